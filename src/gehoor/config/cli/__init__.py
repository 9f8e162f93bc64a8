"""`gehoor`: every command of the product. Only the module of the command that is asked for is imported."""

import argparse
import importlib
import importlib.metadata
import json
import os
import sys
from collections.abc import Sequence

# Exit codes (contract): done, a finding, wrong use, data refused, try again later.
DONE, FINDING, WRONG_USE, REFUSED, LATER = 0, 1, 2, 65, 75

COMMANDS = {
    "demo": "run a furnished demonstration municipality",
    "serve": "run the web part",
    "worker": "run the jobs: letters, mail, reminders",
    "migrate": "prepare the database and the static files",
    "roles": "make the roles of a PostgreSQL database, each with its own rights",
    "check": "say whether the installation is sound",
    "init": "make the first organisation, its host name and its administrator",
    "receive-mail": "take in one message, or a folder of them",
    "term": "compute the end of a legal term and explain it",
    "assess": "tell the legal position of a complaint from facts alone",
    "regulation": "check a local regulation against the law",
    "law": "list every clause of the law and how it is executed",
    "report": "the annual report and the yearly register",
    "import-files": "bring in files that another system kept, from a CSV",
    "export": "hand over one whole file that proves itself",
    "verify": "prove that nothing was changed or left out",
    "backup": "take a consistent copy while running",
    "restore": "put a backup back and prove it",
    "rebuild": "write every projected column again from the events",
    "manage": "Django's own management commands, for developers",
}


class Stop(Exception):
    """End the command: what to say on standard error, and the exit code."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words[0], words[1:]) if words and words[0] in COMMANDS else _without_command(words)
    except BrokenPipeError:
        # The reader left (`gehoor law | head`); nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _without_command(words: list[str]) -> int:
    if not words or words[0] in {"-h", "--help"}:
        print(_overview(), flush=True)
        return DONE if words else WRONG_USE
    if words[0] == "--version":
        print(importlib.metadata.version("gehoor"))
        return DONE
    print(f"gehoor: there is no command {words[0]!r}; 'gehoor --help' lists them all.", file=sys.stderr)
    return WRONG_USE


def _run(name: str, words: list[str]) -> int:
    module = importlib.import_module(f"gehoor.config.cli.{name.replace('-', '_')}")
    parser = argparse.ArgumentParser(prog=f"gehoor {name}", description=module.__doc__, allow_abbrev=False)
    module.configure(parser)
    try:
        code: int = module.run(parser.parse_args(words))
    except Stop as stop:
        print(f"gehoor {name}: {stop}", file=sys.stderr)
        return stop.code
    sys.stdout.flush()
    return code


def _overview() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {what}" for name, what in COMMANDS.items()]
    return "\n".join(["usage: gehoor COMMAND [...]   (gehoor COMMAND --help tells more)", "", *lines])


def setup_django(settings: str = "gehoor.config.settings", *, role: str = "", everywhere: bool = True) -> None:
    """Load Django; a setting that cannot be used is said in one line.

    `role`: whose address of the database is used where it has one of its own (OWNER, BACKUP). `everywhere`: a command
    works for every organisation; only who serves pages works for none but that of each request.
    """
    environment = importlib.import_module("gehoor.platform.environment")
    environment.use_database_of(role)
    if everywhere:
        importlib.import_module("gehoor.platform.wall").work_everywhere()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    try:
        importlib.import_module("django").setup()
    except environment.EnvironmentProblem as problem:
        raise Stop(str(problem), WRONG_USE) from None


def say_json(document: object) -> None:
    """One JSON document on standard output."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=1, default=str)
    print()
