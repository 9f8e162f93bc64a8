"""The language of templates: what it can say, how it says what is wrong, and that it can do nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoor.letters.language import (
    Passage,
    TemplateProblems,
    Vocabulary,
    escape,
    fields_always_shown,
    fields_of,
    fields_shown,
    fill,
    fill_line,
    parse,
    parse_line,
)
from gehoor.letters.language.nodes import Run, TextBullets, TextHeading, TextParagraph
from gehoor.letters.language.output import data, html, plain

WORDS = Vocabulary(
    {"naam": "name", "ontvangen_op": "received_on", "onderdelen": "elements", "bevindingen": "findings"},
    {"telefonisch": "by_phone"},
)


def filled(text, values, language="nl"):
    return plain(fill(parse(text, WORDS), values, language))


def problems(text):
    with pytest.raises(TemplateProblems) as caught:
        parse(text, WORDS)
    return caught.value.problems


def test_fields_are_filled_in_and_lines_of_a_paragraph_stay_together():
    assert filled("Geachte {naam},\nDag.\n\nTot ziens.", {"name": "Aylin"}) == "Geachte Aylin,\nDag.\n\nTot ziens."


def test_a_name_with_spaces_and_capitals_is_the_same_field():
    assert filled("Op {Ontvangen op}.", {"received_on": "dinsdag 7 april 2026"}) == "Op dinsdag 7 april 2026."


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"by_phone": True}, "U belde ons."),
        ({"by_phone": False}, "U schreef ons."),
        ({}, "U schreef ons."),
    ],
)
def test_a_condition_chooses(values, expected):
    assert filled("[[als telefonisch]]\nU belde ons.\n[[anders]]\nU schreef ons.\n[[einde]]", values) == expected


def test_a_condition_can_be_turned_round_in_english_too():
    text = "[[if not naam]]\nDear sir or madam,\n[[else]]\nDear {naam},\n[[end]]"
    assert filled(text, {"name": "  "}) == "Dear sir or madam,"
    assert filled(text, {"name": "Aylin"}) == "Dear Aylin,"


def test_conditions_may_stand_in_each_other():
    text = "[[als naam]]\nA\n[[als telefonisch]]\nB\n[[einde]]\nC\n[[einde]]"
    assert filled(text, {"name": "x", "by_phone": True}) == "A\n\nB\n\nC"
    assert filled(text, {"name": "x"}) == "A\n\nC"


def test_headings_bullets_and_bold():
    blocks = fill(parse("# Kop\n\n- een\n- **twee** {naam}\n\n**Let op:** dit.", WORDS), {"name": "x"})
    assert blocks == (
        TextHeading((Run("Kop"),)),
        TextBullets(((Run("een"),), (Run("twee", bold=True), Run(" "), Run("x")))),
        TextParagraph(((Run("Let op:", bold=True), Run(" dit.")),)),
    )


def test_a_list_stands_as_points_alone_and_in_a_sentence_with_and():
    values = {"elements": ("een", "twee", "drie")}
    assert filled("{onderdelen}", values) == "- een\n- twee\n- drie"
    assert filled("Over {onderdelen}.", values) == "Over een, twee en drie."
    assert filled("Over {onderdelen}.", values, "en") == "Over een, twee and drie."


def test_a_long_text_becomes_paragraphs_and_a_passage_its_blocks():
    assert filled("{bevindingen}", {"findings": "a\nb\r\n\r\nc"}) == "a\nb\n\nc"
    passage = Passage((TextHeading((Run("Onderdeel 1"),)), TextParagraph(((Run("Juist."),),))))
    assert filled("{bevindingen}", {"findings": passage}) == "Onderdeel 1\n\nJuist."


def test_what_has_no_value_leaves_nothing_behind():
    assert filled("A\n\n{naam}\n\n- {naam}\n\n# {naam}\n\nB", {}) == "A\n\nB"


@pytest.mark.parametrize(
    "value", ["{naam}", "[[als naam]]", "**", "# kop", "- punt", "<b>", "\\{", "{{7*7}}", "{% x %}"]
)
def test_a_value_is_never_read_as_a_template(value):
    assert filled("{naam}", {"name": value}) == value
    assert filled("U bent {naam}.", {"name": value}) == f"U bent {value}."


@given(st.text(max_size=60))
def test_a_value_comes_out_byte_equal_in_a_sentence(value):
    value = value.replace("\r", "").replace("\n", "")
    assert filled("x{naam}x", {"name": value}) == f"x{value}x"


@given(st.text(alphabet=st.characters(exclude_characters="\r\n"), max_size=60))
def test_escaped_text_comes_out_as_it_was(value):
    assert filled(f"x{escape(value)}x", {}) == f"x{value}x"


MARKED = st.lists(
    st.sampled_from(
        [
            "{naam}",
            "{",
            "}",
            "[[als naam]]",
            "[[anders]]",
            "[[einde]]",
            "[[",
            "]]",
            "**",
            "# ",
            "- ",
            "\n",
            "\\",
            "woord ",
            "\r",
        ]
    ),
    max_size=30,
).map("".join)


def read(reader, text):
    """What was read, and the problems: one of the two is empty."""
    try:
        return reader(text, WORDS), ()
    except TemplateProblems as found:
        return (), found.problems


@given(MARKED | st.text(max_size=200))
def test_any_text_is_read_or_refused_with_line_and_words(text):
    blocks, wrong = read(parse, text)
    assert all(problem.line >= 1 and problem.message for problem in wrong)
    finished = fill(blocks, {"name": "{naam} & <b>"})
    assert len(data(finished)) == len(finished)
    assert "<b>" not in html(finished)
    assert bool(plain(finished)) == bool(finished)
    assert fields_always_shown(blocks) <= fields_of(blocks) <= set(WORDS.fields.values())


@given(MARKED | st.text(max_size=100))
def test_any_subject_is_read_or_refused(text):
    inlines, wrong = read(parse_line, text)
    assert not (inlines and wrong)
    assert "\n" not in fill_line(inlines, {"name": "a\nb"})


def test_an_unknown_field_is_refused_with_its_line_and_the_nearest():
    (problem,) = problems("Goedendag\n\nU schreef op {ontvangen}.")
    assert (problem.line, problem.near) == (3, "ontvangen_op")
    assert "{ontvangen_op}" in problem.message


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n{naam", 2),
        ("a **vet", 1),
        ("[[als naam]]\nx", 1),
        ("x\n[[einde]]", 2),
        ("[[anders]]", 1),
        ("[[als naam]]\n[[anders]]\n[[anders]]\n[[einde]]", 3),
        ("[[zolang naam]]", 1),
        ("[[als leeftijd]]\n[[einde]]", 1),
        ("tekst [[als naam]] tekst", 1),
        ("## te diep", 1),
        ("{telefonisch}", 1),
        ("[[als naam]]\n" * 7 + "[[einde]]\n" * 7, 7),
        ("x" * 60_001, 1),
    ],
)
def test_what_is_wrong_is_said_at_its_line(text, line):
    assert problems(text)[0].line == line


def test_all_problems_are_said_at_once_in_order():
    assert [problem.line for problem in problems("{a}\n\n{b}\n\n[[als naam]]\n{c}")] == [1, 3, 5, 6]


def test_fields_that_are_surely_seen():
    text = "{naam}\n\n[[als telefonisch]]\n{bevindingen}\n[[anders]]\n{bevindingen}\n{onderdelen}\n[[einde]]"
    blocks = parse(text, WORDS)
    assert fields_always_shown(blocks) == {"name", "findings"}
    assert fields_shown(blocks, {}) == {"name", "findings", "elements"}
    assert fields_shown(blocks, {"by_phone": True}) == {"name", "findings"}
    assert fields_always_shown(parse("[[als naam]]\n{naam}\n[[einde]]", WORDS)) == {"name"}


def test_lines_of_a_paragraph_stand_below_each_other_in_html():
    assert html(fill(parse("a\n{naam}\nb", WORDS), {"name": "<i>"})) == "<p>a<br>&lt;i&gt;<br>b</p>"


def test_html_escapes_every_value():
    finished = fill(parse("# {naam}\n\n{naam}\n\n- {naam}", WORDS), {"name": '<script>&"'})
    assert "<script>" not in html(finished)
    assert html(finished).count("&lt;script&gt;&amp;&quot;") == 3
