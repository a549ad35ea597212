"""Does the reply speak of the customer's own matter? Telling words, their roots and matters that both sides use."""

from __future__ import annotations

from collections.abc import Iterable

from vasta.language.words import Kind, Sentence
from vasta.review.asks.sense import sense
from vasta.review.case import Case


def named(case: Case, sentences: Iterable[Sentence]) -> frozenset[str]:
    """What the sentences share with the customer's message, as marks of `asks.sense`."""
    if case.message is None:
        return frozenset()
    theirs = _marks(case.message.sentences, case.message.language)
    return theirs & _marks(sentences, case.reply.language)


def _marks(sentences: Iterable[Sentence], language: str) -> frozenset[str]:
    return frozenset().union(*[sense(one, language).marks for one in sentences])


def is_specific(sentence: Sentence) -> bool:
    """Does a sentence hold a number, a link, an address or a question: something of its own?"""
    return sentence.text.rstrip().endswith("?") or any(
        word.kind in {Kind.NUMBER, Kind.LINK, Kind.ADDRESS} for word in sentence.words
    )
