"""Who is greeted, who wrote and who signs: the names that the rules of courtesy hold against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vasta.language import names
from vasta.language.names import Span
from vasta.language.words import Word, Zone
from vasta.review.case import Case

CONTACT = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}|(?:https?://|www\.)\S{1,300}|\+?\d(?:[ ()/-]{0,2}\d){4,15}")
"""A phone number, an address or a link; only for signatures, for in a text any long number looks like a phone's."""


def greeting(case: Case) -> tuple[int, int] | None:
    """Where the reply's greeting stands."""
    block = next(iter(case.reply.read.zone(Zone.GREETING)), None)
    return (block.start, block.end) if block else None


def greeted(case: Case) -> Span | None:
    """The name in the reply's greeting, in its place in the reply."""
    place = greeting(case)
    # the whole line, for “Hei, Anna täällä!” greets nobody
    line = next(iter(case.reply.text[place[0] :].splitlines()), "") if place else ""
    found = names.in_greeting(line, case.reply.language)
    return Span(place[0] + found.start, place[0] + found.end, found.text) if place and found else None


def customers(case: Case) -> tuple[str, ...]:
    """The names a customer goes by: of the account and of the signatures of what they wrote."""
    texts = [turn.text for turn in case.conversation.turns if turn.sender == "customer"]
    texts += [case.message.text] if case.message else []
    signed = (names.in_signature(text, case.reply.language) for text in texts)
    given = [case.customer.name, *(found.text for found in signed if found)]
    return tuple(name for name in dict.fromkeys(given) if any(map(_is_word, _parts(name))))


def first_name(name: str) -> str:
    """What to call somebody by: the given name; the whole where it has a title or the order is uncertain."""
    parts = names.split(name)
    return parts.given if parts.given and parts.order_certain and not parts.title else name


def named(case: Case, name: str) -> bool:
    """Does a word of a name stand in what is said to the customer?"""
    wanted = {part.casefold() for part in _parts(name) if _is_word(part)}
    return not wanted.isdisjoint(case.reply.forms)


def is_named(case: Case, words: Iterable[Word]) -> bool:
    """Does any of the words name the customer?"""
    wanted = {part.casefold() for name in customers(case) for part in _parts(name) if _is_word(part)}
    return bool(wanted) and any(not wanted.isdisjoint((word.lower, *word.lemmas)) for word in words)


def signature(case: Case) -> tuple[int, int] | None:
    """Where the reply's signature stands, sign-off not included."""
    blocks = case.reply.read.zone(Zone.SIGNATURE)
    return (blocks[0].start, blocks[-1].end) if blocks else None


def signer(case: Case) -> str:
    """The person who signs the reply, "" where nobody or a team does."""
    place = signature(case)
    if place is None:
        return ""
    text = case.reply.text[place[0] : place[1]]
    agent = case.agent.name
    if agent and any(_is_word(part) and part.casefold() in text.casefold() for part in _parts(agent)):
        return agent
    found = names.in_signature(case.reply.text, case.reply.language)
    own = case.agent.organisation.casefold()
    return found.text if found and found.start >= place[0] and found.text.split()[0].casefold() not in own else ""


def has_contact(case: Case, signed: str) -> bool:
    """Does a signature hold a phone number, an address or a link? The agent's own may also stand in the body."""
    own = [value for value in (case.agent.phone, case.agent.email) if value]
    return bool(CONTACT.search(signed)) or any(value in case.reply.text for value in own)


def _parts(name: str) -> list[str]:
    parts = names.split(name)
    return f"{parts.given} {parts.middle} {parts.family}".split()


def _is_word(part: str) -> bool:
    """More than an initial."""
    return len(part.strip(".")) > 1
