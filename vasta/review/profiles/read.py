"""Reading a profile: TOML in, levels out; every fault names file, line and field."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from vasta.config.lines import line_of
from vasta.review.cards import CHANNELS, LANGUAGES
from vasta.review.profiles.checks import faults
from vasta.review.profiles.layer import Layer
from vasta.review.profiles.whole import Profiles

_BELOW: Mapping[str, tuple[str, ...]] = {"teams": (), "channels": CHANNELS, "languages": LANGUAGES}
"""The tables that hold further levels, and the names they may have; () for any."""
_AT = re.compile(r" - at `\$\.?(.*)`$")
_QUOTES = {
    "Expected '='": "; a name before “=” with a space or with letters beyond a–z must stand in quotes",
    "Invalid value": '; a text must stand in quotes, as in address = "formal"',
}
LONGEST = 1_000_000
"""Bytes of a profile file."""


class BadProfile(ValueError):
    """A profile is broken; the message names file, line, field and what to do."""


class Place(NamedTuple):
    """Where something stands in a profile: what to call the file, its text, and the keys down to it."""

    name: str
    text: str
    keys: tuple[str, ...] = ()

    def error(self, said: str, *keys: str) -> BadProfile:
        """The error for what stands below here."""
        down = (*self.keys, *keys)
        line = line_of(self.text, down) if down else None
        return BadProfile(": ".join([", ".join(filter(None, (
            self.name, f"line {line}" if line else "", ".".join(down)))), said]))  # fmt: skip


def load(file: Path) -> Profiles:
    """Read a profile file. Raises BadProfile, also where it cannot be read."""
    try:
        if file.stat().st_size > LONGEST:
            raise BadProfile(f"{file}: is larger than {LONGEST} bytes; a profile holds wishes, not texts")
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadProfile(f"{file}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise BadProfile(f"{file}: is not UTF-8 text (byte {error.start}); save it as UTF-8") from error
    return parse(text, str(file))


def parse(text: str, name: str = "profile") -> Profiles:
    """Read a profile's text. name: what to call it in errors. Raises BadProfile."""
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        quotes = next((hint for said, hint in _QUOTES.items() if said in str(error)), "")
        raise BadProfile(f"{name}: is not valid TOML: {error}{quotes}") from error
    return Profiles(dict(_levels(table, Place(name, text), ())))


def _levels(
    table: Mapping[str, Any], place: Place, path: tuple[tuple[str, str], ...]
) -> Iterator[tuple[tuple[tuple[str, str], ...], Layer]]:
    """This level, then those below it."""
    yield path, _layer({key: value for key, value in table.items() if key not in _BELOW}, place)
    for kind, known in _BELOW.items():
        if kind not in table:
            continue
        if any(kind == above for above, _ in path):
            raise place.error(f"a level of {kind} cannot stand inside another", kind)
        for name, below in _named(table[kind], kind, known, place).items():
            yield from _levels(below, place._replace(keys=(*place.keys, kind, name)), (*path, (kind, name)))


def _named(value: Any, kind: str, known: tuple[str, ...], place: Place) -> Mapping[str, Mapping[str, Any]]:
    """The levels of one kind by their names."""
    if not isinstance(value, dict) or not all(isinstance(one, dict) for one in value.values()):
        raise place.error(f"must hold tables, as in [{kind}.name]", kind)
    for name in value:
        if known and name not in known:
            raise place.error(f"{name!r} is not one of {', '.join(known)}", kind, name)
    return value


def _layer(table: Mapping[str, Any], place: Place) -> Layer:
    for where, said in faults(table):
        raise place.error(said, *where)
    try:
        return msgspec.convert(table, Layer)
    except msgspec.ValidationError as error:
        found = _AT.search(str(error))
        keys = [key for key in re.split(r"[.\[]", found[1])[:1] if key] if found else []
        raise place.error(str(error)[: found.start()] if found else str(error), *keys) from error
