"""A real SMTP server on a free port of this machine, for the tests."""

import ssl
from dataclasses import dataclass, field
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP


@dataclass
class Post:
    """What a mail server took: envelope and message."""

    sender: str
    recipient: str
    raw: bytes

    @property
    def message(self):
        return message_from_bytes(self.raw, policy=policy.default)


@dataclass
class Office:
    """Takes mail, unless `answers` says otherwise for a recipient; `hang_up` closes after it took the message."""

    taken: list[Post] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    hang_up: bool = False

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802  aiosmtpd asks for it so
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802  idem
        self.taken += [Post(envelope.mail_from, to, envelope.content) for to in envelope.rcpt_tos]
        if self.hang_up:
            server.transport.close()
        return "250 taken"


class Server(Controller):
    """`port` 0 is a free one; its number is known once it runs."""

    def __init__(self, office: Office, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(office, hostname="127.0.0.1", port=0)
        self.tls = tls

    def factory(self):
        return SMTP(self.handler, tls_context=self.tls, enable_SMTPUTF8=True)

    def _trigger_server(self):
        """The parent connects to the port that was asked for; ours is known only now."""
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()
