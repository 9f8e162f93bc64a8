"""The child that reads one document: few rights, little memory, little time. Run as a module by `reading.run`.

Standard input is the document, the argument its media type, standard output its text.
"""

import resource
import sys

from gehoor.platform.reading.bounds import MEMORY, MOST_TEXT, SECONDS
from gehoor.platform.reading.kinds import text_in

BROKEN = 3


def main() -> int:
    """Read, and write the text out; BROKEN where there is none to be had."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_TEXT * 4, MOST_TEXT * 4))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        text = text_in(sys.stdin.buffer, sys.argv[1])
    except Exception:  # noqa: BLE001  a hostile document raises whatever it likes; what it says would be its words
        return BROKEN
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
