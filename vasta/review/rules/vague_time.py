"""vague-time: what *we* will do has no time; the same words in a wish to the customer are fine."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per vague time in a sentence that does not ask something of the customer."""
    for hit in words.hits(case.reply, "phrases"):
        if not _asks_of_reader(hit.sentence, hit.first):
            yield phrases.span(hit)


def _asks_of_reader(sentence: Sentence, before: int) -> bool:
    """Is the customer to act: an imperative or a second person before the words found?"""
    return any(not word.tags.isdisjoint({"imperative", "2sg", "2pl"}) for word in sentence.words[:before])
