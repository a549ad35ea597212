"""copy-paste-reply: the reply is word for word what others got, and nothing in it is this customer's own."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence, Zone
from vasta.review import likeness, people, stated, steps
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span. Greeting, sign-off and instructions may be the same; so may a short reply."""
    own = _own(case, words)
    if sum(one.size for one in own) < words.option("least"):
        return
    texts = (*case.conversation.earlier_replies, *(one.text for one in case.conversation.saved_replies))
    alike = next((one for one in texts if likeness.copied(own, one) >= words.option("alike")), None)
    if alike is not None and not _is_personal(case, own, alike):
        yield Span()


def _own(case: Case, words: Words) -> list[Sentence]:
    """The sentences of the body that tell the customer no step."""
    leads, before = frozenset(words.option("leads")), frozenset(words.option("before"))
    told = {hit.sentence.start for hit in steps.commands(case, leads, before)}
    return [one for block in case.reply.read.zone(Zone.BODY) for one in block.sentences if one.start not in told]


def _is_personal(case: Case, own: list[Sentence], alike: str) -> bool:
    """Does the body name the customer, or something of theirs that the other text does not hold?"""
    if any(fact.text not in alike for fact in stated.of_customer(case)):
        return True
    return people.is_named(case, (word for one in own for word in one.words))
