"""What an archive's results say together: scores over time and by channel, frequent findings, open asks, waits."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from statistics import median

from vasta.archive.result import Found, Result
from vasta.review.report import DIMENSIONS

EXAMPLES = 3
"""Examples shown of a rule."""
RULES = 25
ASKS = 40
_WHOLE = "overall"


@dataclass
class Mean:
    """A mean that grows."""

    total: float = 0.0
    count: int = 0

    def add(self, value: float | None) -> None:
        """Take a value; None is no value."""
        if value is not None:
            self.total += value
            self.count += 1

    @property
    def value(self) -> float | None:
        """The mean, None where there is no value."""
        return self.total / self.count if self.count else None


Scores = Mapping[str, Mean]
"""A mean for each dimension and "overall"."""


def _scores() -> dict[str, Mean]:
    return {name: Mean() for name in (_WHOLE, *DIMENSIONS)}


@dataclass
class Summary:
    """replies: reviewed; errors: (place, why) of the rows that were none, the first ones; broken: how many.

    months: scores by "2026-11"; channels and agents: scores by name; rules: in how many replies each was found;
    waits: seconds by channel.
    """

    replies: int = 0
    broken: int = 0
    errors: list[tuple[str, str]] = field(default_factory=list)
    whole: dict[str, Mean] = field(default_factory=_scores)
    months: dict[str, dict[str, Mean]] = field(default_factory=lambda: defaultdict(_scores))
    channels: dict[str, dict[str, Mean]] = field(default_factory=lambda: defaultdict(_scores))
    agents: dict[str, dict[str, Mean]] = field(default_factory=lambda: defaultdict(_scores))
    rules: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[tuple[str, Found]]] = field(default_factory=lambda: defaultdict(list))
    asks: int = 0
    asks_open: int = 0
    open: list[tuple[str, str]] = field(default_factory=list)
    waits: dict[str, array[float]] = field(default_factory=lambda: defaultdict(lambda: array("d")))

    def add(self, result: Result) -> None:
        """Take a result."""
        if result.error:
            self.broken += 1
            self.errors += [(result.place, result.error)] if len(self.errors) < ASKS else []
            return
        self.replies += 1
        for group in self._groups(result):
            for name, mean in group.items():
                mean.add(getattr(result, name))
        self._add_findings(result)
        self.asks += result.asks
        self.asks_open += result.asks_open
        self.open += [(result.place, text) for text in result.open][: ASKS - len(self.open)]
        if result.response_seconds is not None:
            self.waits[result.channel].append(result.response_seconds)

    def _groups(self, result: Result) -> Iterable[Scores]:
        yield self.whole
        yield self.channels[result.channel]
        if result.agent:
            yield self.agents[result.agent]
        if result.written_at:
            yield self.months[f"{datetime.fromisoformat(result.written_at):%Y-%m}"]

    def _add_findings(self, result: Result) -> None:
        self.rules.update({one.rule for one in result.findings})
        for one in result.findings:
            kept = self.examples[one.rule]
            if len(kept) < EXAMPLES and one.text and one.text not in {found.text for _, found in kept}:
                kept.append((result.place, one))

    def wait(self, channel: str) -> tuple[float, float]:
        """The middle and the 90th percentile of a channel's waits, in seconds."""
        waits = sorted(self.waits[channel])
        return median(waits), waits[min(len(waits) - 1, round(0.9 * len(waits)))]


def summary(results: Iterable[Result]) -> Summary:
    """The summary of results."""
    made = Summary()
    for one in results:
        made.add(one)
    return made
