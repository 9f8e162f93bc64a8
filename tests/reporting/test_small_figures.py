"""What is published gives no small number away, also not by subtraction (safety row 74)."""

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gehoor.complaints.queries.register_rows import RegisterRow
from gehoor.reporting.annual.small_cells import SMALLEST, anonymous_list
from gehoor.reporting.annual.small_figures import ENDINGS, TOGETHER, TOTALS, published_figures
from gehoor.reporting.year import figures_of

YEAR = 2025
ENDED = ["findings", "settled", "withdrawn", "not_handled", "forwarded", "objection", "answered"]


@st.composite
def rows(draw):
    received = draw(st.dates(dt.date(2024, 6, 1), dt.date(2025, 12, 31)))
    closed = draw(st.none() | st.dates(max(received, dt.date(2025, 1, 1)), dt.date(2026, 3, 1)))
    ended = draw(st.sampled_from(ENDED)) if closed else ""
    told = frozenset(draw(st.sets(st.sampled_from(["extended", "heard", "formal_requested"]))))
    term = draw(st.none() | st.just(received + dt.timedelta(days=42)))
    topic = draw(st.sampled_from(["slow", "other"]))
    return RegisterRow(
        1, "AAAA-CCCC", received, closed, ended, "statutory", "web", "", topic, "", "", "", term, told, ""
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=80)
@given(st.lists(rows(), max_size=60))
def test_a_small_figure_is_left_out_and_cannot_be_computed_from_its_pair(listed):
    figures = figures_of(YEAR, listed, dt.date(2026, 6, 1))
    shown = published_figures(figures)
    for name, count in shown.items():
        assert name in TOTALS or not count or count >= SMALLEST
        assert count is None or count == figures[name]
    for pair in TOGETHER:
        assert len({shown[name] is None for name in pair}) == 1


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=80)
@given(st.lists(rows(), max_size=60))
def test_what_is_left_out_of_the_endings_does_not_stand_among_the_figures(listed):
    figures = figures_of(YEAR, listed, dt.date(2026, 6, 1))
    shown = published_figures(figures)
    small = {name for name, found in figures.groups["outcome"].items() if found.value < SMALLEST}
    for name, members in ENDINGS.items():
        assert not small & set(members) or shown[name] is None


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(st.lists(rows().filter(lambda row: row.closed_on), max_size=40))
def test_the_preview_names_every_value_that_was_blanked(listed):
    found = anonymous_list(listed)
    kept = sum(bool(line.outcome) for line in found.lines) + sum(bool(line.topic) for line in found.lines)
    blanked = sum(sum(found.blanked[name].values()) for name in ("outcome", "topic"))
    assert kept + blanked == 2 * len(listed)
    assert found.blanks == sum(sum(each.values()) for each in found.blanked.values())
