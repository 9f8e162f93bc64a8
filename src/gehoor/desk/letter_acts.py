"""What can be done with a letter, each by its name in the address; and what to tell afterwards."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from gehoor.complaints.viewer import Viewer
from gehoor.letters.actions.approve_letter import approve_letter, refuse_approval, submit_for_approval
from gehoor.letters.actions.mark_delivery import mark_posted
from gehoor.letters.actions.opened_letter import NeedsConfirmation, NotReady, TooLate
from gehoor.letters.actions.send_letter import send_letter, undo_letter
from gehoor.platform import clock
from gehoor.ui.dates import written_date


@dataclass(frozen=True, slots=True)
class Told:
    """What to say. `confirm`: the person must say once more that they mean it."""

    words: str
    well: bool = True
    confirm: bool = False


type Act = Callable[[Viewer, int, QueryDict], Told]


def send(viewer: Viewer, letter_id: int, typed: QueryDict) -> Told:
    try:
        moment = send_letter(viewer, letter_id, confirmed=typed.get("confirmed") == "on")
    except NotReady as problem:
        return Told(" ".join(problem.problems), well=False)
    except NeedsConfirmation as problem:
        return Told(problem.question, well=False, confirm=True)
    if moment.at_once:
        day = written_date(moment.last_day)
        return Told(_("De brief is meteen weg: de laatste dag is %(day)s. Terughalen kan niet meer.") % {"day": day})
    return Told(_("De brief vertrekt over tien minuten. Tot dan kunt u hem terughalen."))


def undo(viewer: Viewer, letter_id: int, _typed: QueryDict) -> Told:
    try:
        undo_letter(viewer, letter_id)
    except TooLate:
        return Told(_("De brief is al weg. Stuur een nieuwe brief als er iets niet klopt."), well=False)
    return Told(_("De brief is teruggehaald en staat weer klaar."))


def ask(viewer: Viewer, letter_id: int, _typed: QueryDict) -> Told:
    try:
        submit_for_approval(viewer, letter_id)
    except NotReady as problem:
        return Told(" ".join(problem.problems), well=False)
    return Told(_("Gevraagd. Een collega kijkt mee."))


def agree(viewer: Viewer, letter_id: int, _typed: QueryDict) -> Told:
    approve_letter(viewer, letter_id)
    return Told(_("Uw akkoord is vastgelegd. De brief kan weg."))


def give_back(viewer: Viewer, letter_id: int, typed: QueryDict) -> Told:
    refuse_approval(viewer, letter_id, typed.get("why", ""))
    return Told(_("Teruggegeven, met uw opmerking."))


def posted(viewer: Viewer, letter_id: int, _typed: QueryDict) -> Told:
    mark_posted(viewer, letter_id, clock.today())
    return Told(_("Vastgelegd dat de brief vandaag op de post ging."))


ACTS: dict[str, Act] = {
    "versturen": send,
    "terughalen": undo,
    "akkoord-vragen": ask,
    "akkoord": agree,
    "teruggeven": give_back,
    "gepost": posted,
}
