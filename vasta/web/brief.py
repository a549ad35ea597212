"""What the customer's messages say at a glance: asks, facts, feeling, urgency, form of address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vasta.desk.known import BETWEEN
from vasta.web.labels import LABELS


@dataclass(frozen=True)
class Brief:
    """The briefs of the messages to answer as one; rows: asks by the offsets of the joined texts."""

    rows: list[dict[str, Any]] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    feeling: str = ""
    urgent: bool = False
    address: str = ""
    language: str = ""
    made: bool = True


def joined(texts: Sequence[str], briefs: Sequence[Mapping[str, Any] | None]) -> Brief:
    """One brief out of each message's own; made False: at least one message has none."""
    known = [brief for brief in briefs if brief]
    last: Mapping[str, Any] = known[-1] if known else {}
    return Brief(
        rows=moved(texts, briefs),
        facts=list(dict.fromkeys(named(fact) for brief in known for fact in brief.get("facts", []))),
        feeling=next((brief["feeling"] for brief in reversed(known) if brief.get("feeling")), ""),
        urgent=any(brief.get("urgent") for brief in known),
        address=last.get("address") or "",
        language=last.get("language") or "",
        made=len(known) == len(briefs),
    )


def named(fact: Mapping[str, str]) -> str:
    """The fact as it was written, numbers with what they are of: "invoice 20418"."""
    return f"{LABELS['fact'][fact['kind']]} {fact['text']}" if fact["kind"] in LABELS["fact"] else fact["text"]


def moved(texts: Sequence[str], briefs: Sequence[Mapping[str, Any] | None]) -> list[dict[str, Any]]:
    """Every ask with its offsets moved from its own message to the joined texts."""
    rows, begin = [], 0
    for text, brief in zip(texts, briefs, strict=True):
        asks = brief.get("asks", []) if brief else []
        rows += [{**ask, "start": ask["start"] + begin, "end": ask["end"] + begin} for ask in asks]
        begin += len(text) + BETWEEN
    return rows
