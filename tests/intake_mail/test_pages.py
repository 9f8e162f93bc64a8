import pytest

from gehoor.complaints.models import Complaint
from gehoor.intake.mail.models import Mailbox
from gehoor.letters.mail.addresses import reply_address
from tests.intake_mail.post import message

pytestmark = pytest.mark.django_db

EVIL = "<p>Beste</p><script>alert(1)</script><img src='https://elders.example/p.png'>"


def of(row, rest=""):
    return f"/werk/post-in/{row.fingerprint}/{rest}"


def test_each_list_shows_its_mail_with_the_term(post, visitor):
    post.take(message(X_Spam_Flag="YES"))
    page = visitor("bram").get("/werk/post-in/").content.decode()
    assert "Spam (1)" in page
    assert "Aylin Öztürk" in page
    assert "nog" in page


@pytest.mark.parametrize("name", ["chantal", "dirk", "els"])
def test_the_lists_do_not_exist_for_others(post, visitor, name):
    post.take(message(X_Spam_Flag="YES"))
    client = visitor(name)
    row = post.rows()[0]
    for path in ("/werk/post-in/", of(row), of(row, "html/"), of(row, "bericht.eml")):
        assert client.get(path).status_code == 404
    assert client.post(of(row, "besluit/"), {"besluit": "klacht"}).status_code == 404
    assert Complaint.objects.count() == 0


def test_a_complaint_in_the_spam_becomes_one_of_the_day_it_came(post, visitor):
    post.take(message(X_Spam_Flag="YES"))
    row = post.rows()[0]
    client = visitor("bram")
    assert client.post(of(row, "besluit/"), {"besluit": "klacht"}).status_code == 302
    client.post(of(row, "besluit/"), {"besluit": "klacht"})
    complaint = Complaint.objects.get()
    assert complaint.channel == "email"
    assert complaint.documents.get().digest == row.digest
    row.refresh_from_db()
    assert (row.reference, row.handled_by) == (complaint.reference, post.cast.bram)
    assert "Deze lijst is leeg" in client.get("/werk/post-in/?lijst=spam").content.decode()


def test_what_is_no_complaint_leaves_the_list_and_is_kept(post, visitor):
    post.take(message(Precedence="bulk"))
    client = visitor("bram")
    client.post(of(post.rows()[0], "besluit/"), {"besluit": "geen"})
    assert Complaint.objects.count() == 0
    assert post.rows()[0].handled_at
    assert "Deze lijst is leeg" in client.get("/werk/post-in/?lijst=automatic").content.decode()


def test_what_nobody_can_read_can_still_be_kept_and_registered(post, visitor):
    post.take(b"rommel\n\nrommel")
    row = post.rows()[0]
    client = visitor("bram")
    assert client.get(of(row)).status_code == 200
    assert b"".join(client.get(of(row, "bericht.eml")).streaming_content) == b"rommel\n\nrommel"
    client.post(of(row, "besluit/"), {"besluit": "klacht"})
    assert Complaint.objects.count() == 1


def test_html_of_a_stranger_stands_in_a_frame_that_runs_and_loads_nothing(post, visitor):
    made = message(Precedence="bulk")
    made.add_alternative(EVIL, subtype="html")
    post.take(made)
    row = post.rows()[0]
    client = visitor("bram")
    assert 'sandbox=""' in client.get(of(row)).content.decode()
    answer = client.get(of(row, "html/"))
    body = answer.content.decode()
    assert "Beste" in body
    assert "script" not in body
    assert "elders.example" not in body
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_names_cannot_turn_the_page_around(post, visitor):
    post.take(message(subject="<b>\u202eevil", Precedence="bulk"))
    page = visitor("bram").get(of(post.rows()[0])).content.decode()
    assert "<b>" not in page
    assert "<bdi>&lt;b&gt;" in page


def test_a_message_of_a_file_is_there_for_who_sees_the_file(post, visitor):
    reference = post.take(message()).reference
    quoted = "Ja.\n\nOp 03-08-2026 om 10:12 schreef Gemeente <k@x.nl>:\n> Wat wij eerder schreven"
    post.take(message(quoted, to=reply_address(post.cast.organisation, reference), number=2))
    row = post.rows(result="added")[0]
    page = visitor("bram").get(of(row)).content.decode()
    assert "Wat wij eerder schreven" in page
    assert visitor("els").get(of(row)).status_code == 404


MAILBOX = {
    "address": "klachten@voorbeeld.nl",
    "host": "127.0.0.1",
    "port": "9",
    "security": "none",
    "user": "klachten",
    "sign_on": "password",
    "secret": "geheim!",
    "folder": "INBOX",
    "active": "on",
}


def test_an_administrator_puts_in_a_mailbox_that_is_tried_at_once(post, visitor):
    client = visitor("els")
    page = client.post("/beheer/mailboxen/nieuw/", MAILBOX, follow=True).content.decode()
    assert "mailserver antwoordt niet" in page
    row = Mailbox.objects.get()
    assert "geheim!" not in row.secret
    assert "geheim!" not in client.get(f"/beheer/mailboxen/{row.pk}/").content.decode()
    before = row.secret
    client.post(f"/beheer/mailboxen/{row.pk}/", MAILBOX | {"secret": "", "user": "anders"})
    row.refresh_from_db()
    assert (row.user, row.secret) == ("anders", before)


def test_a_mailbox_needs_what_its_way_of_signing_on_needs(post, visitor):
    client = visitor("els")
    for wrong in (
        {"sign_on": "oauth2"},
        {"host": "imap.voorbeeld.nl"},
        {"token_url": "http://elders.example"},
        {"port": "99999"},
    ):
        assert client.post("/beheer/mailboxen/nieuw/", MAILBOX | wrong).status_code == 200
    assert Mailbox.objects.count() == 0
    assert visitor("bram").get("/beheer/mailboxen/").status_code == 404
