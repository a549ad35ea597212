"""apology-without-cause: a fault of ours is admitted, and not a word of what it came from."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, _words: Words) -> Iterator[Span]:
    """One absent span where neither a cause is told nor that it is being found out."""
    told = case.reply.has("causes") or not complaints.lacks(case, "causes", "failures")
    if not told and not complaints.tells_events(case.reply):
        yield Span()
