"""Reads <code>/dates.toml: the words of time of a language, its forms and the words beside them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any

from vasta.language.dates.forms import DASH, SPACE, FormReader, Slot, Words, choice, plain

Values = dict[str, str]
"""What a phrase says: {"day": "20", "month": "11"}."""


@dataclass(frozen=True)
class Pattern:
    """One form. weak: counts only beside another phrase. often: a habit ("lauantaisin").

    The expression is made when it is first needed: one reply meets a few of some 150 forms.
    """

    form: str
    reader: FormReader
    kind: str
    resolve: str
    weak: bool
    deadline: bool
    often: bool

    @cached_property
    def _made(self) -> tuple[re.Pattern[str], tuple[Slot, ...]]:
        return self.reader.read(self.form)

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Of each set of words one must stand in the text, in small letters, or the form cannot."""
        return tuple(self.reader.needed(self.form))

    @cached_property
    def then(self) -> str:
        """The signs of which one must follow the number that the form begins with; "" where that is left open."""
        return self.reader.then(self.form)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """What matches the form."""
        return self._made[0]

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The parts of the form that say something."""
        return self._made[1]

    def values(self, match: re.Match[str], words: Words) -> Values:
        """What the slots say, by name."""
        texts = [(slot, match[slot.group]) for slot in self.slots]
        return {
            slot.name: words[slot.listed][plain(text)] if slot.listed else text
            for slot, text in texts
            if text is not None
        }


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that one language knows of time. patterns: by the word they begin with, "0" for a number."""

    words: Words
    patterns: dict[str, tuple[Pattern, ...]]
    by_before: re.Pattern[str]
    by_after: re.Pattern[str]
    earlier: re.Pattern[str]
    cue: re.Pattern[str]
    near: re.Pattern[str]
    to: re.Pattern[str]
    not_after: frozenset[str]
    not_before: frozenset[str]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of "fi", "et" or "en". Raises ValueError when the data file has a form it cannot read."""
    file = resources.files("vasta.language") / language / "dates.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    words = {name: _listed(entries) for name, entries in data["words"].items()}
    near = choice([*data["near"], *data["by-before"]])
    return Grammar(
        words=words,
        patterns=_patterns(data["pattern"], FormReader(words, frozenset(data.get("exact", [])))),
        by_before=_ending(data["by-before"]),
        by_after=re.compile(rf"{SPACE}?(?:{choice(data['by-after'])})(?!\w)", re.IGNORECASE),
        earlier=_ending(data["earlier"]),
        cue=_ending(data["cue"]),
        near=re.compile(rf",?{SPACE}(?:(?:{near}){SPACE})?", re.IGNORECASE),
        to=re.compile(rf"{DASH}|{SPACE}(?:{choice(data['to'])}){SPACE}", re.IGNORECASE),
        not_after=frozenset(data["not-after"]),
        not_before=frozenset(data["not-before"]),
    )


def _listed(entries: dict[str, str]) -> dict[str, str]:
    """{"5": "reede -l -ks"} -> {"reede": "5", "reedel": "5", "reedeks": "5"}; _ stands for a space."""
    forms = {}
    for value, line in entries.items():
        stem = ""
        for part in line.split():
            stem = stem if part.startswith("-") else part
            form = stem + part[1:] if part.startswith("-") else part
            forms[plain(form.replace("_", " "))] = value
    return forms


def _ending(words: list[str]) -> re.Pattern[str]:
    """The words as the last thing before a phrase; searched in a short slice only."""
    return re.compile(rf"(?<!\w)(?:{choice(words)}){SPACE}\Z", re.IGNORECASE)


def _patterns(rows: list[dict[str, Any]], reader: FormReader) -> dict[str, tuple[Pattern, ...]]:
    index: dict[str, list[Pattern]] = {}
    for row in rows:
        for form in row["forms"]:
            pattern = _pattern(row, form, reader)
            for first in reader.first_words(form):
                index.setdefault(first, []).append(pattern)
    return {first: tuple(patterns) for first, patterns in index.items()}


def _pattern(row: dict[str, Any], form: str, reader: FormReader) -> Pattern:
    weak, deadline, often = (bool(row.get(flag)) for flag in ("weak", "deadline", "often"))
    return Pattern(form, reader, row["kind"], row.get("resolve", ""), weak, deadline, often)
