"""What both sides thought of the handling goes along with a file, for who may read it, and is proved with it."""

import hashlib
import io
import json
import subprocess
import zipfile

import pytest

from gehoor.complaints.actions.answer_satisfaction import answer_satisfaction
from gehoor.complaints.actions.ask_satisfaction import ask_satisfaction
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.config.cli import main
from gehoor.reporting.pack.container import Entry, write
from gehoor.reporting.pack.export import Asked, export_file, export_for_ombudsman
from gehoor.reporting.pack.proof import prove

WORDS = "Fijn dat u belde."


@pytest.fixture
def answered(cast):
    """Solved by phone, asked, and answered; somebody of the parks handled it."""
    made = solve_by_phone(cast.command(channel="phone"), cast.see(cast.bram), "Tevreden.")
    assign_person(cast.see(cast.bram), made.complaint_id, cast.els.pk, "handler")
    secret = ask_satisfaction(cast.system, made.complaint_id, made.complainant_id)
    assert answer_satisfaction(cast.organisation.pk, secret, [5, None, 4], WORDS)
    return made


@pytest.fixture
def exported(cast, answered, tmp_path):
    target = tmp_path / "dossier.zip"
    export_file(cast.see(cast.bram), answered.reference, "Gemeente Voorbeeld", target)
    return target


def contents(path):
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def changed(source, target, change):
    """The same export with its answers and index changed, and sealed anew."""
    entries = contents(source)
    index = json.loads(entries["index.json"])
    change(entries, index)
    for each in index["files"]:
        each["sha256"] = hashlib.sha256(entries[each["path"]]).hexdigest()
    entries["index.json"] = json.dumps(index).encode()
    write(target, [Entry(name, [content]) for name, content in entries.items()])
    return prove(target).findings


def text_of(pdf, tmp_path):
    path = tmp_path / "een.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()


def test_the_whole_file_holds_the_answer_and_is_proved(exported, tmp_path):
    entries = contents(exported)
    told = json.loads(entries["answers.jsonl"])
    assert (told["scores"], told["words"]) == ([5, None, 4], WORDS)
    text = text_of(entries["dossier.pdf"], tmp_path)
    assert WORDS in text
    assert "Is er goed naar u geluisterd?" in text
    assert prove(exported).findings == ()
    assert main(["verify", str(exported)]) == 0


@pytest.mark.parametrize(
    ("before", "after"),
    [(b'"scores":[5,', b'"scores":[1,'), (WORDS.encode(), b"Niet fijn."), (b'"party":1', b'"party":9')],
)
def test_a_changed_answer_shows_though_sealed_anew(exported, tmp_path, before, after):
    def change(entries, _index):
        assert before in entries["answers.jsonl"]
        entries["answers.jsonl"] = entries["answers.jsonl"].replace(before, after)

    assert "thought of the handling" in str(changed(exported, tmp_path / "x.zip", change))


def test_an_answer_taken_out_shows(exported, tmp_path):
    found = changed(exported, tmp_path / "x.zip", lambda entries, _index: entries.update({"answers.jsonl": b""}))
    assert found == ("what party 1 thought of the handling is missing",)


def test_an_export_of_before_is_still_proved(exported, tmp_path):
    def older(entries, index):
        del entries["answers.jsonl"], index["log"]["answers"], index["left_out"]["answers"]
        index["files"] = [each for each in index["files"] if each["path"] != "answers.jsonl"]

    assert changed(exported, tmp_path / "x.zip", older) == ()


def test_who_may_not_read_it_exports_without_and_that_is_told(cast, answered, tmp_path):
    target = tmp_path / "x.zip"
    export_file(cast.see(cast.els), answered.reference, "Gemeente Voorbeeld", target)
    entries = contents(target)
    assert WORDS.encode() not in b"".join(entries.values())
    assert WORDS not in text_of(entries["dossier.pdf"], tmp_path)
    proof = prove(target)
    assert proof.findings == ()
    assert proof.left_out["answers"] == [1]


def test_the_ombudsman_gets_no_answer(cast, answered, tmp_path):
    target = tmp_path / "x.zip"
    asked = Asked("de Nationale ombudsman", "Hierbij.", events=frozenset({1}), parties=frozenset({1}))
    export_for_ombudsman(cast.see(cast.bram), answered.reference, "Gemeente Voorbeeld", asked, target)
    assert WORDS.encode() not in b"".join(contents(target).values())
    proof = prove(target)
    assert (proof.findings, proof.left_out["answers"]) == ((), [1])


def test_the_overview_of_a_person_holds_their_own_answer(cast, answered, sign_in, tmp_path):
    page = sign_in(cast.bram).post("/werk/persoonsgegevens/overzicht.zip", {"party": [answered.complainant_id]})
    with zipfile.ZipFile(io.BytesIO(page.content)) as opened:
        told = json.loads(opened.read("gegevens.json"))["files"][0]["satisfaction"]
        text = text_of(opened.read(f"{answered.reference}-{answered.complainant_id}.pdf"), tmp_path)
    assert told["scores"] == {"heard": 5, "clear": None, "fair": 4}
    assert (told["words"], bool(told["answered_at"])) == (WORDS, True)
    assert WORDS in text
