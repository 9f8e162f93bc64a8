"""Who complains by mail gets a code with the confirmation; it is kept nowhere (ADR 303)."""

import re

import pytest

from gehoor.complaints.models import Complaint
from gehoor.letters.kinds.fields import HIDDEN_CODE
from gehoor.letters.models import Letter
from gehoor.platform.identifiers import same, secret_digest
from tests.letters.test_mail import again, office  # noqa: F401  fixtures

pytestmark = pytest.mark.usefixtures("at")


def opens(made, code):
    return same(Complaint.objects.get(pk=made.complaint_id).secret_digest, secret_digest(code))


def code_in(post):
    text = post.message.get_body(("plain",)).get_content()
    (code,) = re.findall(r"deze code: (\S+)", text)
    assert code in post.message.get_body(("html",)).get_content()
    return code


def test_a_code_that_opens_the_file_leaves_with_the_confirmation_and_is_kept_nowhere(cast, office, work, mails):  # noqa: F811
    made = cast.complaint(channel="email", answers="1.abc@example.nl")
    work()
    (kept,), (post,) = mails(), office.taken
    code = code_in(post)
    assert opens(made, code)
    letter = Letter.objects.get(complaint_id=made.complaint_id)
    for place in (kept.text, kept.html, letter.text):
        assert code not in place
        assert HIDDEN_CODE in place


def test_handed_over_again_it_carries_a_newer_code(cast, office, work, again):  # noqa: F811
    office.hang_up = True
    made = cast.complaint(channel="email", answers="1.abc@example.nl")
    work()
    office.hang_up = False
    again()
    first, second = map(code_in, office.taken)
    assert not opens(made, first)
    assert opens(made, second)


def test_who_used_the_form_keeps_the_code_of_the_receipt(cast, office, work, mails):  # noqa: F811
    made = cast.complaint(channel="web")
    work()
    (mail,) = mails()
    assert HIDDEN_CODE not in mail.text
    assert "de code die u kreeg toen u de klacht indiende" in mail.text
    assert opens(made, made.secret)
