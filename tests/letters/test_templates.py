"""A municipality's own texts."""

import datetime as dt

import pytest

from gehoor.letters.actions.change_template import NewTemplate, change_template
from gehoor.letters.kinds import TemplateText, default_text, kind_of
from gehoor.letters.language import TemplateProblems
from gehoor.letters.models import LetterTemplate
from gehoor.letters.queries.templates import template_in_force, templates_of

TODAY = dt.date(2026, 3, 3)
TOMORROW = dt.date(2026, 3, 4)
KIND = kind_of("withdrawal")
OWN = TemplateText("Ingetrokken", "Beste {naam},\n\nU trok uw klacht in op {ingetrokken_op}.")


def change(cast, text, on=TODAY):
    return change_template(cast.organisation, NewTemplate("withdrawal", "nl", text, on), cast.bram)


def in_force(cast, on):
    return template_in_force(cast.organisation, KIND, "nl", on)


def test_an_own_text_replaces_ours_from_its_day_on(cast):
    change(cast, OWN, TOMORROW)
    assert in_force(cast, TODAY) == default_text("withdrawal", "nl")
    assert in_force(cast, TOMORROW) == OWN


def test_versions_are_kept_and_ours_can_come_back(cast):
    change(cast, OWN)
    change(cast, None)
    assert in_force(cast, TODAY) == default_text("withdrawal", "nl")
    assert list(LetterTemplate.objects.order_by("version").values_list("version", flat=True)) == [1, 2]


def test_a_text_without_a_mandatory_part_is_not_stored(cast):
    with pytest.raises(TemplateProblems):
        change(cast, TemplateText("x", "Beste {naam}, dag."))
    assert not LetterTemplate.objects.exists()


def test_a_stored_text_that_can_no_longer_be_read_gives_way_to_ours(cast):
    row = change(cast, OWN)
    LetterTemplate.objects.filter(pk=row.pk).update(body="{verdwenen_veld}")
    assert in_force(cast, TODAY) == default_text("withdrawal", "nl")


def test_another_organisation_keeps_its_own(cast):
    change(cast, OWN)
    other = type(cast.organisation).objects.create(
        name="Elders", slug="elders", created_at=cast.organisation.created_at
    )
    assert template_in_force(other, KIND, "nl", TODAY) == default_text("withdrawal", "nl")
    own = [(kind.key, language) for kind, language, mine in templates_of(cast.organisation, TODAY) if mine]
    assert own == [("withdrawal", "nl")]
