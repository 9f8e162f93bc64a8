"""Our packaged layouts through typst. Only these are compiled, never a text; nothing is read from the network."""

import datetime as dt
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path


class CannotBeSet(Exception):
    """The layout could not be made into a PDF that keeps the standards; the message is typst's own."""


FONTS = Path(str(files("gehoor.letters.pdf"))) / "fonts"


def typeset(layout: str, inputs: Mapping[str, str], made_at: dt.datetime, *, room: str = "gehoor.letters.pdf") -> bytes:
    """The PDF of a packaged layout of a room with these inputs; the same in gives the same bytes."""
    import typst  # noqa: PLC0415  30 MB that a process without letters does not need

    folder = Path(str(files(room)))
    try:
        made: bytes = typst.compile(
            str(folder / layout),
            root=str(folder),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs=dict(inputs),
            pdf_standards=["a-3a", "ua-1"],
            timestamp=made_at.replace(microsecond=0).astimezone(dt.UTC),
        )
    except typst.TypstError as problem:
        raise CannotBeSet(problem.message) from problem
    return made
