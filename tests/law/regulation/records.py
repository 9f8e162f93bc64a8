"""From a record of what was seen of a regulation to a regulation's document.

What a record does not know (null) is left out. A word that no list foresees becomes a condition
that a person answers, or a note: nothing of a record is dropped silently.
"""

import json
import re
from pathlib import Path
from typing import Any, get_args

from gehoor.law.regulation.words import ACTORS, STAGES, After, Channel, Login, Method, Weight
from tests.law.regulation import record_words as words

type Json = dict[str, Any]

RECORDS = Path(__file__).parents[2] / "data" / "regulations.json"
TERM = re.compile(r"(\d+)_(working_days|days|weeks|week)")
LISTED: dict[str, tuple[str, ...]] = {
    "weight": get_args(Weight.__value__),
    "after": get_args(After.__value__),
    "filed_as": ("oral", "written"),
}


def records() -> list[Json]:
    found: list[Json] = json.loads(RECORDS.read_text(encoding="utf-8"))["regulations"]
    return found


def convert(record: Json) -> Json:
    """Return the document of a record: a mapping as `from_mapping` reads it."""
    document = {
        "name": record["name"],
        "organisation": record["organisation"],
        "in_force_until": record["in_force_until"],
        "source": record["source_url"],
        "term": _term(record),
        "advice": {"applies": _advice(record)},
        "ombudsman": _ombudsman(record["external_ombudsman"]),
        "promise": _promises(record),
        "body": _bodies(record),
        "target": _targets(record),
        "scope": _scope(record["definition"] or {}, record["informal"]),
        "exclusion": [{"what": what} for what in record["scope_excludes"] or []],
        "not_handled": _not_handled(record),
        "filing": _filing(record),
        "acknowledgement": {"contents": (record["acknowledgement"] or {}).get("contents")},
        "coordinator": _coordinator(record),
        "informal": _informal(record["informal"]),
        "hearing": _hearing(record["formal"]),
        "committee": _committees(record["committee"]),
        "register": {"fields": record["registration_fields"]},
        "report": _reports(record["reporting"]),
        "mixed": {"clusters_as_one": "cluster_of_complaints_handled_together" in record["special"] or None},
        "route": _routes(record),
        "notes": _notes(record),
    }
    document["condition"] = _conditions(document["route"])
    known: Json = _known(document)
    return known if record["coordinator"]["exists"] is None else {**known, "coordinator": known.get("coordinator", {})}


def _known(value: Any) -> Any:
    """Leave out what is not known: None, and what is empty because of it."""
    if isinstance(value, dict):
        inner = {key: _known(each) for key, each in value.items()}
        return {key: each for key, each in inner.items() if each not in (None, "", [], {})}
    return [_known(each) for each in value] if isinstance(value, list) else value


def _term(record: Json) -> Json:
    formal = record["formal"]
    weeks = formal["term_weeks"]
    advised = weeks is not None and weeks > 6 and record["committee"]["exists"]
    return {
        "weeks": None if advised else weeks,
        "advice_weeks": weeks if advised else None,
        "extension_weeks": formal["extension_weeks"],
        "extension_when": "alleen bij ingewikkelde klachten"
        if "extension_only_in_complex_cases" in record["special"]
        else None,
    }


def _advice(record: Json) -> str | None:
    if not any(route["stage"] == "advise" for route in record["routes"]):
        return None
    return words.ADVICE.get(record["committee"]["scope"], "always")


def _ombudsman(word: str | None) -> Json | None:
    if word is None:
        return None
    name, url = words.OMBUDSMEN.get(word, (word.replace("_", " "), ""))
    return {"name": name, "url": url}


def _promises(record: Json) -> list[Json]:
    asked = {"acknowledgement": record["acknowledgement"], "first_contact": record["first_contact"]}
    found = []
    for what, said in asked.items():
        terms = TERM.findall((said or {}).get("term") or "")
        if terms:
            number, unit = terms[-1]
            spans = {"week": "weeks", "working_days": "working days"}
            found.append({"what": what, "within": int(number), "unit": spans.get(unit, unit)})
    return found


def _bodies(record: Json) -> list[Json]:
    adopted = {words.BODIES[word] for word in record["adopted_by"] or [] if word in words.BODIES}
    covered = {words.BODIES[word]: None for word in record["bodies_covered"] or [] if word in words.BODIES}
    return [{"kind": kind, "name": name, "adopted": (kind, name) in adopted or None} for kind, name in covered]


def _targets(record: Json) -> list[Json]:
    seen = [words.TARGETS[word] for word in record["bodies_covered"] or [] if word in words.TARGETS]
    return [{"kind": kind, "name": name, "capacity": capacity} for kind, name, capacity in seen]


def _scope(definition: Json, informal: Json) -> Json:
    return {
        "persons": words.PERSONS.get(definition.get("persons")),
        "complainants": words.COMPLAINANTS.get(definition.get("complainant")),
        "omission": definition.get("includes_omission"),
        "forms": definition.get("forms"),
        "oral": "own_article" if informal["oral_regime"] else None,
    }


def _not_handled(record: Json) -> Json:
    said = record["not_handled"] or {}
    extra = said.get("extra") or []
    grounds = list(words.ALL_GROUNDS) if said else []
    if record["filing"]["time_limit"]:
        grounds.append("9:8(1)(b)")
    return {"grounds": list(dict.fromkeys(grounds)), "extra": [word for word in extra if word not in words.GROUNDS]}


def _filing(record: Json) -> Json:
    filing = record["filing"]
    fields = list(filing["required_fields"] or [])
    if filing["signature_required"] and not any(word.startswith("signature") for word in fields):
        fields.append("signature")
    named = [each for word in filing["channels"] or [] for each in words.CHANNELS.get(word, [word])]
    return {
        "channels": [word for word in dict.fromkeys(named) if word in get_args(Channel.__value__)],
        "login": [word for word in filing["login"] or [] if word in get_args(Login.__value__)],
        "required": [_field(word) for word in fields if "optional" not in word],
        "asks": [_field(word) for word in fields if "optional" in word],
        "foreign_language": words.LANGUAGE.get(filing["language"], "accepted") if filing["language"] else None,
        "anonymous": words.ANONYMOUS.get(filing["anonymous"]),
        "representation": "accepted" if filing["representation"] else None,
        "attachments": filing["attachments"],
        "help": filing["help_offered"],
    }


def _field(word: str) -> str:
    return re.sub(r"\(.*\)|_if_written", "", word)


def _coordinator(record: Json) -> Json:
    said = record["coordinator"]
    return {
        "title": re.sub(r" \(.*\)", "", said["title"]) if said["title"] else None,
        "number": 2 if "two_coordinators" in record["special"] else None,
        "deputy": said["deputy"],
        "appointed_by": said["appointed_by"],
        "tasks": said["tasks"],
    }


def _informal(said: Json) -> Json | None:
    if not said["exists"]:
        return None
    terms = TERM.findall(said["term"] or "")
    return {
        "weeks": int(terms[-1][0]) if terms and terms[-1][1].startswith("week") else None,
        "ends_when": words.ENDS_WHEN.get(said["ends_when"]),
    }


def _hearing(formal: Json) -> Json:
    chair = words.HEARERS.get(formal["hearing_chair"], {}).get("actor")
    return {
        "chair": chair,
        "report": True if formal["report"] else None,
        "complainant_left_out": ["b"] if formal["waivable"] else None,
    }


def _committees(said: Json) -> list[Json]:
    if not said["exists"]:
        return []
    kind = words.COMMITTEES.get(said["kind"], "committee")
    appointed = said["members_appointed_by"]
    return [{"name": "klachtencommissie", "kind": kind, "composition": said["composition"], "appointed_by": appointed}]


def _reports(said: Json | None) -> list[Json]:
    return [{"frequency": said.get("frequency"), "to": said.get("to"), "form": said.get("form")}] if said else []


def _routes(record: Json) -> list[Json]:
    rules = [_route(each) for each in record["routes"]]
    stages = {rule["stage"] for rule in rules}
    informal, formal = record["informal"], record["formal"]
    if "informal" not in stages and informal["exists"]:
        by = words.INFORMAL_HANDLERS.get(informal["handler"], {"actor": "unspecified", "note": informal["handler"]})
        rules.append({"stage": "informal", **by})
    for stage, said, known in (
        ("handle", formal["handler"], words.HANDLERS),
        ("hear", formal["hearing_by"], words.HEARERS),
        ("decide", formal["decision_maker"], words.DECIDERS),
    ):
        if stage not in stages and said in known and not (stage == "hear" and "advise" in stages):
            rules.append({"stage": stage, **known[said]})
    ordered = sorted(rules, key=lambda rule: (STAGES.index(rule["stage"]), -len(rule.get("when") or {})))
    return [_chosen_by_a_person(rule, ordered[place + 1 :]) for place, rule in enumerate(ordered)]


def _chosen_by_a_person(rule: Json, later: list[Json]) -> Json:
    """Two may do the same under the same conditions: then a person chooses, the last is the default."""
    when = rule.get("when") or {}
    rivals = [each for each in later if each["stage"] == rule["stage"] and (each.get("when") or {}) == when]
    if not any(each["actor"] != rule["actor"] for each in rivals):
        return rule
    asked = ", ".join(when.get("condition", [rule["stage"]]))
    return {**rule, "when": {**when, "condition": [f"{asked}: {rule.get('name') or rule['actor']}"]}}


def _route(seen: Json) -> Json:
    options = dict(seen["actor_options"])
    level, method = options.get("level"), options.get("method")
    actor = seen["actor"] if seen["actor"] in ACTORS else "unspecified"
    return {
        "stage": seen["stage"],
        "when": _when(seen["when"]),
        "actor": actor,
        "not_same_as": options.get("not_same_as_stage"),
        "level": words.LEVELS.get(level, level),
        "bench": options.get("bench"),
        "mandate": options.get("mandate"),
        "method": method if method in get_args(Method.__value__) else None,
        "name": seen["local_actor"].replace("_", " "),
        "note": seen.get("note"),
    }


def _when(seen: Json) -> Json:
    condition: Json = {}
    for key, word in seen.items():
        if key == "target" and word in words.ROUTE_TARGETS:
            condition |= words.ROUTE_TARGETS[word]
        elif key in ("topic", "unit") or word in LISTED.get(key, ()):
            condition[key] = word
        else:
            condition["condition"] = [*condition.get("condition", []), str(word)]
    return condition


def _conditions(rules: list[Json]) -> list[Json]:
    names = {name: None for rule in rules for name in (rule.get("when") or {}).get("condition", [])}
    return [{"name": name, "question": f"Is dit zo: {name.replace('_', ' ')}?"} for name in names]


def _notes(record: Json) -> list[str]:
    unplaced = [
        word
        for word in (record["bodies_covered"] or []) + (record["adopted_by"] or [])
        if word not in words.BODIES and word not in words.TARGETS
    ]
    return list(record["special"]) + unplaced
