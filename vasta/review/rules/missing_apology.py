"""missing-apology: the customer complains or tells of harm, and the reply has neither apology nor regret."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span where a complaint meets no word of regret."""
    if case.reply.sentences and complaints.weight(case) >= words.option("least") and not complaints.was_sorry(case):
        yield Span()
