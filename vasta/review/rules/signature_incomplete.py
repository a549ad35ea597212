"""signature-incomplete: the signature lacks a part that the team wants: name, title, phone or e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vasta.review import people
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_WORD = re.compile(r"[^\W\d_]{2,40}")


def check(case: Case, _words: Words) -> Iterator[Span]:
    """The signature (or its absence) where a part of the profile's `signature` is not in it."""
    if not case.reply.sentences:
        return
    place = people.signature(case)
    text = case.reply.text[place[0] : place[1]] if place else ""
    has = {"name": bool(people.signer(case)), "title": _has_title(case, text),
           "contact": people.has_contact(case, text),
           "organisation": case.agent.organisation.casefold() in text.casefold()}  # fmt: skip
    if not all(has.get(part, True) for part in case.profile.signature):
        start, end = place or (None, None)
        yield Span(start, end, suggest=lambda: _whole(case))


def _has_title(case: Case, text: str) -> bool:
    """Are there words beside the name, the organisation and the contacts?

    Where no title is known of the agent, the organisation's name says on whose behalf they write.
    """
    title = case.agent.title or case.agent.organisation
    if title and title.casefold() in text.casefold():
        return True
    known = f"{people.signer(case)} {case.agent.name} {case.agent.organisation}".casefold()
    return any(word.casefold() not in known for word in _WORD.findall(people.CONTACT.sub(" ", text)))


def _whole(case: Case) -> tuple[str, ...]:
    """The agent's signature, where all its parts are known."""
    agent = case.agent
    lines = [agent.name, agent.title, agent.organisation, agent.phone or agent.email]
    return ("\n".join(line for line in lines if line),) if agent.name and agent.title and lines[-1] else ()
