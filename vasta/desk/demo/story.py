"""The demo's story as data: the people of the desk, and what happens, one turn after another."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from importlib.resources import files
from typing import Any

from vasta.desk.demo.days import moment
from vasta.desk.models import Conversation

LANGUAGES = ("fi", "et", "en")
HERE = files("vasta.desk.demo")


@dataclass(frozen=True)
class Person:
    """Somebody who works at the demo desk; `key` is how the story calls them."""

    key: str
    email: str
    name: str
    title: str
    phone: str
    role: str
    language: str

    def signature(self, organisation: str) -> str:
        """What stands under their replies."""
        return f"{self.name}\n{self.title}\n{organisation}, {self.phone}"


@dataclass
class Tale:
    """One conversation of the story; what the turns so far have made of it is kept here.

    references: the Message-IDs so far. said, said_at: our last reply. customer: what we know beside the name.
    """

    language: str
    name: str
    email: str
    subject: str
    inbox: str
    conversation: Conversation | None = None
    references: list[str] = field(default_factory=list)
    said: str = ""
    said_at: datetime | None = None
    customer: dict[str, str] = field(default_factory=dict)

    @property
    def begun(self) -> Conversation:
        """The conversation. Raises ValueError where the story lets us speak before the customer has."""
        if self.conversation is None:
            raise ValueError(f"{self.subject}: nobody has written yet")
        return self.conversation


@dataclass(frozen=True)
class Turn:
    """Something that happens at a moment; `what` names it, `data` are the words and the rest."""

    at: datetime
    what: str
    tale: Tale
    data: dict[str, Any]


def read(name: str) -> dict[str, Any]:
    """One of the story's TOML files."""
    return tomllib.loads(HERE.joinpath(name).read_text(encoding="utf-8"))


def people() -> list[Person]:
    """Everybody at the demo desk."""
    return [Person(key=key, **given) for key, given in read("people.toml")["people"].items()]


def sign_ins() -> tuple[list[Person], str]:
    """Whom a visitor may sign in as, one of each kind, and the password they all have."""
    given = read("people.toml")
    known = {person.key: person for person in people()}
    return [known[key] for key in given["shown"]], given["password"]


def turns(now: datetime, kinds: frozenset[str]) -> list[Turn]:
    """Everything that happens, in the order of its time; kinds: what a turn may be."""
    found = [turn for language in LANGUAGES for turn in turns_of(language, now, kinds)]
    return sorted(found, key=lambda turn: turn.at)


def turns_of(language: str, now: datetime, kinds: frozenset[str]) -> Iterator[Turn]:
    """What happens in one language's file."""
    given = read(f"{language}.toml")
    for row in given["conversation"]:
        tale = Tale(
            language,
            row["name"],
            row["email"],
            row["subject"],
            row.get("inbox", given["inbox"]),
            customer=row.get("customer", {}),
        )
        for data in row["turn"]:
            (what,) = kinds & data.keys()
            yield Turn(moment(data["at"], now), what, tale, data)
