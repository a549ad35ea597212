"""slang: spoken language and slang; where the channel allows it, the customer's own mild words may come back."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per slang word; in a channel that mirrors, mild ones that the customer wrote too are passed over."""
    mild = set(words.hits(case.reply, "mild")) if words.option("mirrors") and case.message else set()
    mirrored = {hit.start for hit in mild if hit.words[0].lower in case.customer_words}
    for hit in words.hits(case.reply, "phrases"):
        if hit.start not in mirrored:
            yield phrases.span(hit)
