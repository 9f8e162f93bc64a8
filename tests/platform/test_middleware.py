"""Probes, clean input, headers, logs."""

import logging

import pytest
from django.test import Client

from gehoor.platform.logs import Plain


@pytest.mark.django_db
def test_probes_answer_for_any_host_name():
    client = Client(headers={"host": "anything.example"})
    assert client.get("/gezond/").status_code == 200
    assert client.get("/gereed/").status_code == 200


@pytest.mark.parametrize("address", ["/klacht/%00", "/?zoek=%00"])
def test_a_nul_in_an_address_is_refused(address):
    assert Client().get(address).status_code == 400


def test_a_log_line_cannot_be_forged():
    record = logging.LogRecord("gehoor", logging.INFO, "", 0, "name %s", ("a\u2028b\x1b[31m",), None)
    assert "\x1b" not in Plain().format(record)
    assert "\u2028" not in Plain().format(record)
