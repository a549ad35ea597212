"""slang: spoken language and slang; where the channel allows it, mild words may answer a customer's casual ones."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import emoji
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per slang word; in a channel that mirrors, mild ones are passed over that meet the customer's own tone."""
    mild = words.hits(case.reply, "mild") if words.option("mirrors") and case.message else ()
    casual = bool(mild) and _is_casual(case, words)
    mirrored = {hit.start for hit in mild if casual or hit.words[0].lower in case.customer_words}
    for hit in words.hits(case.reply, "phrases"):
        if hit.start not in mirrored:
            yield phrases.span(hit)


def _is_casual(case: Case, words: Words) -> bool:
    """Does the customer write slang or emoji too?"""
    return words.has(case.message, "phrases") or emoji.customers(case) > 0
