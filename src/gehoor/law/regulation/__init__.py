"""The local regulation as data: its document, its routes, and its check against the law."""

from gehoor.law.regulation.checks import check
from gehoor.law.regulation.describe import describe
from gehoor.law.regulation.document import from_mapping, in_force, parse
from gehoor.law.regulation.finding import Finding
from gehoor.law.regulation.model import (
    AWB_ALONE,
    AdviceRule,
    Condition,
    Ombudsman,
    Promise,
    Regulation,
    Route,
    TermRule,
    advice_from_start,
)
from gehoor.law.regulation.problem import Problem, RegulationError
from gehoor.law.regulation.report import check_document
from gehoor.law.regulation.routing import RouteCase, RouteStep, is_national, ombudsman_for, route, walk
from gehoor.law.regulation.schema import schema
from gehoor.law.regulation.writer import dump

__all__ = [
    "AWB_ALONE",
    "AdviceRule",
    "Condition",
    "Finding",
    "Ombudsman",
    "Problem",
    "Promise",
    "Regulation",
    "RegulationError",
    "Route",
    "RouteCase",
    "RouteStep",
    "TermRule",
    "advice_from_start",
    "check",
    "check_document",
    "describe",
    "dump",
    "from_mapping",
    "in_force",
    "is_national",
    "ombudsman_for",
    "parse",
    "route",
    "schema",
    "walk",
]
