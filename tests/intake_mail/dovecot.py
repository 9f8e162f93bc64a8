"""A real IMAP server (Dovecot) in a fresh folder on a free port; skipped with a word where it is not installed."""

import contextlib
import grp
import os
import pwd
import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest

PASSWORD = "wachtwoord-voor-de-tests"


def installed():
    found = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if found:
        return found
    if os.environ.get("GEHOOR_REQUIRE") == "1":
        pytest.fail("Dovecot is not installed; these tests need it (package dovecot-imapd)")
    return pytest.skip("Dovecot is not installed (package dovecot-imapd); without it no mailbox is tried")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, folder, port):
        self.folder, self.port = folder, port
        self.process = None
        self.tls = False

    @property
    def mail(self):
        return self.folder / "mail"

    def deliver(self, raw, name):
        """As a mail server delivers into a Maildir."""
        for each in ("new", "cur", "tmp"):
            (self.mail / each).mkdir(parents=True, exist_ok=True)
        draft = self.mail / "tmp" / name
        draft.write_bytes(raw)
        self.own()
        draft.rename(self.mail / "new" / name)

    def own(self):
        """Dovecot reads no mail as root: there the mail is nobody's."""
        if os.getuid() == 0:
            for path in (self.mail, *self.mail.rglob("*")):
                with contextlib.suppress(FileNotFoundError):
                    os.chown(path, *mail_owner())

    def left_unread(self):
        unread = [path for path in (self.mail / "cur").iterdir() if "S" not in path.name.partition(":2,")[2]]
        return len(unread) + len(list((self.mail / "new").iterdir()))

    def start(self):
        self.process = subprocess.Popen([installed(), "-F", "-c", str(self.folder / "dovecot.conf")])
        for _attempt in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1) as line:
                if self.tls or line.recv(100).startswith(b"* OK"):
                    return
            time.sleep(0.1)
        pytest.fail("Dovecot did not start: " + (self.folder / "log").read_text())

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(10)
            self.process = None


def mail_owner():
    """The user and group under which mail is read."""
    if os.getuid() == 0:
        nobody = pwd.getpwnam("nobody")
        return nobody.pw_uid, nobody.pw_gid
    return os.getuid(), os.getgid()


def _services():
    """As root Dovecot drops to users of its own; as anybody else everything runs as that user, without a new root."""
    if os.getuid() == 0:
        return ""
    me, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
    services = "".join(f"service {name} {{\n  chroot =\n}}\n" for name in ("anvil", "stats", "imap-login"))
    return f"default_internal_user = {me}\ndefault_internal_group = {group}\ndefault_login_user = {me}\n{services}"


def _tls(folder, certificate):
    """TLS from the first byte, and STARTTLS, with a certificate that the test made."""
    if certificate is None:
        return "ssl = no"
    return f"ssl = yes\nssl_cert = <{certificate.chain}\nssl_key = <{certificate.key}"


def _oauth2(folder, introspection):
    """Tokens are asked about at an address, as a mail server of a large provider does."""
    if not introspection:
        return ""
    (folder / "oauth2.conf.ext").write_text(
        f"introspection_mode = post\nintrospection_url = {introspection}\nusername_attribute = username\n"
        "active_attribute = active\nactive_value = true\nforce_introspection = yes\n"
    )
    return (
        "auth_mechanisms = plain login xoauth2 oauthbearer\n"
        f"passdb {{\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = {folder}/oauth2.conf.ext\n}}\n"
    )


def _configuration(folder, port, certificate, introspection):
    uid, gid = mail_owner()
    return f"""
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
{_tls(folder, certificate)}
disable_plaintext_auth = no
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:{folder}/mail
{_oauth2(folder, introspection)}
passdb {{
  driver = static
  mechanisms = plain login
  args = password={PASSWORD}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}
}}
{_services()}
service imap-login {{
  inet_listener imap {{
    port = {0 if certificate and certificate.at_once else port}
  }}
  inet_listener imaps {{
    port = {port if certificate and certificate.at_once else 0}
    ssl = yes
  }}
}}
"""


@contextlib.contextmanager
def running(folder: Path, certificate=None, introspection=""):
    installed()
    port = free_port()
    folder.chmod(0o755)
    (folder / "dovecot.conf").write_text(_configuration(folder, port, certificate, introspection))
    server = Server(folder, port)
    server.tls = bool(certificate and certificate.at_once)
    (folder / "mail").mkdir()
    server.own()
    server.start()
    try:
        yield server
    finally:
        server.stop()
