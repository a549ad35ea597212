"""What is known of the conversation besides the message under reply: turns, clocks, promises, saved replies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Sender = Literal["customer", "agent"]
TurnKind = Literal["message", "voicemail", "call"]


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier message of the conversation. at: when it was sent, with its time zone; None: not known.

    kind: "voicemail" is left by a customer; "call" is a telephone call, an agent's is a call back.
    """

    sender: Sender
    text: str
    at: datetime | None = None
    kind: TurnKind = "message"


@dataclass(frozen=True, slots=True)
class SavedReply:
    """A saved reply that was put into the reply under review. review_by: when its owner must look at it again."""

    text: str
    name: str = ""
    review_by: date | None = None


@dataclass(frozen=True, slots=True)
class OpenPromise:
    """What we promised this customer and have neither kept nor moved.

    due: the last day of the promise; by: the very hour, where one was promised.
    """

    text: str
    due: date
    by: datetime | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """What a person says of an ask: does the reply answer it? start, end: code points of the message.

    Where the reply answers several messages, they are counted as one text with an empty line between them.
    """

    start: int
    end: int
    answered: bool


@dataclass(frozen=True, slots=True)
class Clock:
    """What the caller's clocks say; None where it has none, and the rules then count from the turns' times.

    now: when the question is asked (else the reply's written_at). due_at: by when an answer is due.
    overdue_at: from when it is no longer merely late. ring_seconds: how long the telephone rang before it was answered.
    """

    now: datetime | None = None
    due_at: datetime | None = None
    overdue_at: datetime | None = None
    ring_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """What was said before, oldest first, and what is known of the conversation.

    first_reply None: it is the first where no turn is ours. closed: a person closed it with a reason.
    earlier_replies: what the same team wrote to other customers lately, newest first. ticks: what a person says of
    asks; it stands against what the reviewer thinks.
    """

    turns: tuple[Turn, ...] = ()
    first_reply: bool | None = None
    clock: Clock | None = None
    promises: tuple[OpenPromise, ...] = ()
    saved_replies: tuple[SavedReply, ...] = ()
    earlier_replies: tuple[str, ...] = ()
    closed: bool = False
    ticks: tuple[Tick, ...] = ()

    @property
    def is_first_reply(self) -> bool:
        """Has nobody of us answered yet?"""
        if self.first_reply is not None:
            return self.first_reply
        return all(turn.sender != "agent" for turn in self.turns)
