"""From the desk: the whole file, or what the ombudsman asked for."""

import io
import json
import zipfile

from gehoor.complaints.actions.add_note import add_note
from gehoor.reporting.pack.proof import prove


def taken(answer, tmp_path):
    path = tmp_path / "taken.zip"
    path.write_bytes(b"".join(answer.streaming_content))
    return path


def test_the_coordinator_takes_the_whole_file(cast, sign_in, tmp_path):
    made = cast.complaint()
    answer = sign_in(cast.bram).post(f"/werk/overdragen/{made.reference}/dossier.zip")
    assert answer["Content-Disposition"] == f'attachment; filename="{made.reference}.zip"'
    proof = prove(taken(answer, tmp_path))
    assert (proof.findings, proof.scope) == ((), "whole")


def test_only_what_was_ticked_goes_to_the_ombudsman(cast, sign_in, tmp_path):
    made = cast.complaint()
    add_note(cast.see(cast.bram), made.complaint_id, "Niet voor buiten.")
    bram = sign_in(cast.bram)
    address = f"/werk/overdragen/{made.reference}/"
    assert "Niet voor buiten" not in bram.get(address).content.decode()
    told = {"addressee": "de Nationale ombudsman", "letter": "Hierbij de klacht.", "events": ["1"], "parties": ["1"]}
    path = taken(bram.post(address, told), tmp_path)
    assert prove(path).findings == ()
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as opened:
        texts = opened.read("texts.jsonl").decode()
        left_out = json.loads(opened.read("index.json"))["left_out"]
    assert "zeuren" in texts
    assert "Niet voor buiten" not in texts
    assert left_out["texts"] == [3]


def test_a_letter_is_needed_and_what_was_typed_stays(cast, sign_in):
    made = cast.complaint()
    answer = sign_in(cast.bram).post(f"/werk/overdragen/{made.reference}/", {"addressee": "de ombudsman van hier"})
    assert answer.status_code == 422
    assert "de ombudsman van hier" in answer.content.decode()


def test_for_others_there_is_no_such_page(cast, sign_in):
    made = cast.complaint()
    for person in (cast.chantal, cast.els, cast.gerrit):
        client = sign_in(person)
        assert client.get(f"/werk/overdragen/{made.reference}/").status_code == 404
        assert client.post(f"/werk/overdragen/{made.reference}/dossier.zip").status_code == 404
    assert sign_in(cast.bram).get("/werk/overdragen/AAAA-CCCC/").status_code == 404
