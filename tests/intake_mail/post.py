"""Messages that the tests write, and how they hand them in."""

import datetime as dt
from email.message import EmailMessage
from email.utils import format_datetime

from gehoor.intake.mail.models import MailMessage
from gehoor.intake.mail.receive import Arrival, receive_message
from gehoor.letters.models import Mail
from gehoor.platform import clock

US = "klachten@voorbeeld.nl"
WORDS = (
    "Geachte heer of mevrouw,\n\nDe mevrouw aan de balie was onbeleefd.\n\n"
    "Met vriendelijke groet,\nAylin Öztürk\nDorpsstraat 1\n9411 LV Beilen\n"
)


def message(text=WORDS, *, sender="Aylin Öztürk <aylin@example.nl>", to=US, subject="Klacht", number=1, **fields):
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, to, subject
    made["Date"] = format_datetime(dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC) + dt.timedelta(minutes=number))
    made["Message-ID"] = f"<{number}.abc@example.nl>"
    for written, value in fields.items():
        name = written.replace("_", "-")
        del made[name]
        if value is not None:
            made[name] = value
    made.set_content(text)
    return made


class Post:
    def __init__(self, cast):
        self.cast = cast

    def take(self, sent, *, at=None):
        raw = sent if isinstance(sent, bytes) else sent.as_bytes()
        return receive_message([raw], Arrival(at or clock.now()))

    def rows(self, **wanted):
        return list(MailMessage.objects.filter(**wanted).order_by("id"))

    def mails(self, **wanted):
        return list(Mail.objects.filter(**wanted).order_by("id"))
