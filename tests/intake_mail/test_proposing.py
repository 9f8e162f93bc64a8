import pytest

from gehoor.intake.mail.message.incoming import read
from gehoor.intake.mail.message.proposing import propose
from tests.intake_mail.post import message


def seen(text, **fields):
    return propose(read(message(text, **fields).as_bytes()))


def test_name_address_and_telephone_below_a_letter_are_proposed():
    found = seen(
        "De heer Jansen was onbeleefd.\n\nHoogachtend,\n\nA. van den Berg-Öztürk\n"
        "Dorpsstraat 12a\n9411LV  Beilen\nTel. 06-12 34 56 78"
    )
    assert found.name == "A. van den Berg-Öztürk"
    assert (found.address, found.postcode, found.city) == ("Dorpsstraat 12a", "9411 LV", "Beilen")
    assert found.phone == "06-12 34 56 78"
    assert found.about == "De heer Jansen"
    assert found.signed
    assert found.missing == ()


def test_an_address_on_one_line():
    found = seen("Tekst.\nMvg, Aylin Öztürk\nKerkstraat 105, 9415 FA Zwiggelte")
    assert (found.address, found.postcode, found.city) == ("Kerkstraat 105", "9415 FA", "Zwiggelte")


@pytest.mark.parametrize(
    ("text", "sender", "missing"),
    [
        ("Ik klaag.", "x@example.nl", ("name", "address", "signed")),
        ("Ik klaag.", "Aylin Öztürk <x@example.nl>", ("address", "signed")),
        ("Ik klaag.\nAylin", "Aylin Öztürk <x@example.nl>", ("address",)),
        ("Ik klaag.\nGroeten, Aylin\nDorpsstraat 1\n9411 LV Beilen", "x@example.nl", ()),
    ],
)
def test_what_the_law_asks_and_was_not_seen_is_missing(text, sender, missing):
    assert seen(text, sender=sender).missing == missing


def test_what_is_in_a_quote_is_not_the_sender():
    quoted = "> Met vriendelijke groet,\n> Bram Bakker\n> Plein 1\n> 9400 AA Assen"
    text = f"Ja.\n\nOp 03-08-2026 om 10:12 schreef Gemeente:\n{quoted}"
    assert seen(text, sender="x@example.nl").address == ""


def test_an_english_letter_is_answered_in_english():
    assert seen("I want to complain about the lady at the desk. She was rude to me and my son.").language == "en"
    assert seen("Ik wil een klacht indienen over de mevrouw aan de balie.").language == "nl"
