"""What each side has stated in so many figures: order numbers, sums, addresses, telephone numbers and the like.

Guide advice email-38: change the names, dates and places in a saved reply. A fact is compared only with one of its
own kind (see language/facts).
"""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import facts
from vasta.language.facts import Fact
from vasta.language.words import Sentence
from vasta.review.case import Case

_LONGEST = 1000  # code points; longer “sentences” are data or hostile


def in_reply(case: Case) -> Iterator[tuple[Sentence, Fact]]:
    """Every fact of the reply's body and lists with its sentence, in whose text the fact has its place."""
    for sentence in case.reply.content:
        if len(sentence.text) <= _LONGEST:
            for fact in facts.find(sentence.text, case.reply.language):
                yield sentence, fact


def by_customer(case: Case) -> tuple[Fact, ...]:
    """What the customer has stated, in the message and before."""
    said = [*(turn.text for turn in case.conversation.turns if turn.sender == "customer"), _message(case)]
    return tuple(fact for text in said for fact in facts.find(text, case.reply.language))


def of_customer(case: Case) -> tuple[Fact, ...]:
    """The facts of the reply that the customer has stated too: their own order, address, sum."""
    given = {(fact.kind, fact.value) for fact in by_customer(case)}
    return tuple(fact for _, fact in in_reply(case) if (fact.kind, fact.value) in given) if given else ()


def by_us(case: Case) -> tuple[Fact, ...]:
    """What we have stated before, how the agent can be reached, and what the organisation knows."""
    said = [turn.text for turn in case.conversation.turns if turn.sender == "agent"]
    known = [fact.value for fact in case.knowledge.facts]
    contacts = f"{case.agent.phone}\n{case.agent.email}"
    return tuple(fact for text in (*said, *known, contacts) for fact in facts.find(text, case.reply.language))


def _message(case: Case) -> str:
    """The message as the reply's language reads it, subject included."""
    subject = case.message_subject or ""
    return f"{subject}\n{case.message.text}" if case.message else subject


def bare(value: str) -> str:
    """Letters and digits alone: “SS-7714” and “SS 7714” are one."""
    return "".join(sign for sign in value if sign.isalnum()).upper()
