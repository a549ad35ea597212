"""The public contract: a case as JSON in, a report as JSON out. docs/cases-and-reports.md tells every field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from vasta import __version__
from vasta.review.cards import CHANNELS
from vasta.review.inputs import Agent, Conversation, Customer, Message, Reply, Turn
from vasta.review.report import Finding, Report
from vasta.review.wording import worded

VERSION = 1
_FIELDS = {"id", "language", "channel", "subject", "message", "reply", "customer", "agent", "first_reply", "history",
           "written_at"}  # fmt: skip


class BadCase(ValueError):
    """A case breaks the contract; the message names the field and what it must be."""


@dataclass(frozen=True, slots=True)
class JsonCase:
    """A case read from JSON: the arguments of `review`, the case's id and the fields nobody knows."""

    id: str
    reply: Reply
    to: tuple[Message, ...]
    conversation: Conversation
    unknown: tuple[str, ...]


def parse_case(data: object) -> JsonCase:
    """Read a case. Fields that nobody knows are passed over and named in `unknown`. Raises BadCase."""
    case = _mapping(data, "the case")
    channel = _text(case, "channel", default="email")
    if channel not in CHANNELS:
        raise BadCase(f"channel: {channel!r} is not one of {', '.join(CHANNELS)}")
    reply = Reply(
        text=_text(case, "reply"),
        channel=channel,
        subject=_maybe(case, "subject"),
        agent=Agent(**_strings(case, "agent", Agent)) if case.get("agent") is not None else None,
        customer=Customer(**_strings(case, "customer", Customer)) if case.get("customer") is not None else None,
        language=_maybe(case, "language"),
        written_at=_when(case),
    )
    message = _maybe(case, "message")
    return JsonCase(
        id=_text(case, "id", default=""),
        reply=reply,
        to=(Message(message),) if message is not None else (),
        conversation=Conversation(_history(case), _flag(case)),
        unknown=tuple(sorted(set(case) - _FIELDS)),
    )


def _mapping(value: object, place: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise BadCase(f"{place} must be an object, not {type(value).__name__}")
    return value


def _maybe(case: Mapping[str, Any], name: str) -> str | None:
    value = case.get(name)
    if value is not None and not isinstance(value, str):
        raise BadCase(f"{name} must be a string, not {type(value).__name__}")
    return value


def _text(case: Mapping[str, Any], name: str, default: str | None = None) -> str:
    value = _maybe(case, name)
    if value is None and default is None:
        raise BadCase(f"{name} is missing; give it as a string")
    return value if value is not None else default or ""


def _strings(case: Mapping[str, Any], name: str, kind: type[Agent | Customer]) -> dict[str, str]:
    given = _mapping(case[name], name)
    known = [field.name for field in fields(kind)]
    return {key: _text(given, key, default="") for key in known}


def _when(case: Mapping[str, Any]) -> datetime | None:
    value = _maybe(case, "written_at")
    try:
        return datetime.fromisoformat(value) if value else None
    except ValueError as error:
        raise BadCase(f"written_at: {value!r} is not a date and time like 2026-11-20T10:15:00+02:00") from error


def _flag(case: Mapping[str, Any]) -> bool | None:
    value = case.get("first_reply")
    if value is not None and not isinstance(value, bool):
        raise BadCase(f"first_reply must be true or false, not {value!r}")
    return value


def _history(case: Mapping[str, Any]) -> tuple[Turn, ...]:
    turns = case.get("history") or []
    if not isinstance(turns, list):
        raise BadCase(f"history must be a list, not {type(turns).__name__}")
    return tuple(_turn(_mapping(turn, f"history[{at}]"), at) for at, turn in enumerate(turns))


def _turn(turn: Mapping[str, Any], at: int) -> Turn:
    sender = _text(turn, "from")
    if sender not in {"customer", "agent"}:
        raise BadCase(f"history[{at}].from: {sender!r} is neither customer nor agent")
    return Turn(sender, _text(turn, "text"))


def to_dict(report: Report, *, id: str = "", ui: str = "en") -> dict[str, Any]:  # noqa: A002  # the contract's own word
    """The report as plain JSON data, findings worded in the interface language `ui`."""
    return {
        "version": VERSION,
        "rules_version": __version__,
        "id": id,
        "language": report.language,
        "channel": report.channel,
        "findings": [_finding(finding, ui) for finding in report.findings],
        "asks": [
            {"kind": ask.kind, "start": ask.start, "end": ask.end, "text": ask.text, "answered": ask.answered,
             "by": {"start": ask.by[0], "end": ask.by[1]} if ask.by else None}
            for ask in report.asks
        ],
        "promises": [
            {"start": one.start, "end": one.end, "text": one.text, "due": one.due.isoformat() if one.due else None}
            for one in report.promises
        ],
        "scores": {
            "overall": report.scores.overall,
            "dimensions": {name: share.score for name, share in report.scores.dimensions.items()},
            "arithmetic": {
                name: {"passed": share.passed, "total": share.total, "failed": list(share.failed)}
                for name, share in report.scores.dimensions.items()
            },
        },
        "checked": list(report.checked),
        "not_run": [{"rule": rule, "missing": missing} for rule, missing in report.not_run],
        "failed": [{"rule": rule, "reason": reason} for rule, reason in report.failed],
    }  # fmt: skip


def _finding(finding: Finding, ui: str) -> dict[str, Any]:
    words = worded(finding, ui)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "dimension": finding.dimension,
        "where": finding.where,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "title": words.title,
        "message": words.message,
        "why": words.why,
        "suggestions": list(finding.suggest()),
        "fix": finding.fix,
        "advice": list(finding.advice),
    }
