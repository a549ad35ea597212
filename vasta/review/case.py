"""What a rule sees: the reply, the message it answers and all that is known about the two."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from vasta.review.conversation import Conversation, Turn
from vasta.review.inputs import Agent, Customer, Message, Reply
from vasta.review.knowledge import Knowledge, Topic
from vasta.review.part import Part, known
from vasta.review.profiles import Profile
from vasta.review.report import Ask


@dataclass
class Case:
    """One reply under review. message None: no message was given; subject None: not given, "": empty."""

    language: str
    given: Reply
    reply: Part
    message: Part | None
    message_language: str | None
    message_subject: str | None
    conversation: Conversation
    knowledge: Knowledge
    profile: Profile
    to: tuple[Message, ...] = ()

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The whole conversation: by their times where all are known, else the messages under reply last."""
        whole = (*self.conversation.turns, *(Turn("customer", one.text, one.at) for one in self.to))
        times = [turn.at for turn in whole if turn.at]
        if len(times) < len(whole) or len({time.tzinfo is None for time in times}) > 1:
            return whole
        return tuple(turn for _, turn in sorted(zip(times, whole, strict=True), key=lambda pair: pair[0]))

    @property
    def language_read(self) -> str:
        """The language the reply is read in: its own, or where that is not reviewed the nearest we have."""
        return self.reply.language

    @property
    def channel(self) -> str:
        """The channel's kind: for looking a limit up in a card's options, never to compare with."""
        return self.given.channel

    @property
    def subject(self) -> str | None:
        """The reply's subject line."""
        return self.given.subject

    @property
    def agent(self) -> Agent:
        """Who answers; empty where nobody said."""
        return self.given.agent or Agent()

    @property
    def customer(self) -> Customer:
        """Who is answered; empty where nobody said."""
        return self.given.customer or Customer()

    @property
    def today(self) -> date | None:
        """The day the reply is written, in the writer's own time zone."""
        return self.given.written_at.date() if self.given.written_at else None

    @property
    def is_first_reply(self) -> bool:
        """Has nobody of us answered in this conversation yet?"""
        return self.conversation.is_first_reply

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        """Every question and request of the message, and whether the reply answers it."""
        from vasta.review.asks import ledger  # the ledger reads cases

        return ledger(self)

    @cached_property
    def topic(self) -> Topic | None:
        """The organisation's topic that the message is about; None where that is not clear."""
        from vasta.review import topics  # topics reads cases

        return topics.clearly(self)

    @cached_property
    def customer_words(self) -> frozenset[str]:
        """Base forms and forms the customer has used, in this message and before."""
        earlier = [
            known(turn.text, self.language_read) for turn in self.conversation.turns if turn.sender == "customer"
        ]
        parts = [*earlier, *([self.message] if self.message else [])]
        return frozenset().union(*[part.forms for part in parts])
