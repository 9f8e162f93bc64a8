"""Outcome words: the judgement on each element of a complaint, and that on the whole."""

from collections.abc import Iterable
from typing import Literal, get_args

type Judgement = Literal["founded", "partly_founded", "unfounded", "no_judgement"]

JUDGEMENTS: tuple[Judgement, ...] = get_args(Judgement.__value__)


def judgement_of_the_whole(judgements: Iterable[str]) -> Judgement:
    """Return the judgement that follows from those on the elements.

    Founded or unfounded where every element with a judgement is; partly founded where they differ;
    no judgement where no element has one.
    """
    said = {each for each in judgements if each in JUDGEMENTS} - {"no_judgement"}
    if said == {"founded"}:
        return "founded"
    if said == {"unfounded"}:
        return "unfounded"
    return "partly_founded" if said else "no_judgement"
