"""vague-time: what *we* will do has no time; the same words in a wish to the customer are fine."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import times
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per vague time of our own doing, unless a real time stands with it or in the next sentence."""
    excused = {hit.sentence.start for hit in words.hits(case.reply, "unless")}
    for hit in words.hits(case.reply, "phrases"):
        near = times.around(case, hit.sentence)
        if (
            hit.sentence.start not in excused
            and not _is_the_readers(case, words, hit)
            and not times.is_told(case, near, (hit.start, hit.end))
        ):
            yield phrases.span(hit)


def _is_the_readers(case: Case, words: Words, found: Found) -> bool:
    """Is the customer to act? The nearest actor before the words decides, else the first after them."""
    actors = [
        (one, name)
        for name in ("ours", "theirs")
        for one in words.hits(case.reply, name)
        if one.sentence.start == found.sentence.start
    ]
    before = [one for one in actors if one[0].last < found.first]
    after = [one for one in actors if one[0].first > found.last]
    nearest = max(before, key=_rank) if before else min(after, key=lambda one: one[0].first, default=None)
    return nearest is not None and nearest[1] == "theirs"


def _rank(actor: tuple[Found, str]) -> tuple[int, bool]:
    """The later the nearer; on the same word one that the card names beats one known by its form alone."""
    return actor[0].last, not actor[0].entry.pattern.startswith("#")
