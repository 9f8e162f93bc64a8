"""Make the first organisation, its host name and its administrator; asked, or read from a TOML file."""

import argparse
import importlib
import sys
import tomllib
from collections.abc import Mapping

from gehoor.config.cli import DONE, REFUSED, WRONG_USE, Stop, setup_django
from gehoor.config.cli.options import text_of

QUESTIONS = {
    "organisation": "Name of the organisation (for example: Gemeente Voorbeeld)",
    "host": "Host name of the site (for example: klachten.voorbeeld.nl)",
    "administrator": "Name of the first administrator",
    "email": "E-mail address of the administrator",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--file", metavar="FILE", help="answers in TOML: " + ", ".join(QUESTIONS))
    for key, question in QUESTIONS.items():
        parser.add_argument(f"--{key}", help=question)


def run(options: argparse.Namespace) -> int:
    """Ask what was not given, make it, and say what comes next."""
    answers = _answers(options)
    setup_django(role="OWNER")
    importlib.import_module("gehoor.config.database.preparing").prepare()
    begin = importlib.import_module("gehoor.config.beginning")
    try:
        begun = begin.begin(**answers)
    except begin.REFUSALS as refusal:
        raise Stop(str(refusal), REFUSED) from None
    print(
        f"{answers['organisation']} stands at {begun.origin}\n"
        f"{answers['administrator']} signs in for the first time at\n  {begun.invitation}\n"
        f"within a day (the link works once; 'gehoor init' again makes a new one).\n"
        f"Run 'gehoor serve' and 'gehoor worker'; the checklist is at {begun.origin}/beheer/."
    )
    return DONE


def _answers(options: argparse.Namespace) -> dict[str, str]:
    read = _read(options.file) if options.file else {}
    unknown = set(read) - set(QUESTIONS)
    if unknown:
        raise Stop(f"{options.file}: unknown: {', '.join(sorted(unknown))}; known are {', '.join(QUESTIONS)}", REFUSED)
    answers: dict[str, str] = {}
    for key, question in QUESTIONS.items():
        given = getattr(options, key) or read.get(key) or _ask(question, key)
        answers[key] = str(given).strip()
    return answers


def _read(name: str) -> Mapping[str, object]:
    try:
        return tomllib.loads(text_of(name))
    except tomllib.TOMLDecodeError as problem:
        raise Stop(f"{name}: this is not TOML ({problem})", REFUSED) from None


def _ask(question: str, key: str) -> str:
    if not sys.stdin.isatty():
        raise Stop(f"nothing was given for --{key}, and there is nobody to ask", WRONG_USE)
    while not (answer := input(f"{question}: ").strip()):
        pass
    return answer
