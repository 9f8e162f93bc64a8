import re

import pytest
from django import forms
from django.template import Context, Template
from django.template.loader import render_to_string

from gehoor.ui.forms import Form
from tests.ui.gallery import EveryField, wrong_form


def ids(html):
    return re.findall(r'\bid="([^"]+)"', html)


@pytest.mark.parametrize("form", [EveryField, wrong_form])
def test_every_description_label_and_link_leads_to_something(form):
    form = form()
    html = str(form) + Template("{% load ui %}{% error_summary form %}").render(Context({"form": form}))
    there = ids(html)
    assert len(there) == len(set(there))
    asked = [one for value in re.findall(r'aria-describedby="([^"]*)"', html) for one in value.split()]
    asked += re.findall(r'\bfor="([^"]+)"', html) + re.findall(r'href="#([^"]+)"', html)
    assert asked
    assert set(asked) <= set(there)


def test_an_error_is_linked_to_its_field():
    html = str(wrong_form()["email"].as_field_group())
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="wrong_email_error"' in html
    assert 'id="wrong_email_error"' in html
    assert "naam@voorbeeld.nl" in html


def test_a_group_is_a_fieldset_with_a_legend():
    html = str(EveryField()["about"].as_field_group())
    assert re.search(r'<fieldset class="gh-fieldset" aria-describedby="id_about_helptext">\s*<legend>Over wie', html)


def test_what_is_optional_says_so_in_words():
    assert "(niet verplicht)" in str(EveryField()["email"].as_field_group())
    assert "(niet verplicht)" not in str(EveryField()["name"].as_field_group())
    assert "*" not in str(EveryField())


def test_the_browser_never_cuts_off_what_is_pasted():
    html = str(EveryField())
    assert "maxlength" not in html
    assert "Er passen 4000 tekens in dit vak." in html


def test_what_was_typed_comes_back_with_the_error():
    html = str(wrong_form())
    for value in ('value="31"', 'value="aylin"', 'value="Dorpsstraat 1"', "te lang te lang"):
        assert value in html


def test_what_was_typed_is_escaped():
    form = EveryField({"text": "</textarea><script>alert(1)</script>", "name": '"><img src=x>'})
    html = str(form) + render_to_string("ui/question.html", {"form": form, "title": "<b>"})
    assert "<script>alert" not in html
    assert "<img" not in html
    assert "<b>" not in html


def test_error_texts_say_how_to_mend():
    errors = wrong_form().errors
    assert errors["about"] == ["Kies een van de antwoorden."]
    assert errors["name"] == ["Vul dit in."]
    assert errors["text"] == [
        "Deze tekst is te lang: 4799 tekens. Er passen er 4000. Maak de tekst korter, of stuur de rest mee als bijlage."
    ]


def test_a_text_that_the_author_chose_stays():
    class Own(Form):
        name = forms.CharField(error_messages={"required": "Hoe heet u?"})

    assert Own({}).errors["name"] == ["Hoe heet u?"]


def test_a_question_can_be_the_heading_of_its_page():
    page = Template("{% load ui %}{% question form.about %}{% question form.text %}").render(
        Context({"form": EveryField()})
    )
    assert re.search(r"<legend>\s*<h1>Over wie gaat uw klacht\?\s*</h1>\s*</legend>", page)
    assert re.search(r'<label class="gh-label" for="id_text">\s*<h1>', page)


def test_a_summary_of_errors_only_shows_when_there_are_some():
    template = Template("{% load ui %}{% error_summary form other %}")
    assert template.render(Context({"form": EveryField(), "other": None})).strip() == ""
    told = template.render(Context({"form": wrong_form()}))
    assert "Er kloppen nog 9 antwoorden niet" in told
    assert "Over wie gaat uw klacht? Kies een van de antwoorden." in told
    assert "Uw naam: Vul dit in." in told


def test_an_error_of_the_whole_form_stands_in_the_summary():
    class Whole(Form):
        def clean(self):
            raise forms.ValidationError("Kies een van beide.")

    told = Template("{% load ui %}{% error_summary form %}").render(Context({"form": Whole({})}))
    assert "Dit lukt nog niet" in told
    assert "Kies een van beide." in told


def test_filters_do_not_say_of_each_field_that_it_is_optional():
    class Filters(Form):
        says_optional = False
        words = forms.CharField(label="Woorden", required=False)

    assert "niet verplicht" not in str(Filters())
    assert "niet verplicht" in str(type("Question", (Filters,), {"says_optional": True})())
