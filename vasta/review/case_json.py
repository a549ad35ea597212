"""The public contract's first half: a case as JSON in. docs/cases-and-reports.md tells every field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, get_args

import msgspec

from vasta.review.cards import CHANNELS
from vasta.review.conversation import Clock, Conversation, OpenPromise, SavedReply, Sender, Tick, Turn, TurnKind
from vasta.review.inputs import Agent, Customer, Message, Reply
from vasta.review.knowledge import Knowledge

_TIMES = frozenset({"written_at", "message_at", "at", "now", "due_at", "overdue_at", "by"})
_WORDS = frozenset({"knowledge"})
"""Fields whose tables have words for names, among them "at" and "now"; there are no times in them."""
_CHOICES = {"channel": CHANNELS, "from": get_args(Sender), "kind": get_args(TurnKind)}
_AT = re.compile(r" - at `\$\.?(.*)`$")
_MISSING = re.compile(r"missing required field `(.+)`$")


class BadCase(ValueError):
    """A case breaks the contract; the message names the field and what it must be.

    field: the same place for programs, as "history[0].from"; "" where the case as a whole is meant.
    """

    def __init__(self, message: str, field: str = "") -> None:
        """Take what is wrong, and where."""
        super().__init__(message)
        self.field = field


class HistoryTurn(msgspec.Struct, rename={"sender": "from"}):
    """An earlier message of the conversation, as JSON has it."""

    sender: Sender
    text: str
    at: datetime | None = None
    kind: TurnKind = "message"


class JsonCase(msgspec.Struct, kw_only=True):
    """One reply to review, with what is known around it."""

    reply_text: str = msgspec.field(name="reply")
    id: str = ""
    language: str | None = None
    channel: Literal["email", "chat", "letter", "form", "phone"] = "email"
    subject: str | None = None
    message: str | None = None
    message_at: datetime | None = None
    customer: Customer | None = None
    agent: Agent | None = None
    first_reply: bool | None = None
    history: list[HistoryTurn] | None = None
    written_at: datetime | None = None
    clock: Clock | None = None
    promises: tuple[OpenPromise, ...] = ()
    saved_replies: tuple[SavedReply, ...] = ()
    earlier_replies: tuple[str, ...] = ()
    closed: bool = False
    ticks: tuple[Tick, ...] = ()
    knowledge: Knowledge = msgspec.field(default_factory=Knowledge)
    unknown: tuple[str, ...] = ()
    """The names of fields that nobody knows; not part of the contract."""

    @property
    def reply(self) -> Reply:
        """The reply under review."""
        return Reply(self.reply_text, self.channel, self.subject, self.agent, self.customer, self.language,
                     self.written_at)  # fmt: skip

    @property
    def to(self) -> tuple[Message, ...]:
        """The message it answers, () where none was given."""
        return () if self.message is None else (Message(self.message, at=self.message_at),)

    @property
    def conversation(self) -> Conversation:
        """What is known of the conversation."""
        turns = tuple(Turn(turn.sender, turn.text, turn.at, turn.kind) for turn in self.history or ())
        return Conversation(turns, self.first_reply, self.clock, self.promises, self.saved_replies,
                            self.earlier_replies, self.closed, self.ticks)  # fmt: skip


FIELDS = frozenset(field.encode_name for field in msgspec.structs.fields(JsonCase)) - {"unknown"}
"""The names of a case's fields."""


def parse_case(data: object) -> JsonCase:
    """Read a case. Fields that nobody knows are passed over and named in `unknown`. Raises BadCase."""
    if not isinstance(data, Mapping):
        raise BadCase(f"the case must be an object, not {type(data).__name__}")
    given = {name: data[name] for name in data if name in FIELDS}
    try:
        case = msgspec.convert(_read_times(given), JsonCase)
    except msgspec.ValidationError as error:
        raise BadCase(*_said(str(error))) from error
    except RecursionError as error:
        raise BadCase("the case is nested too deeply") from error
    case.unknown = tuple(sorted(set(data) - FIELDS))
    return case


def _read_times(value: Any) -> Any:
    """The data with its times read: ISO 8601 also without seconds or hour, which the library is too strict for."""
    if isinstance(value, dict):
        return {name: _read(name, one) for name, one in value.items()}
    return [_read_times(one) for one in value] if isinstance(value, list) else value


def _read(name: str, value: Any) -> Any:
    if name in _WORDS:
        return value
    return _time(name, value) if name in _TIMES else _read_times(value)


def _time(name: str, value: Any) -> Any:
    try:
        return datetime.fromisoformat(value) if value else None
    except (TypeError, ValueError) as error:
        raise BadCase(f"{name}: {value!r} is not a date and time like 2026-11-20T10:15:00+02:00", name) from error


def _said(error: str) -> tuple[str, str]:
    """The library's words, with the place before and what is known behind: “history[0].from: …”; and the place."""
    place = _AT.search(error)
    if place is None:
        missing = _MISSING.search(error)
        return error, missing[1] if missing else ""
    known = _CHOICES.get(place[1].rpartition(".")[2], ())
    return f"{place[1]}: {error[: place.start()]}{'; known: ' if known else ''}{', '.join(known)}", place[1]
