"""defensive-tone: a customer complains, and the reply defends us first: not our fault, not our business."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per phrase, in the answer to a complaint; whoever asks who answers for it is told so."""
    if not words.has(case.reply, "phrases") or words.has(case.message, "asked"):
        return
    if complaints.weight(case) >= words.option("least"):
        yield from phrases.check(case, words)
