"""slang: spoken language and slang; mild words may answer a customer who uses them or emoji, where a channel allows."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import emoji
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per slang word; in a channel that mirrors, mild ones are passed over that meet the customer's own tone."""
    mild = words.hits(case.reply, "mild") if words.option("mirrors") and case.message else ()
    casual = bool(mild) and emoji.customers(case) > 0
    mirrored = {hit.start for hit in mild if casual or hit.words[0].lower in case.customer_words}
    for hit in words.hits(case.reply, "phrases"):
        if hit.start not in mirrored and not _is_name(hit):
            yield phrases.span(hit)


def _is_name(hit: Found) -> bool:
    """Does one word with a capital stand inside the sentence (“Hei Mimmi”)?"""
    return hit.first == hit.last > 0 and hit.words[0].text.istitle()
