"""A server of tokens on loopback: gives them out (RFC 6749) and says of each whether it holds (RFC 7662)."""

import contextlib
import json
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

USER = "klachten"


class Tokens:
    """`lasts` seconds each; `rotates`: every refresh gives a new refresh token; `error` is what it answers instead."""

    def __init__(self):
        self.asked, self.valid = [], set()
        self.refresh, self.lasts, self.rotates, self.error = "eerste", 3600, False, ""

    def give(self, form):
        self.asked.append(form)
        if self.error:
            return 401 if self.error == "invalid_client" else 400, {"error": self.error}
        if form.get("grant_type") == "refresh_token" and form.get("refresh_token") != self.refresh:
            return 400, {"error": "invalid_grant"}
        token = f"bewijs-{len(self.asked)}"
        self.valid = {token}
        answer = {"access_token": token, "expires_in": self.lasts, "token_type": "Bearer"}
        if self.rotates:
            self.refresh = f"volgende-{len(self.asked)}"
            answer["refresh_token"] = self.refresh
        return 200, answer

    def tell(self, form):
        active = form.get("token") in self.valid
        return 200, {"active": active, "username": USER} if active else {"active": False}


@contextlib.contextmanager
def running():
    """The server, with `token_url` and `introspection_url`."""
    tokens = Tokens()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            raw = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
            form = dict(urllib.parse.parse_qsl(raw))
            status, answer = tokens.give(form) if self.path == "/token" else tokens.tell(form)
            body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_said):
            """Nothing of it is a test's business."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    tokens.token_url = f"http://127.0.0.1:{server.server_port}/token"
    tokens.introspection_url = f"http://127.0.0.1:{server.server_port}/introspect"
    try:
        yield tokens
    finally:
        server.shutdown()
        server.server_close()
