"""no-contact-route: nothing in the reply says how the customer reaches us again."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import facts
from vasta.review import people
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_ROUTES = frozenset({"phone", "email", "link"})


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span; where the channel lets the customer just answer (option `answerable`), only if they may not."""
    if not case.reply.sentences or words.has(case.reply, "routes"):
        return
    if words.option("answerable") and not words.has(case.reply, "unanswerable"):
        return
    place = people.signature(case)
    if people.has_contact(case, case.reply.text[place[0] : place[1]] if place else ""):
        return
    if not any(fact.kind in _ROUTES for fact in facts.find(case.reply.text, case.language_read)):
        yield Span(suggest=lambda: tuple(value for value in (case.agent.phone, case.agent.email) if value))
