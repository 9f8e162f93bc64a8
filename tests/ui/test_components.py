import datetime as dt

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from gehoor.ui.drawing import draw_bars, draw_line, draw_strip
from gehoor.ui.values import Cell, Chart, Mark, Strip, SummaryRow, Table, TimelineEntry


def shown(template, **context):
    return Template("{% load ui %}" + template).render(Context(context))


def test_an_unanswered_question_says_so_and_can_be_changed():
    html = shown("{% summary rows %}", rows=[SummaryRow("Wanneer?", "", "/wanneer/")])
    assert "Niet ingevuld" in html
    assert '<a href="/wanneer/">Wijzigen<span class="gh-hidden">: Wanneer?</span></a>' in html


@pytest.mark.parametrize(("kind", "word"), [("info", "Ter informatie:"), ("ok", "Gelukt:"), ("warning", "Let op:")])
def test_a_message_never_speaks_by_colour_alone(kind, word):
    html = shown("{% alert kind %}<p>{{ text }}</p>{% endalert %}", kind=kind, text="<b>")
    assert word in html
    assert "&lt;b&gt;" in html
    assert "<svg" in html


def test_a_badge_without_words_is_nothing():
    assert shown("{% badge '' 'ok' %}").strip() == ""
    assert "Afgerond" in shown("{% badge 'Afgerond' 'ok' %}")


def test_what_comes_next_on_a_timeline_says_so():
    html = shown("{% timeline entries 2 %}", entries=[TimelineEntry("Antwoord", dt.date(2026, 4, 7), upcoming=True)])
    assert "<h2>Antwoord</h2>" in html
    assert "Komt nog: dinsdag 7 april 2026" in html


def test_a_table_stays_a_table_when_it_becomes_cards():
    table = Table("Klachten", ["Klacht", "Stand"], [[Cell("7K3M", "/7K3M/"), Cell("<i>")]])
    html = shown("{% card_table table %}", table=table)
    for role in ('role="table"', 'role="row"', 'role="rowheader"', 'role="columnheader"', 'data-label="Stand"'):
        assert role in html
    assert "&lt;i&gt;" in html


def test_the_heading_of_numbers_stands_above_their_last_digit():
    table = Table("Klachten", ["Afdeling", "Aantal"], [[Cell("Burgerzaken"), Cell("3", number=True)]])
    html = shown("{% card_table table %}", table=table)
    assert '<th scope="col" role="columnheader" class="gh-number">Aantal</th>' in html
    assert '<th scope="col" role="columnheader">Afdeling</th>' in html
    assert Table("Leeg", ["a", "b"], []).headings == [("a", False), ("b", False)]


def test_a_table_with_a_missing_cell_is_a_mistake():
    with pytest.raises(ValueError, match="shorter"):
        _ = Table("x", ["a", "b"], [[Cell("1")]]).labelled_rows


def test_pages_keep_the_other_filters():
    request = RequestFactory().get("/", {"wie": "Bram", "pagina": "2"})
    html = shown("{% pagination page %}", page=Paginator(range(30), 10).page(2), request=request)
    assert 'href="?wie=Bram&amp;pagina=1"' in html
    assert 'href="?wie=Bram&amp;pagina=3"' in html
    assert html.count("aria-current") == 1


def test_a_single_page_needs_no_links():
    assert shown("{% pagination page %}", page=Paginator(range(3), 10).page(1)).strip() == ""


def test_the_last_step_says_that_it_is_the_last():
    assert "Stap 2 van 7<" in shown("{% step 2 7 %}")
    assert "de laatste stap" in shown("{% step 7 7 %}")


def test_the_strip_runs_from_its_first_to_its_last_day():
    start, today = dt.date(2026, 2, 20), dt.date(2026, 3, 13)
    marks = [Mark(dt.date(2026, 4, 3), "einde"), Mark(start, "ontvangen")]
    drawn = draw_strip(Strip("Klok", start, marks, today))
    assert [placed.mark.label for placed in drawn.marks] == ["ontvangen", "einde"]
    assert [placed.x for placed in drawn.marks] == ["4.0%", "96.0%"]
    assert drawn.today_x == "50.0%"


def test_the_strip_of_one_day_can_be_drawn():
    day = dt.date(2026, 2, 20)
    assert draw_strip(Strip("Klok", day, [Mark(day, "nu")], day)).today_x == "4.0%"


def test_the_days_of_the_strip_stand_beside_it_in_words():
    html = shown(
        "{% strip s %}",
        s=Strip("Klok", dt.date(2026, 2, 20), [Mark(dt.date(2026, 4, 7), "Antwoord")], dt.date(2026, 3, 1)),
    )
    assert "dinsdag 7 april 2026" in html
    assert "zondag 1 maart 2026" in html


def test_bars_begin_at_nought_and_the_longest_is_whole():
    bars = draw_bars(Chart("t", "d", [("a", 4), ("b", 1), ("c", 0)], "k", "n")).bars
    assert [bar.length for bar in bars] == ["100.0%", "25.0%", "0.0%"]


@pytest.mark.parametrize("points", [[], [("a", 0)], [("a", 3)], [("a", 1), ("b", 2)]])
def test_a_chart_of_little_can_be_drawn(points):
    chart = Chart("Titel", "Wat te zien is", points, "Kwartaal", "Aantal")
    assert len(draw_line(chart)) == len(points)
    html = shown("{% bar_chart chart 'a' %}{% line_chart chart 'b' %}", chart=chart)
    assert html.count("<table") == 2
    assert 'id="b-desc">Wat te zien is' in html
