"""What a kind of channel is like, so that no code elsewhere needs to know the kinds."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from vasta.channels.faults import UnknownKind

_FILE = Path(__file__).with_name("kinds.toml")


class Format(StrEnum):
    """How a reply looks when it reaches the customer."""

    PLAIN = "plain"
    HTML = "html"
    PAPER = "paper"
    VOICE = "voice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """The traits of one kind of channel; kinds.toml explains each."""

    kind: str
    has_subject: bool
    has_greeting: bool
    has_signature: bool
    may_send: bool
    live: bool
    format: Format
    replies_by: str
    message_words: int
    subject_visible: int


def traits(kind: str) -> Traits:
    """Return the traits of `kind` (`email`, `chat`, `letter`, `form`, `phone`).

    Raises `UnknownKind`, which names the known ones.
    """
    known = _load()
    if kind not in known:
        raise UnknownKind(f"No channel is called {kind!r}; kinds.toml knows {', '.join(known)}.")
    return known[kind]


def kinds() -> tuple[str, ...]:
    """Return the names of all kinds, in the order of kinds.toml."""
    return tuple(_load())


@cache
def _load() -> MappingProxyType[str, Traits]:
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return MappingProxyType({kind: _from(kind, row) for kind, row in rows.items()})


def _from(kind: str, row: dict[str, Any]) -> Traits:
    return Traits(kind=kind, **{**row, "format": Format(row["format"])})
