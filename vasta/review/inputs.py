"""What a review is given: plain frozen data, made by the desk, the command line or any other program.

The conversation so far stands in conversation.py, the organisation's knowledge in knowledge.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Customer:
    """Who wrote to us. title: as they give it themselves ("Dr", "prof")."""

    name: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Agent:
    """Who answers, and the parts of their signature."""

    name: str = ""
    title: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply as written. subject None: not given; "": left empty. language None: found out from the text.

    language is what was agreed with the customer, where somebody knows it. written_at settles "tomorrow".
    """

    text: str
    channel: str = "email"
    subject: str | None = None
    agent: Agent | None = None
    customer: Customer | None = None
    language: str | None = None
    written_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """The customer's message that the reply answers. at: when it came, with its time zone; None: not known."""

    text: str
    subject: str | None = None
    at: datetime | None = None
