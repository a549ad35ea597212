"""A rule's card: everything about it that is data. One TOML file a rule, in review/rules/."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from vasta.language.phrases import Entry, entry
from vasta.review.report import DIMENSIONS

LANGUAGES = ("fi", "et", "en")
CHANNELS = ("email", "chat", "letter", "form", "phone")
NEEDS = (
    "reply", "message", "subject", "agent", "customer", "speller", "today",
    "conversation", "conversation.asked", "conversation.times", "conversation.due", "conversation.promises",
    "conversation.saved-replies", "conversation.earlier-replies", "conversation.ring", "conversation.voicemail",
    "knowledge", "knowledge.terms", "knowledge.facts", "knowledge.articles", "knowledge.topics",
    "knowledge.concepts", "knowledge.voice",
)  # fmt: skip
"""What a rule may need; what stands behind a dot is a part of it."""
KINDS = ("phrases", "missing-part", "limit", "pattern", "module")
_FIELDS = {"rule", "dimension", "severity", "channels", "needs", "uses", "fix", "advice", "kind", "where", "covers",
           "precision", "recall", "options", *LANGUAGES}  # fmt: skip
_TABLE = re.compile(r"^\[\[?([\w-]+)", re.MULTILINE)
_TEXTS = {"title", "message", "why", "severity", "status", "lists", "options", "hits", "misses"}


class BadCard(ValueError):
    """A rule card is broken; the message names file, field and what to do."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A card in one language: what people read, and what the rule looks for in replies of that language."""

    title: str
    message: str
    why: str
    severity: str
    status: str
    lists: Mapping[str, tuple[Entry, ...] | str]
    options: Mapping[str, Any]
    hits: tuple[Mapping[str, Any], ...]
    misses: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A rule as data; see docs/writing-a-rule.md for every field."""

    rule: str
    dimension: str
    severity: str
    channels: frozenset[str]
    needs: tuple[str, ...]
    uses: tuple[str, ...]
    fix: str
    advice: tuple[str, ...]
    kind: str
    where: str
    covers: frozenset[str]
    precision: float
    recall: float
    options: Mapping[str, Any]
    languages: Mapping[str, Wording]

    def wording(self, language: str) -> Wording | None:
        """What the card says for replies in a language; a rule of any language says it in English at need."""
        return self.languages.get(language) or (self.languages["en"] if self.options.get("any_language") else None)

    def severity_in(self, language: str) -> str:
        """The card's severity for replies in a language."""
        wording = self.wording(language)
        return wording.severity if wording else self.severity


def _one_of(value: object, known: tuple[str, ...], place: str) -> None:
    if value not in known:
        raise BadCard(f"{place}: {value!r} is not one of {', '.join(known)}")


def _example(given: object) -> Mapping[str, Any]:
    return {"reply": given} if isinstance(given, str) else dict(given)  # type: ignore[call-overload]  # checked by its test


def _list(given: object) -> tuple[Entry, ...] | str:
    """A list in the card itself, or the name of a shared list of the language."""
    return given if isinstance(given, str) else tuple(entry(line) for line in given)  # type: ignore[attr-defined]  # TOML: list of str


def _wording(data: Mapping[str, Any], card: Mapping[str, Any], place: str) -> Wording:
    if odd := set(data) - _TEXTS:
        raise BadCard(f"{place}: unknown field {', '.join(sorted(odd))}; known: {', '.join(sorted(_TEXTS))}")
    severity, status = data.get("severity", card["severity"]), data.get("status", "on")
    _one_of(severity, ("must", "should", "hint"), f"{place}.severity")
    _one_of(status, ("on", "preview", "off"), f"{place}.status")
    return Wording(
        title=data["title"],
        message=data["message"],
        why=data["why"],
        severity=severity,
        status=status,
        lists={name: _list(value) for name, value in data.get("lists", {}).items()},
        options={**card.get("options", {}), **data.get("options", {})},
        hits=tuple(_example(item) for item in data.get("hits", ())),
        misses=tuple(_example(item) for item in data.get("misses", ())),
    )


def _check(data: Mapping[str, Any], place: str) -> None:
    if odd := set(data) - _FIELDS:
        raise BadCard(f"{place}: unknown field {', '.join(sorted(odd))}; known: {', '.join(sorted(_FIELDS))}")
    _one_of(data["dimension"], DIMENSIONS, f"{place}: dimension")
    _one_of(data["severity"], ("must", "should", "hint"), f"{place}: severity")
    _one_of(data["fix"], ("safe", "unsafe", "none"), f"{place}: fix")
    _one_of(data["kind"], KINDS, f"{place}: kind")
    for need in (*data["needs"], *data.get("uses", ())):
        _one_of(need, NEEDS, f"{place}: needs")
    for channel in data["channels"]:
        _one_of(channel, CHANNELS, f"{place}: channels")


class _Languages(Mapping[str, Wording]):
    """A card's languages, each read when first asked for: one review needs one. Asking raises BadCard."""

    def __init__(self, parts: Mapping[str, str], card: Mapping[str, Any], place: str) -> None:
        self._parts, self._card, self._place = parts, card, place
        self._read: dict[str, Wording] = {}

    def __getitem__(self, code: str) -> Wording:
        if code not in self._read:
            text, place = self._parts[code], f"{self._place} [{code}]"
            with _told(place):
                self._read[code] = _wording(tomllib.loads(text)[code], self._card, place)
        return self._read[code]

    def __contains__(self, code: object) -> bool:
        return code in self._parts

    def get(self, code: str, default: Any = None) -> Any:
        """The card in a language, `default` where it has none."""
        found = self._read.get(code)
        return found if found is not None else self[code] if code in self._parts else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)


@contextmanager
def _told(place: str) -> Iterator[None]:
    """What is wrong within is said of a place."""
    try:
        yield
    except tomllib.TOMLDecodeError as error:
        raise BadCard(f"{place}: not TOML: {error}") from error
    except KeyError as error:
        raise BadCard(f"{place}: the field {error} is missing") from error


def _parted(text: str) -> dict[str, str]:
    """A card's text by language in the order of LANGUAGES, what belongs to none under ""."""
    found: dict[str, str] = {"": "", **dict.fromkeys(LANGUAGES, "")}
    at, owner = 0, ""
    for table in _TABLE.finditer(text):
        found[owner] += text[at : table.start()]
        at, owner = table.start(), table[1] if table[1] in LANGUAGES else ""
    found[owner] += text[at:]
    return {code: part for code, part in found.items() if part}


def parse(text: str, place: str) -> Card:
    """Read one card. place: what to call it in errors (a file name). Raises BadCard; its languages when asked for."""
    parts = _parted(text)
    with _told(place):
        data = tomllib.loads(parts.pop("", ""))
        _check({**data, **dict.fromkeys(parts)}, place)
    languages = _Languages(parts, data, place)
    return Card(
        rule=data["rule"], dimension=data["dimension"], severity=data["severity"],
        channels=frozenset(data["channels"]), needs=tuple(data["needs"]), uses=tuple(data.get("uses", ())),
        fix=data["fix"], advice=tuple(data["advice"]), kind=data["kind"], where=data.get("where", "reply"),
        covers=frozenset(data.get("covers", ())), precision=data["precision"], recall=data["recall"],
        options=data.get("options", {}), languages=languages,
    )  # fmt: skip


@cache
def cards() -> Mapping[str, Card]:
    """Every rule's card by its name, sorted. Raises BadCard."""
    folder = files("vasta.review.rules")
    found = (item for item in folder.iterdir() if item.name.endswith(".toml"))
    read = [parse(item.read_text(encoding="utf-8"), f"review/rules/{item.name}") for item in found]
    return {card.rule: card for card in sorted(read, key=lambda card: card.rule)}
