import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

import gehoor
import gehoor.ui
from gehoor.ui.views import choose_language
from tests.ui.gallery import PAGES, render

UI = Path(gehoor.ui.__file__).parent
TEMPLATES = sorted(Path(gehoor.__file__).parent.glob("*/templates/**/*.html"))


@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_a_language_a_title_one_heading_and_no_inline_script_or_style(name):
    html = render(name)
    assert '<html lang="nl">' in html
    assert re.search(r"<title>\s*[^<\s]", html)
    assert len(re.findall(r"<h1[ >]", html)) == 1
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", html)


def test_a_page_is_english_when_english_is_chosen():
    html = render("question", "en")
    assert '<html lang="en">' in html
    for dutch in ("Hulp nodig", "Terug", "Stap ", "niet verplicht", "Naar de inhoud", "Bewaren"):
        assert dutch not in html


def test_a_page_without_data_still_stands():
    html = render_to_string("ui/public.html", {})
    assert "Hulp nodig?" in html
    assert "Gehoor" in html


def test_an_error_title_begins_with_the_error():
    assert re.search(r"<title>Fout: ", render_to_string("ui/question.html", {"has_errors": True, "title": "Naam"}))


def test_the_neutral_page_says_nothing_about_what_exists():
    html = render_to_string("404.html", {})
    assert "klacht" not in html.lower().replace("klachten", "")


def test_a_refused_form_gives_the_typed_text_back_but_no_secret():
    typed = {
        "text": "Ik werd aan de balie niet geholpen en dat vond ik niet netjes. <b>",
        "password": "geheim-woord-12",
    }
    request = RequestFactory().post("/klacht/", {**typed, "csrfmiddlewaretoken": "x" * 64})
    html = render_to_string("403_csrf.html", {"request": request})
    assert "niet netjes. &lt;b&gt;" in html
    assert "geheim-woord" not in html
    assert "x" * 64 not in html


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"])
def test_choosing_a_language_never_leads_elsewhere(back):
    response = choose_language(RequestFactory().get("/taal/en/", {"terug": back}), "en")
    assert response["Location"] == "/"


def test_choosing_a_language_leads_back_and_is_remembered():
    response = choose_language(RequestFactory().get("/taal/en/", {"terug": "/volgen/?a=1"}), "en")
    assert response["Location"] == "/volgen/?a=1"
    assert response.cookies["taal"].value == "en"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(Path(gehoor.__file__).parent)))
def test_every_class_that_a_template_names_is_in_a_style_sheet(path):
    sheets = "".join(sheet.read_text("utf-8") for sheet in UI.glob("static/ui/*.css"))
    known = set(re.findall(r"\.((?:gh|utrecht)-[\w-]+)", sheets)) | {"gh-flow", "gh-messages"}
    text = re.sub(r"\{[%{].*?[%}]\}", " ", path.read_text("utf-8"))
    named = {name for value in re.findall(r'class="([^"]*)"', text) for name in value.split()}
    asked = {name for name in named if re.fullmatch(r"(gh|utrecht)-[\w-]*\w", name)}
    assert asked <= known
