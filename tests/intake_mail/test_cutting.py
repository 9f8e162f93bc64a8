import pytest

from gehoor.intake.mail.message.cutting import cut

OLD = "Beste mevrouw Öztürk,\n\nWij hebben uw klacht ontvangen.\n"
QUOTED = "".join(f"> {line}\n" for line in OLD.splitlines())

# What follows the new words, line by line; @Q is the old text quoted, @O the old text as it was.
FOLLOWS = {
    "gmail": (
        "",
        "",
        "Op ma 3 aug. 2026 om 10:12 schreef Gemeente Voorbeeld <klachten@voorbeeld.nl>:",
        "",
        "@Q",
    ),
    "gmail broken over lines": (
        "",
        "",
        "Op ma 3 aug. 2026 om 10:12 schreef Gemeente Voorbeeld <",
        "klachten@voorbeeld.nl>:",
        "@Q",
    ),
    "gmail english": (
        "",
        "",
        "On Mon, Aug 3, 2026 at 10:12 AM Gemeente <k@voorbeeld.nl> wrote:",
        "@Q",
    ),
    "iphone": (
        "",
        "",
        "Verstuurd vanaf mijn iPhone",
        "",
        "> Op 3 aug. 2026 om 10:12 heeft Gemeente <k@voorbeeld.nl> het volgende geschreven:",
        "> ",
        "@Q",
    ),
    "apple": (
        "",
        "",
        "Op 3 aug. 2026, om 10:12 heeft Gemeente <k@voorbeeld.nl> het volgende geschreven:",
        "",
        "@Q",
    ),
    "thunderbird": (
        "",
        "",
        "Op 03-08-2026 om 10:12 schreef Gemeente Voorbeeld:",
        "@Q",
    ),
    "outlook": (
        "",
        "",
        "Van: Gemeente Voorbeeld <k@voorbeeld.nl>",
        "Verzonden: maandag 3 augustus 2026 10:12",
        "Aan: Aylin",
        "Onderwerp: RE: Klacht",
        "",
        "@O",
    ),
    "outlook with blank lines": (
        "",
        "",
        "",
        "",
        "*Van:* Gemeente Voorbeeld",
        "",
        "*Verzonden:* maandag 3 augustus 2026 10:12",
        "",
        "*Aan:* Aylin",
        "",
        "*Onderwerp:* Klacht",
        "",
        "@O",
    ),
    "outlook english": (
        "",
        "",
        "From: Gemeente <k@voorbeeld.nl>",
        "Sent: Monday, August 3, 2026 10:12 AM",
        "To: Aylin",
        "Subject: Klacht",
        "",
        "@O",
    ),
    "outlook mobile": (
        "",
        "",
        "Outlook voor Android downloaden<https://aka.ms/x>",
        "________________________________",
        "Van: Gemeente",
        "Verzonden: maandag 3 augustus 2026",
        "Aan: Aylin",
        "Onderwerp: Klacht",
        "",
        "@O",
    ),
    "original message": (
        "",
        "",
        "-----Oorspronkelijk bericht-----",
        "Van: Gemeente",
        "",
        "@O",
    ),
    "original message of a webmail": (
        "",
        "",
        "-------- Oorspronkelijk bericht --------",
        "Van: Gemeente",
        "Datum: 03-08-2026 10:12",
        "",
        "@O",
    ),
    "english original": (
        "",
        "",
        "----- Original Message -----",
        "From: Gemeente",
        "@O",
    ),
    "only quoted lines": (
        "",
        "",
        "@Q",
    ),
    "proton": (
        "",
        "",
        "Op maandag 3 augustus 2026 om 10:12, Gemeente <k@voorbeeld.nl> schreef:",
        "",
        "@Q",
    ),
    "signature": (
        "",
        "",
        "-- ",
        "Aylin Öztürk",
        "",
        "Op 03-08-2026 om 10:12 schreef Gemeente:",
        "@Q",
    ),
    "samsung": (
        "",
        "",
        "",
        "Verzonden vanaf mijn Galaxy",
        "",
        "",
        "-------- Oorspronkelijk bericht --------",
        "Van: x",
        "@O",
    ),
}

REPLIES = {
    client: ("Dank u wel." + "\n".join(lines)).replace("@Q", QUOTED).replace("@O", OLD)
    for client, lines in FOLLOWS.items()
}


@pytest.mark.parametrize("text", REPLIES.values(), ids=REPLIES.keys())
def test_only_what_the_author_wrote_now_is_new(text):
    found = cut(text)
    assert found.new == "Dank u wel."
    assert found.was_cut
    assert "ontvangen" in found.quoted


def test_answers_between_quoted_lines_are_all_kept():
    text = "Op 03-08-2026 om 10:12 schreef Gemeente:\n> Wat is uw adres?\nDorpsstraat 1\n> En uw naam?\nAylin\n"
    assert cut(text).new == "Dorpsstraat 1\nAylin"


@pytest.mark.parametrize(
    "text",
    [
        "Op maandag schreef mevrouw mij:\n'u bent lastig'.\nDat vind ik niet kunnen.",
        "Van: mijn huis\nNaar: het gemeentehuis\nduurde het een uur.",
        "Ik heb gezegd: nee.\nDatum: 3 augustus\nMaar niemand luisterde.",
        "Gewoon een verhaal.\n\nMet vriendelijke groet,\nAylin",
    ],
)
def test_a_story_that_looks_like_a_quote_is_kept_whole(text):
    assert cut(text).new == text


def test_a_bare_forward_counts_as_new():
    text = "-----Oorspronkelijk bericht-----\nVan: x\nDit overkwam mij."
    assert cut(text).new == text


def test_nothing_is_lost():
    for text in REPLIES.values():
        found = cut(text)
        kept = f"{found.new}\n{found.quoted}\n{found.signature}"
        assert all(line.strip("> ") in kept for line in text.splitlines() if line.strip("_- "))
