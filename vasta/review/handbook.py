"""A team's own handbook: for a channel and language, the guides' sentences behind the rules that are on.

Made from the profile, the cards and the company's own texts; vasta/web/handbook.py makes a page of it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from vasta.review import advice
from vasta.review.cards import CHANNELS, Card, cards
from vasta.review.profiles import Profile
from vasta.review.report import DIMENSIONS


@dataclass(frozen=True, slots=True)
class Point:
    """One piece of advice: its id, the guide's sentence, and whether a rule behind it holds the sending."""

    id: str
    sentence: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """The advice of one dimension, in the guides' order."""

    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Handbook:
    """One channel's page in one language. labels: the headings and fixed sentences; words: (avoid, say) pairs."""

    channel: str
    language: str
    title: str
    chapters: tuple[Chapter, ...]
    manner: tuple[str, ...]
    limits: tuple[str, ...]
    protocol: tuple[str, ...]
    checklist: tuple[str, ...]
    words: tuple[tuple[str, str], ...]
    guides: tuple[str, ...]
    labels: Mapping[str, Any]


def handbook(profile: Profile, channel: str, language: str) -> Handbook:
    """The page for a channel's kind and a language (fi, et, en) under a profile."""
    labels = _labels()[language]
    on = [card for card in cards().values() if channel in card.channels and profile.runs(card, language)]
    made = (_chapter(name, on, profile, language, channel) for name in DIMENSIONS)
    chapters = tuple(chapter for chapter in made if chapter.points)
    told = [point.id for chapter in chapters for point in chapter.points]
    return Handbook(
        channel=channel,
        language=language,
        title=labels["title"][channel],
        chapters=chapters,
        manner=tuple(_manner(profile, on, labels)),
        limits=tuple(_limits(on, profile, channel, language)),
        protocol=tuple(part for text in profile.protocol for part in _paragraphs(text)),
        checklist=profile.checklist,
        words=tuple({**profile.glossary, **profile.voice}.items()),
        guides=tuple(dict.fromkeys(advice.guide_title(one, language) for one in told)),
        labels=labels,
    )


@cache
def _labels() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(files("vasta.review").joinpath("handbook.toml").read_text(encoding="utf-8"))


def _chapter(dimension: str, on: list[Card], profile: Profile, language: str, channel: str) -> Chapter:
    """The advice that belongs to a dimension: that of its rules, unless a dimension before has said it."""
    before = DIMENSIONS[: DIMENSIONS.index(dimension)]
    said = {one for card in on if card.dimension in before for one in card.advice}
    mine = [card for card in on if card.dimension == dimension]
    musts = {one for card in mine if profile.severity(card, language) == "must" for one in card.advice}
    wanted = {one for card in mine for one in card.advice if channel in _belongs(one)} - said
    points = (Point(one, advice.sentence(one, language), one in musts) for one in advice.all_ids() if one in wanted)
    return Chapter(_labels()[language]["dimensions"][dimension], tuple(_once(points)))


def _belongs(one: str) -> tuple[str, ...] | list[str]:
    """The channels that a piece of advice speaks of."""
    channels: tuple[str, ...] | list[str] = _labels()["belongs"].get(one, CHANNELS)
    return channels


def _once(points: Iterator[Point]) -> Iterator[Point]:
    """Each sentence once: the guides repeat one another."""
    seen: set[str] = set()
    for point in points:
        if point.sentence not in seen:
            seen.add(point.sentence)
            yield point


def _manner(profile: Profile, on: list[Card], labels: Mapping[str, Any]) -> Iterator[str]:
    """How customers are addressed, and what a signature holds."""
    yield labels["address"][profile.address or "follow"]
    if profile.signature and any(card.rule == "signature-incomplete" for card in on):
        *most, last = [labels["parts"][part] for part in profile.signature]
        parts = f"{', '.join(most)} {labels['and']} {last}" if most else last
        yield labels["signature"].format(parts=parts)


def _limits(on: list[Card], profile: Profile, channel: str, language: str) -> Iterator[str]:
    """The measures that are told, with the profile's own numbers."""
    for rule, text in _labels()[language]["limit"].items():
        wording = next((card.languages[language] for card in on if card.rule == rule), None)
        if wording is not None:
            name = _labels()["option"].get(rule, "limit")
            yield text.format(limit=profile.option(rule, wording, channel, name))


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
