"""`gehoor receive-mail`, as a mail server starts it: a process of its own, on SQLite in a fresh folder."""

import json
import os
import signal
import subprocess
import sys
import time
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.intake_mail.installation import Installation
from tests.intake_mail.post import message

COUNT = """
from gehoor.intake.mail.models import MailMessage
print(MailMessage.objects.count(), MailMessage.objects.exclude(reference="").values("reference").distinct().count())
"""
MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=sys.stderr).returncode
print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    folder = tmp_path_factory.mktemp("installation")
    made = Installation(folder)
    made.furnish()
    return folder


@pytest.fixture
def installation(template, tmp_path):
    subprocess.run(["cp", "-r", str(template), str(tmp_path / "data")], check=True)
    return Installation(tmp_path / "data")


def answered(done):
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_one_message_from_a_file_and_by_pipe(installation, tmp_path):
    path = tmp_path / "een.eml"
    path.write_bytes(message().as_bytes())
    found = answered(installation.run("receive-mail", str(path), "--json"))
    assert set(found) == {"result", "reference", "why"}
    assert found["result"] == "new"
    again = answered(installation.run("receive-mail", "-", "--json", given=message().as_bytes()))
    assert again == {"result": "same", "reference": found["reference"], "why": "delivered_before"}


def test_a_message_for_nobody_goes_to_the_organisation_that_is_named(installation):
    raw = message(to="iemand@nergens.example").as_bytes()
    assert answered(installation.run("receive-mail", "--organisation", "VOORBEELD", "--json", given=raw))
    assert installation.run("receive-mail", "--organisation", "elders", given=raw).returncode == 65


@pytest.mark.parametrize(("words", "code"), [([], 65), (["/nergens.eml"], 65), (["-", "--maildir", "x"], 2)])
def test_what_cannot_be_taken_says_so_by_its_code(installation, words, code):
    assert installation.run("receive-mail", *words).returncode == code


def test_without_a_database_the_mail_server_tries_again(tmp_path):
    done = Installation(tmp_path / "leeg").run("receive-mail", given=message().as_bytes())
    assert done.returncode == 75
    assert b"Traceback" not in done.stderr


def test_a_folder_goes_in_whole_and_again_without_doubles(installation, tmp_path):
    for part in ("new", "cur", "tmp"):
        (tmp_path / "post" / part).mkdir(parents=True)
    for number in range(60):
        (tmp_path / "post" / "new" / f"{number:03}").write_bytes(message(number=number).as_bytes())
    (tmp_path / "post" / "cur" / "dubbel:2,S").write_bytes(message(number=5).as_bytes())
    (tmp_path / "post" / "cur" / "leeg:2,S").write_bytes(b"")
    (tmp_path / "post" / "cur" / "machine:2,S").write_bytes(message(number=99, Precedence="bulk").as_bytes())
    done = installation.run("receive-mail", "--maildir", str(tmp_path / "post"), "--json")
    found = json.loads(done.stdout)
    assert done.returncode == 65
    assert found["results"] == {"new": 60, "same": 1, "automatic": 1, "not stored": 1}
    again = json.loads(installation.run("receive-mail", "--maildir", str(tmp_path / "post"), "--json").stdout)
    assert again["results"] == {"same": 62, "not stored": 1}


def test_killed_at_any_moment_a_folder_is_lost_nor_doubled(installation, tmp_path):
    (tmp_path / "post").mkdir()
    for number in range(150):
        (tmp_path / "post" / f"{number:03}").write_bytes(message(number=number).as_bytes())
    for moment in (0.9, 1.2, 1.5):
        working = installation.start("receive-mail", "--maildir", str(tmp_path / "post"))
        time.sleep(moment)
        working.send_signal(signal.SIGKILL)
        working.wait()
    done = installation.run("receive-mail", "--maildir", str(tmp_path / "post"), "--json")
    assert done.returncode == 0, done.stderr.decode()
    assert installation.shell(COUNT) == "150 150"


def test_fifty_megabytes_fit_in_half_a_gigabyte(installation, tmp_path):
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Aylin <aylin@example.nl>", "klachten@voorbeeld.nl", "Film"
    made.set_content("Zie de film.")
    made.add_attachment(os.urandom(36_000_000), maintype="video", subtype="mp4", filename="film.mp4")
    path = tmp_path / "groot.eml"
    path.write_bytes(made.as_bytes())
    del made
    assert 48_000_000 < path.stat().st_size < 50 * 1024 * 1024
    measured = [sys.executable, "-c", MEASURE]
    done = installation.run("receive-mail", str(path), before=measured)
    code, megabytes = map(int, done.stdout.split())
    assert code == 0
    assert megabytes < 512
    assert Path(installation.environment["GEHOOR_DATA"]).exists()
