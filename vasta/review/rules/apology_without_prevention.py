"""apology-without-prevention: a fault of ours is admitted, and nothing is said of how it is avoided from now on."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, _words: Words) -> Iterator[Span]:
    """One absent span where no prevention is told."""
    if complaints.lacks(case, "preventions"):
        yield Span()
