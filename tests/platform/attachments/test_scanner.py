import datetime as dt

import pytest

from gehoor.platform.attachments import scanner
from tests.platform.attachments import clamd


def test_what_the_scanner_finds_nothing_in_is_clean(settings):
    with clamd.running() as (settings.CLAMD, server):
        assert scanner.scan([b"een ", b"brief"]) == scanner.Verdict("clean")
    assert server.scanned == [b"een brief"]


def test_a_virus_is_blocked_with_its_name(settings):
    with clamd.running() as (settings.CLAMD, _server):
        assert scanner.scan([clamd.EICAR]) == scanner.Verdict("blocked", "Eicar-Test-Signature")


@pytest.mark.parametrize("silent", [False, True], ids=["it says why", "it just closes"])
def test_a_broken_pipe_is_a_refusal_and_never_clean(settings, silent):
    with clamd.running(largest=100_000, silent=silent) as (settings.CLAMD, _server):
        pieces = (bytes(256 * 1024) for _ in range(100))
        try:
            state = scanner.scan(pieces).state
        except scanner.ScannerAway:
            state = "waiting"
    assert state != "clean"


def test_without_an_answer_a_file_waits(settings):
    settings.CLAMD = "tcp://127.0.0.1:9"
    assert scanner.first_state() == "waiting"
    with pytest.raises(scanner.ScannerAway):
        scanner.scan([b"x"])
    settings.CLAMD = "unix:/nowhere/clamd.sock"
    with pytest.raises(scanner.ScannerAway):
        scanner.scan([b"x"])


def test_without_a_scanner_it_says_so(settings):
    settings.CLAMD = ""
    assert scanner.first_state() == "not_scanned"


def test_the_age_of_the_signatures_is_known(settings):
    with clamd.running() as (settings.CLAMD, _server):
        assert scanner.signatures() == (27500, dt.datetime(2026, 11, 2, 9, 30, tzinfo=dt.UTC))
