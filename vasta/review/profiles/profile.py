"""How a team wants its replies: rules on or off, severities, thresholds, form of address, signature, own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from vasta.review.cards import Card, Wording
from vasta.review.report import DIMENSIONS

Severity = Literal["must", "should", "hint"]


@dataclass(frozen=True, slots=True)
class Profile:
    """A team's wishes for one channel and language; the defaults are the guides' own.

    off: rules that do not run; on: preview rules that do; severities and options by rule name.
    address: "familiar" (sinä, sina), "formal" (te, teie) or "" (follow the customer).
    signature: the parts a signature needs: "name", "title", "contact" (phone or e-mail), "organisation".
    weights: a dimension's weight in the overall score.
    names: products, places and terms that are never misspelt or jargon. glossary: insider term -> plain words;
    voice: term to avoid -> the organisation's own. protocol and checklist: the company's own texts for the handbook.
    """

    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    address: Literal["familiar", "formal", ""] = ""
    signature: tuple[str, ...] = ("name", "title", "contact")
    weights: Mapping[str, float] = field(default_factory=lambda: dict.fromkeys(DIMENSIONS, 1.0))
    names: frozenset[str] = frozenset()
    glossary: Mapping[str, str] = field(default_factory=dict)
    voice: Mapping[str, str] = field(default_factory=dict)
    protocol: tuple[str, ...] = ()
    checklist: tuple[str, ...] = ()

    def runs(self, card: Card, language: str) -> bool:
        """Is the rule on for replies in this language?"""
        wording = card.wording(language)
        if wording is None or card.rule in self.off or wording.status == "off":
            return False
        return wording.status == "on" or card.rule in self.on

    def severity(self, card: Card, language: str) -> Severity:
        """The rule's severity for this team."""
        given = self.severities.get(card.rule)
        return given if given is not None else card.severity_in(language)  # type: ignore[return-value]  # cards are checked

    def option(self, rule: str, wording: Wording, channel: str, name: str) -> Any:
        """A rule's setting for a channel's kind: this team's, else the card's; a table with `default` is looked up.

        Raises KeyError where the card has no such option.
        """
        value = self.options.get(rule, {}).get(name, wording.options[name])
        if isinstance(value, dict) and "default" in value:
            return value.get(channel, value["default"])
        return value


DEFAULT = Profile()
