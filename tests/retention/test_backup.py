"""A copy taken while running, and put back: the same rows, the same bytes, and nothing that was destroyed since."""

import json
import subprocess
import sys
import tarfile

import pytest

from gehoor.config.cli import main


def gehoor(folder, *words, code=0):
    """Run the program in a folder of its own, as an administrator does; what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "gehoor.config.cli", *words],
        env={"PATH": "/usr/bin:/bin", "GEHOOR_DATA": str(folder), "GEHOOR_DEMO": "1", "GEHOOR_HTTPS": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr + done.stdout
    return done.stdout


def shell(folder, code):
    return gehoor(folder, "manage", "shell", "-v", "0", "-c", code)


FILL = """
from tests.cast import make_cast
from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.complaints.commands import DocumentDetails
from gehoor.platform import clock, files
import datetime as dt
clock.pretend_today(dt.date(2020, 2, 3))
cast = make_cast()
for number in range(3):
    command = cast.command(channel="phone", submission=str(number), facts={"conduct_on": "2020-01-10"})
    made = solve_by_phone(command, cast.see(cast.bram), "Tevreden.")
    stored = files.store_bytes(f"document {number}".encode())
    details = DocumentDetails("a.txt", "text/plain", stored.size, stored.digest)
    add_document(cast.see(cast.bram), made.complaint_id, details)
print(made.reference)
"""
DESTROY = """
import datetime as dt
from gehoor.authority.models import Organisation, Person
from gehoor.complaints.models import Complaint
from gehoor.platform import clock
from gehoor.retention.actions.approve_list import approve_list, release_brake
from gehoor.retention.actions.carry_out import carry_out, confirm_clock
from gehoor.retention.actions.propose_list import propose_list
clock.pretend_today(dt.date(2025, 3, 1))
made = propose_list(Organisation.objects.get().pk)
one, two = Person.objects.exclude(name__startswith="Chantal")[:2]  # it is about her
release_brake(one, made.pk, "Klopt.")
approve_list(one, made.pk)
approve_list(two, made.pk)
clock.pretend_today(dt.date(2025, 4, 2))
confirm_clock()
print(carry_out())
"""
# What the files in `FILL` tell: who complained, and a word of their story, as the index writes them too.
WORDS = (b"ozturk", b"mevrouw")
WITH_ANOTHER_OPEN = """
import json, sqlite3
from django.conf import settings
other = sqlite3.connect(settings.DATABASES["default"]["NAME"])
other.execute("SELECT 1 FROM sqlite_master").fetchall()
"""
LOOK = f"""
from gehoor.platform.write_ahead import empty_log
def left():
    bytes_of = [path.read_bytes().lower() for path in settings.DATA.glob("gehoor.sqlite3*")]
    return [word.decode() for word in {WORDS!r} if any(word in each for each in bytes_of)]
before = left()
empty_log()
print(json.dumps({{"in the log before": bool(before), "after": left()}}))
"""


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    folder = tmp_path_factory.mktemp("first")
    gehoor(folder, "migrate")
    shell(folder, FILL)
    gehoor(folder, "backup", str(folder / "first.backup"))
    return folder


def test_a_backup_comes_back_with_equal_rows_bytes_and_chains(installation, tmp_path):
    told = json.loads(gehoor(tmp_path, "restore", str(installation / "first.backup"), "--json"))
    assert (told["documents"], told["destroyed_again"], told["findings"]) == (3, 0, [])
    gehoor(tmp_path, "verify", "--all")
    gehoor(tmp_path, "rebuild")
    stored = {path.name: path.read_bytes() for path in (installation / "files").rglob("*") if path.is_file()}
    back = {path.name: path.read_bytes() for path in (tmp_path / "files").rglob("*") if path.is_file()}
    assert back == stored
    key = "secret_key.txt"
    assert (tmp_path / key).read_text() == (installation / key).read_text()


def test_it_refuses_to_overwrite_what_is_there(installation):
    gehoor(installation, "restore", str(installation / "first.backup"), code=65)


def test_what_was_destroyed_since_is_destroyed_again(installation, tmp_path):
    gehoor(tmp_path, "restore", str(installation / "first.backup"))
    assert shell(tmp_path, DESTROY).strip() == "3"
    told = json.loads(gehoor(tmp_path, "restore", str(installation / "first.backup"), "--overwrite", "--json"))
    assert (told["destroyed_again"], told["findings"]) == (3, [])
    counted = (
        "from gehoor.complaints.models import Complaint; from gehoor.retention.models import ListedFile;"
        "from gehoor.complaints.remains.models import Remains;"
        "print(Complaint.objects.count(), ListedFile.objects.filter(destroyed_at__isnull=False).count(),"
        # On its own day, not on that of the restore: the year's figures of measures hang on it.
        "Remains.objects.filter(destroyed_at__date='2025-04-02').count())"
    )
    assert shell(tmp_path, counted).strip() == "0 3 3"
    assert not [path for path in (tmp_path / "files").glob("??/**/*") if path.is_file()]
    left = b"".join(path.read_bytes().lower() for path in tmp_path.glob("gehoor.sqlite3*"))
    assert [word for word in WORDS if word in left] == []


def test_no_byte_of_a_destroyed_file_stays_while_others_have_the_database_open(installation, tmp_path):
    gehoor(tmp_path, "restore", str(installation / "first.backup"))
    told = json.loads(shell(tmp_path, WITH_ANOTHER_OPEN + DESTROY + LOOK).splitlines()[-1])
    assert told == {"in the log before": True, "after": []}


def test_a_backup_that_was_cut_off_or_changed_is_refused(installation, tmp_path):
    whole = (installation / "first.backup").read_bytes()
    cut = tmp_path / "cut.backup"
    cut.write_bytes(whole[: len(whole) // 2])
    gehoor(tmp_path, "restore", str(cut), code=65)
    with tarfile.open(installation / "first.backup") as opened:
        place = next(each.offset_data for each in opened if each.name.startswith("files/"))
    changed = bytearray(whole)
    changed[place] ^= 1
    cut.write_bytes(changed)
    gehoor(tmp_path, "restore", str(cut), code=65)


def test_another_file_is_no_backup(db, tmp_path):
    other = tmp_path / "other"
    other.write_text("iets anders")
    assert main(["restore", str(other)]) == 65
    assert main(["restore", str(tmp_path / "nowhere")]) == 65
