"""A request that sends more than a form takes is read to its end and not kept: no disk fills up (safety row 28)."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from gehoor.platform.attachments.road import MEGABYTE, WEB

MOST = WEB.together + 10 * MEGABYTE  # bytes in one request; a form that takes less says so itself


class Ceiling(FileUploadHandler):
    """Stands before Django's own handlers and counts; past the ceiling what came is dropped."""

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002  Django calls it so
        self.received += len(raw_data)
        if self.received > MOST:
            # Django then reads what is left, so that the browser hears an answer and not a broken line.
            if self.request is not None:
                self.request.META["gehoor.too_much"] = True
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size: int) -> None:  # noqa: ARG002  the handlers behind this one keep the file
        return None


def too_much(request: Any) -> bool:
    """Whether this request sent more than was kept; asked after its POST was read."""
    return bool(request.META.get("gehoor.too_much"))
