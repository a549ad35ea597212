"""canned-not-personalised: a saved reply was sent as it is, and nothing in it is this customer's own."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence
from vasta.review import likeness, people, stated
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span, where we know the customer's name or something else of theirs."""
    reply = likeness.flat(case.reply.text)
    saved = [text for one in case.conversation.saved_replies if (text := likeness.flat(one.text)) and text in reply]
    if sum(len(one.split()) for one in saved) < words.option("least") or not _is_all(case, saved):
        return
    if _is_known(case) and not _is_personal(case):
        yield Span()


def _is_all(case: Case, saved: list[str]) -> bool:
    """Is there nothing in the body but saved replies?"""
    return all(
        _is_signed(case, one) or any(likeness.flat(one.text) in text for text in saved) for one in case.reply.content
    )


def _is_signed(case: Case, sentence: Sentence) -> bool:
    """A name with its title and contacts where no sign-off says that a signature begins."""
    return bool(case.agent.name) and case.agent.name in sentence.text


def _is_known(case: Case) -> bool:
    return bool(people.customers(case) or stated.by_customer(case))


def _is_personal(case: Case) -> bool:
    """Is somebody greeted by name, or does it hold a name or fact of the customer's?"""
    return bool(people.greeted(case) or people.is_named(case, case.reply.words) or stated.of_customer(case))
