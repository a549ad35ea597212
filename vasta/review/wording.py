"""Findings worded for a person, in the language of their pages; the card has the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vasta.review.cards import cards
from vasta.review.report import Finding


class _Values(dict[str, str]):
    """A value that a text names and a finding lacks reads as nothing."""

    def __missing__(self, key: str) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Worded:
    """What a person reads: a short title, what to do, and why it matters."""

    title: str
    message: str
    why: str


def worded(finding: Finding, ui: str) -> Worded:
    """Word a finding in an interface language ("fi", "et", "en")."""
    texts = cards()[finding.rule].languages[ui]
    values: Mapping[str, str] = _Values({"text": finding.text or "", **finding.values})
    return Worded(texts.title.format_map(values), texts.message.format_map(values), texts.why)
