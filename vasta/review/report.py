"""What a review gives back; offsets are code points of the strings exactly as given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from vasta.language.asks import AnswerType

Severity = Literal["must", "should", "hint"]
Where = Literal["reply", "subject", "message", "conversation"]
Fix = Literal["safe", "unsafe", "none"]
Value = str | timedelta | date
"""What fills a card's texts; a length of time and a day are put into words in the reader's language."""

DIMENSIONS = ("careful", "clear", "expert", "tone", "structure", "timely")
WEIGHTS: Mapping[str, int] = {"must": 5, "should": 2, "hint": 0}


def _nothing() -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Span:
    """What a rule finds. start and end None: something is absent. values fill the card's texts.

    suggest is called only when somebody asks for suggestions. severity None: the card's.
    """

    start: int | None = None
    end: int | None = None
    where: Where = "reply"
    values: Mapping[str, Value] = field(default_factory=dict)
    suggest: Callable[[], tuple[str, ...]] = _nothing
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend: which rule, where and how bad. Texts for people come from the rule's card."""

    rule: str
    severity: Severity
    dimension: str
    where: Where
    start: int | None
    end: int | None
    text: str | None
    fix: Fix
    advice: tuple[str, ...]
    values: Mapping[str, Value]
    suggest: Callable[[], tuple[str, ...]]

    @property
    def key(self) -> str:
        """Names this finding while the text around it changes: rule and text."""
        return f"{self.rule}:{self.text or ''}"


@dataclass(frozen=True, slots=True)
class Ask:
    """A question or request of the customer, by code points of the message.

    answered is the best estimate, or what a person says (corrected); open_probability how sure the reviewer by itself
    is that it is open, 0 to 1; by: the sentence of the reply that answers it, by code points of the reply.
    answer_type: what an answer must hold.
    """

    kind: Literal["question", "request"]
    start: int
    end: int
    text: str
    answered: bool
    by: tuple[int, int] | None
    open_probability: float
    answer_type: AnswerType
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """What the reply promises; due None where neither the text nor written_at settles the day."""

    start: int
    end: int
    text: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Share:
    """The arithmetic of one dimension: weights of the checks passed, of all checks, and the failed rules."""

    passed: int
    total: int
    failed: tuple[str, ...]

    @property
    def score(self) -> int | None:
        """0 to 100, None where nothing was checked."""
        return round(100 * self.passed / self.total) if self.total else None


@dataclass(frozen=True, slots=True)
class Scores:
    """overall is the mean of the dimensions that were checked, weighted by the profile; 0 to 100 or None."""

    overall: int | None
    dimensions: Mapping[str, Share]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole review of one reply."""

    language: str | None
    channel: str
    findings: tuple[Finding, ...]
    asks: tuple[Ask, ...]
    promises: tuple[Promise, ...]
    scores: Scores
    checked: tuple[str, ...]
    not_run: tuple[tuple[str, str], ...]
    failed: tuple[tuple[str, str], ...]
