"""One whole file handed over, and proved on a machine without a database."""

import io
import json
import subprocess
import sys
import zipfile

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Look
from gehoor.complaints.refusals import Hidden
from gehoor.config.cli import main
from gehoor.platform import files
from gehoor.reporting.pack.container import Entry, write
from gehoor.reporting.pack.export import Asked, export_file, export_for_ombudsman, export_for_party
from gehoor.reporting.pack.proof import NoExport, prove
from tests.cast import WORDS


@pytest.fixture
def filed(cast):
    made = cast.complaint()
    stored = files.store_bytes(b"een brief van lang geleden")
    details = DocumentDetails("../brief: oud.txt", "text/plain", stored.size, stored.digest)
    add_document(cast.see(cast.bram), made.complaint_id, details)
    add_note(cast.see(cast.bram), made.complaint_id, "Intern: bel Dirk.\u2028Tweede regel.")
    return made


@pytest.fixture
def exported(cast, filed, tmp_path):
    target = tmp_path / "dossier.zip"
    export_file(cast.system, filed.reference, "Gemeente Voorbeeld", target)
    return target


def test_an_export_holds_index_pdf_log_and_originals(exported):
    with zipfile.ZipFile(exported) as opened:
        names = opened.namelist()
        index = json.loads(opened.read("index.json"))
        assert opened.read("documents/001-brief_oud.txt") == b"een brief van lang geleden"
        pdf = opened.read("dossier.pdf")
    assert {each["path"] for each in index["files"]} == set(names) - {"index.json"}
    assert index["scope"] == "whole"
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.Root.Lang) == "nl"
        assert bool(opened.Root.MarkInfo.Marked)
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        with opened.open_metadata() as told:
            assert told["pdfuaid:part"] == "1"


def test_the_pdf_can_be_read_by_another_program(exported, tmp_path):
    with zipfile.ZipFile(exported) as opened:
        opened.extract("dossier.pdf", tmp_path)
    text = subprocess.run(["pdftotext", tmp_path / "dossier.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert "Aylin Öztürk" in text
    assert "niet zo moest zeuren" in text
    assert "bel Dirk" in text


def test_an_untouched_export_is_proved(exported):
    proof = prove(exported)
    assert proof.findings == ()
    assert (proof.events, proof.documents) == (4, 1)


def test_the_log_of_looking_keeps_the_seal(exported):
    assert Look.objects.get(action="export").target == f"sha256:{prove(exported).seal}"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_one_changed_byte_shows_wherever_it_stands(exported, tmp_path, data):
    whole = exported.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    other = data.draw(st.integers(1, 255))
    changed = tmp_path / "changed.zip"
    changed.write_bytes(whole[:place] + bytes([whole[place] ^ other]) + whole[place + 1 :])
    assert prove(changed).findings


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_file_that_was_cut_off_shows(exported, tmp_path, data):
    whole = exported.read_bytes()
    cut = tmp_path / "cut.zip"
    cut.write_bytes(whole[: data.draw(st.integers(4096, len(whole) - 1))])
    assert prove(cut).findings


def resealed(source, target, change):
    """The same export with its entries changed and sealed anew: somebody who knows the layout tampers."""
    with zipfile.ZipFile(source) as opened:
        entries = {name: opened.read(name) for name in opened.namelist()}
    change(entries)
    write(target, [Entry(name, [content]) for name, content in entries.items()])
    return prove(target).findings


def test_leaving_anything_out_shows_even_when_sealed_anew(exported, tmp_path):
    with zipfile.ZipFile(exported) as opened:
        names = opened.namelist()
    for name in names:
        assert resealed(exported, tmp_path / "less.zip", lambda entries, name=name: entries.pop(name)), name


def test_an_event_or_text_taken_out_shows_even_when_index_and_seal_follow(exported, tmp_path):
    import hashlib  # noqa: PLC0415

    def without_line(path, place):
        def change(entries):
            lines = entries[path].split(b"\n")
            del lines[place]
            entries[path] = b"\n".join(lines)
            index = json.loads(entries["index.json"])
            for each in index["files"]:
                if each["path"] == path:
                    each["sha256"] = hashlib.sha256(entries[path]).hexdigest()
            entries["index.json"] = json.dumps(index).encode()

        return change

    for path, place in (("log.jsonl", 1), ("log.jsonl", 3), ("texts.jsonl", 0), ("parties.jsonl", 1)):
        assert resealed(exported, tmp_path / "less.zip", without_line(path, place)), (path, place)


def test_something_added_shows(exported, tmp_path):
    added = resealed(exported, tmp_path / "more.zip", lambda entries: entries.update({"documents/extra.txt": b"x"}))
    assert added == ("documents/extra.txt was added",)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 something", b"plain text"])
def test_what_is_no_export_is_refused(tmp_path, content):
    other = tmp_path / "other.zip"
    other.write_bytes(content)
    with pytest.raises(NoExport):
        prove(other)
    assert main(["verify", str(other)]) == 65


def test_verifying_needs_no_django_and_no_database(exported):
    code = (
        "import sys; from gehoor.config.cli import main; code = main(['verify', sys.argv[1]]);"
        "assert 'django' not in sys.modules; sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code, exported], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "nothing was changed or left out" in done.stdout


def test_the_command_exports_and_verifies(cast, filed, tmp_path, capsys):
    target = tmp_path / "uit.zip"
    assert main(["export", filed.reference, "--output", str(target), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert main(["verify", str(target), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["sha256"] == told["sha256"]
    changed = bytearray(target.read_bytes())
    changed[len(changed) // 2] ^= 1
    target.write_bytes(changed)
    assert main(["verify", str(target)]) == 1


def test_an_unknown_reference_is_refused(cast, tmp_path):
    assert main(["export", "AAAA-CCCC", "--output", str(tmp_path / "x.zip")]) == 65
    assert list(tmp_path.iterdir()) == []


def test_the_person_complained_about_exports_nothing(cast, filed, tmp_path):
    with pytest.raises(Hidden):
        export_file(cast.see(cast.chantal), filed.reference, "Gemeente", tmp_path / "x.zip")


def test_the_ombudsman_gets_what_was_asked_for_only(cast, filed, tmp_path):
    target = tmp_path / "ombudsman.zip"
    asked = Asked("de Nationale ombudsman", "Hierbij de stukken die u vroeg.", events=frozenset({1}))
    export_for_ombudsman(cast.see(cast.bram), filed.reference, "Gemeente Voorbeeld", asked, target)
    proof = prove(target)
    assert proof.findings == ()
    assert proof.scope == "ombudsman"
    with zipfile.ZipFile(target) as opened:
        everything = b"".join(opened.read(name) for name in opened.namelist() if name.endswith((".jsonl", ".json")))
        opened.extract("begeleidende-brief.pdf", tmp_path)
        assert not [name for name in opened.namelist() if name.startswith("documents/")]
    assert b"bel Dirk" not in everything
    assert b"\xc3\x96zt\xc3\xbcrk" not in everything
    letter = subprocess.run(["pdftotext", tmp_path / "begeleidende-brief.pdf", "-"], capture_output=True, check=True)
    assert "Hierbij de stukken" in letter.stdout.decode()


def test_the_complainant_takes_what_is_theirs(cast, filed, tmp_path):
    target = tmp_path / "mijn.zip"
    export_for_party(cast.aylin_before(filed), "Gemeente Voorbeeld", target)
    assert prove(target).findings == ()
    with zipfile.ZipFile(target) as opened:
        assert set(opened.namelist()) == {"index.json", "LEES-MIJ.txt", "mijn-klacht.pdf"}
        opened.extract("mijn-klacht.pdf", tmp_path)
    text = subprocess.run(["pdftotext", tmp_path / "mijn-klacht.pdf", "-"], capture_output=True, check=True).stdout
    assert WORDS[:20] in text.decode()
    assert "bel Dirk" not in text.decode()
