"""The review as the panel beside a reply shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zlib import crc32

from vasta.desk.reviewing import CLOCK, key_of
from vasta.web.asks import Ask
from vasta.web.labels import label

HINTS = 2  # shown at once; the others open on request
MARK = ("id", "start", "end", "text", "severity", "title")  # what the editor needs to underline


@dataclass(frozen=True)
class Dimension:
    """One dimension: how many of its weighted checks passed, and which did not."""

    name: str
    passed: int
    total: int
    failed: list[str]


@dataclass(frozen=True)
class Promised:
    """What the reply promises, and the day where it is settled."""

    text: str
    due: date | None


@dataclass(frozen=True)
class Panel:
    """Everything the panel shows.

    failed: "late" or "failed" where there is no review. written: there is a text. clock: what is found of the
    customer's wait; it is no fault of the text and not counted with the findings.
    """

    asks: list[Ask] = field(default_factory=list)
    clock: list[dict[str, Any]] = field(default_factory=list)
    written: bool = False
    failed: str = ""
    overall: int | None = None
    findings: list[dict[str, Any]] = field(default_factory=list)
    hints: list[dict[str, Any]] = field(default_factory=list)
    set_aside: list[dict[str, Any]] = field(default_factory=list)
    dimensions: list[Dimension] = field(default_factory=list)
    promises: list[Promised] = field(default_factory=list)
    not_checked: list[dict[str, Any]] = field(default_factory=list)

    @property
    def answered(self) -> int:
        """How many asks the reply answers."""
        return sum(bool(ask.answered) for ask in self.asks)

    @property
    def holding(self) -> int:
        """How many findings hold the sending."""
        return sum(finding["severity"] == "must" for finding in self.findings)

    @property
    def hints_shown(self) -> list[dict[str, Any]]:
        """The hints that are seen at once."""
        return self.hints[:HINTS]

    @property
    def hints_more(self) -> list[dict[str, Any]]:
        """The hints behind "show all"."""
        return self.hints[HINTS:]

    @property
    def marks(self) -> list[dict[str, Any]]:
        """Where the editor underlines: by code points of the reply."""
        shown = [*self.findings, *self.hints_shown]
        wanted = [f for f in shown if f["where"] == "reply" and f["start"] is not None]
        return [{name: f[name] for name in MARK} for f in wanted]


def panel_of(
    report: Mapping[str, Any] | None,
    asks: Sequence[Ask],
    *,
    failed: str = "",
    aside: Mapping[str, str],
    written: bool = True,
) -> Panel:
    """The panel of a report; `aside` tells by a finding's key why it was set aside.

    written: there is a text; without one only the asks and the clock are told.
    """
    if report is None:
        return Panel(asks=list(asks), failed=failed, written=bool(failed))
    keyed = named(report["findings"])
    shown = [finding for finding in keyed if finding["key"] not in aside]
    kept = [finding for finding in shown if finding["where"] != CLOCK]
    clock = [finding for finding in shown if finding["where"] == CLOCK]
    if not written:
        return Panel(asks=list(asks), clock=clock)
    return Panel(
        asks=list(asks),
        clock=clock,
        written=True,
        overall=report["scores"]["overall"],
        findings=by_weight([finding for finding in kept if finding["severity"] != "hint"]),
        hints=[finding for finding in kept if finding["severity"] == "hint"],
        set_aside=[{**f, "reason": aside[f["key"]]} for f in keyed if f["key"] in aside],
        dimensions=dimensions(report),
        promises=[Promised(one["text"], day(one["due"])) for one in report["promises"]],
        not_checked=not_checked(report),
    )


def named(findings: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each with its key, and an id for the page that stays the same while the text around it changes."""
    met: Counter[str] = Counter()
    rows = []
    for finding in findings:
        key = key_of(finding)
        met[key] += 1
        rows.append({**finding, "key": key, "id": f"finding-{crc32(key.encode()):08x}-{met[key]}"})
    return rows


def by_weight(findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What holds the reply first, then as they stand in it."""
    return sorted(findings, key=lambda finding: finding["severity"] != "must")


def dimensions(report: Mapping[str, Any]) -> list[Dimension]:
    """The dimensions in the report's order, with the titles of what failed."""
    titles = {finding["rule"]: finding["title"] for finding in report["findings"]}
    return [
        Dimension(name, row["passed"], row["total"], [titles.get(rule, rule) for rule in row["failed"]])
        for name, row in report["scores"]["arithmetic"].items()
    ]


def day(text: str | None) -> date | None:
    """An ISO date."""
    return date.fromisoformat(text) if text else None


def not_checked(report: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Rules that could not run and what they lacked; rules that broke are told as well."""
    lacking = [{"rule": row["rule"], "missing": label("need", row["missing"])} for row in report["not_run"]]
    return lacking + [{"rule": row["rule"], "missing": ""} for row in report["failed"]]
