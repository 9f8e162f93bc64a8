"""A scanner that speaks clamd's protocol on a free port, as far as a client sees it."""

import contextlib
import socketserver
import struct
import threading

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        command = b""
        while not command.endswith(b"\0"):
            command += self.rfile.read(1)
        if command == b"zVERSION\0":
            self.wfile.write(b"ClamAV 1.4.2/27500/Mon Nov  2 09:30:00 2026\0")
            return
        content = b""
        while length := struct.unpack(">I", self.rfile.read(4))[0]:
            content += self.rfile.read(length)
            if len(content) > self.server.largest:
                self.server.refuse(self)
                return
        self.server.scanned.append(content)
        self.wfile.write(b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0")


class Scanner(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    largest = 1_000_000
    silent = False

    def refuse(self, handler):
        if not self.silent:
            handler.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")


@contextlib.contextmanager
def running(*, largest=1_000_000, silent=False):
    with Scanner(("127.0.0.1", 0), Handler) as server:
        server.largest, server.silent, server.scanned = largest, silent, []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"tcp://127.0.0.1:{server.server_address[1]}", server
        finally:
            server.shutdown()
