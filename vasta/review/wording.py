"""Findings worded for a person, in the language of their pages; the card has the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from vasta.review.cards import cards
from vasta.review.lengths import day, length
from vasta.review.report import Finding, Value


class _Values(dict[str, "str | _Length"]):
    """A value that a text names and a finding lacks reads as nothing."""

    def __missing__(self, key: str) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class _Length:
    """A length of time whose form the card names: {waited}, {waited:genitive}."""

    time: timedelta
    ui: str

    def __format__(self, form: str) -> str:
        return length(self.time, self.ui, form)


def _named(value: Value, options: Mapping[str, Any]) -> Value:
    """What the card's option "names" calls the value, as a language by its code; else the value itself."""
    return str(options.get("names", {}).get(value, value)) if isinstance(value, str) else value


def _in_words(value: Value, ui: str) -> str | _Length:
    if isinstance(value, timedelta):
        return _Length(value, ui)
    return day(value, ui) if isinstance(value, date) else value


@dataclass(frozen=True, slots=True)
class Worded:
    """What a person reads: a short title, what to do, and why it matters."""

    title: str
    message: str
    why: str


def worded(finding: Finding, ui: str) -> Worded:
    """Word a finding in an interface language ("fi", "et", "en")."""
    texts = cards()[finding.rule].languages[ui]
    given = {name: _in_words(_named(value, texts.options), ui) for name, value in finding.values.items()}
    values: Mapping[str, str | _Length] = _Values({"text": finding.text or "", **given})
    return Worded(texts.title.format_map(values), texts.message.format_map(values), texts.why)
