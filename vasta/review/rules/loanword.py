"""loanword: a loan where the language has its own word; the customer's words and labels in quotes may stay."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.terms import strange
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per loan, with the native word."""
    for hit in strange(case, words):
        if hit.first == 0 or not hit.words[0].text.istitle():  # with a capital it is a name or a label
            yield phrases.span(hit)
