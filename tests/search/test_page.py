"""The page on which staff searches."""

import re

from gehoor.complaints.models import Look

PAGE = "/werk/zoeken/"


def test_what_is_found_is_shown_marked_linked_and_logged(cast, sign_in):
    made = cast.complaint()
    page = sign_in(cast.bram).get(PAGE, {"woorden": "balie"}).content.decode()
    assert f'href="/werk/dossier/{made.reference}/"' in page
    assert "<mark>balie</mark>" in page
    assert "1 dossier gevonden" in page
    assert Look.objects.filter(complaint_id=made.complaint_id, person=cast.bram, target="search").count() == 1


def test_who_is_complained_about_finds_nothing_and_no_trace(cast, sign_in):
    cast.complaint()
    client = sign_in(cast.chantal)

    def shown(words):
        page = client.get(PAGE, {"woorden": words}).content.decode()
        return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)

    assert "Niets gevonden" in shown("balie")
    assert shown("balie").replace("balie", "fiets") == shown("fiets")


def test_filters_stand_in_the_address_and_stay_filled_in(cast, sign_in):
    made = cast.complaint()
    client = sign_in(cast.bram)
    page = client.get(PAGE, {"woorden": "balie", "onderwerp": "slow", "afdeling": cast.counter.pk}).content.decode()
    assert made.reference not in page
    assert 'value="balie"' in page
    wrong = client.get(PAGE, {"woorden": "balie", "van": "gisteren", "pagina": "-9"})
    assert wrong.status_code == 200
    assert made.reference in wrong.content.decode()


def test_the_empty_page_asks_for_words(cast, sign_in):
    assert "Zoek" in sign_in(cast.bram).get(PAGE).content.decode()


def test_script_in_a_complaint_is_shown_as_text(cast, sign_in):
    cast.complaint(words="<script>alert(1)</script> balie")
    page = sign_in(cast.bram).get(PAGE, {"woorden": "balie"}).content.decode()
    assert "<script>alert" not in page
