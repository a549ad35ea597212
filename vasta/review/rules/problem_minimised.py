"""problem-minimised: a customer complains, and the reply makes the trouble small or denies it."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per phrase, in the answer to a complaint."""
    if words.has(case.reply, "phrases") and complaints.weight(case) >= words.option("least"):
        yield from phrases.check(case, words)
