"""Article 9:1: who may complain, and whose conduct it is."""

from gehoor.law.sources import article

#: Works for the body, but perhaps not under its responsibility: a person is asked.
OUTSIDE = frozenset({"contractor", "organisation"})


@article("Awb", "9:1", paragraph=1, text="Anyone may complain about how a body behaved.", clauses=("K1",))
def shows_other_doors(about_conduct: bool | None) -> bool:
    """Say whether other doors (a report, an objection) are shown beside filing; None: not known yet.

    Filing itself is never refused: whether it is about conduct is triage by a person.
    """
    return about_conduct is not True


@article("Awb", "9:1", paragraph=2, text="Conduct of who works for the body is its conduct.", clauses=("K2",))
def is_conduct_of_the_body(kind: str) -> bool | None:
    """Say whether conduct of this kind of target is conduct of the body; None is a question for a person."""
    return None if kind in OUTSIDE else True
