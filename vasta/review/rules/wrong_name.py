"""wrong-name: the greeting calls the customer by a name that is not theirs, or misspells it."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import names
from vasta.language.words import Zone
from vasta.review import people
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, _words: Words) -> Iterator[Span]:
    """The greeted name, where it is neither the customer's nor mentioned by them."""
    greeted, known = people.greeted(case), people.customers(case)
    if not greeted or not known or _mentioned(case, greeted.text):
        return
    relations = {names.relation(greeted.text, name) for name in known}
    if relations.isdisjoint({"same", "nickname"}):
        name = people.first_name(known[0])
        yield Span(greeted.start, greeted.end, values={"name": name}, suggest=lambda: (name,))


def _mentioned(case: Case, name: str) -> bool:
    """Does the customer write the name, but for a greeting to us?"""
    if case.message is None:
        return False
    said = {word.lower for block in case.message.read.blocks if block.zone is not Zone.GREETING
            for sentence in block.sentences for word in sentence.words}  # fmt: skip
    return all(part.lower() in said for part in name.split())
