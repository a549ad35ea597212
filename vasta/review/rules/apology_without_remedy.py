"""apology-without-remedy: a fault of ours is admitted, and nothing was done, is under way or promised."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, _words: Words) -> Iterator[Span]:
    """One absent span where no remedy is told."""
    if complaints.lacks(case, "remedies") and not complaints.is_acted(case):
        yield Span()
