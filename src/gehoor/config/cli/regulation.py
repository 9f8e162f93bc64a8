"""Check a local regulation against the law, and print what each kind of complaint would go through."""

import argparse

from gehoor.config.cli import DONE, FINDING, REFUSED, Stop, say_json
from gehoor.config.cli.options import add_json, add_language, text_of
from gehoor.law.regulation import RegulationError, check_document


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="check")
    check = verbs.add_parser("check", help="check a regulation", description=__doc__, allow_abbrev=False)
    check.add_argument("file", metavar="FILE", help="a regulation in TOML, or - for standard input")
    add_json(check)
    add_language(check)


def run(options: argparse.Namespace) -> int:
    """Print findings and walks; exit 1 where it goes beyond the law."""
    try:
        answer = check_document(text_of(options.file), options.language)
    except RegulationError as problem:
        raise Stop(f"{options.file}: {problem.text(options.language)}", REFUSED) from None
    if options.json:
        say_json(answer)
    else:
        _print(answer)
    return DONE if answer["ok"] else FINDING


def _print(answer: dict[str, object]) -> None:
    findings, walks = answer["findings"], answer["walks"]
    for finding in findings if isinstance(findings, list) else []:
        source = f" ({finding['clause']}, {finding['article']})" if finding["clause"] else ""
        print(f"{finding['severity']}: {finding['place']}: {finding['what']}{source}")
    for walk in walks if isinstance(walks, list) else []:
        print(f"\n{walk['target']}")
        for step in walk["steps"]:
            print(f"  {step['stage']:<9} {step['actor']:<24} {step.get('article', '')}")
