"""vague-time: what *we* will do has no time; the same words in a wish to the customer are fine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from vasta.review import times
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


class _Actor(NamedTuple):
    hit: Found
    is_reader: bool


_LONGEST = 1000
"""Code points; longer “sentences” are data or hostile."""


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per vague time of our own doing, unless a real time stands with it or in the next sentence."""
    excused = {hit.sentence.start for hit in words.hits(case.reply, "unless")}
    actors = _actors(case, words)
    for hit in words.hits(case.reply, "phrases"):
        if hit.sentence.start in excused or len(hit.sentence.text) > _LONGEST:
            continue
        near = times.around(case, hit.sentence)
        if not _is_the_readers(hit, actors[hit.sentence.start]) and not times.is_told(case, near, (hit.start, hit.end)):
            yield phrases.span(hit)


def _actors(case: Case, words: Words) -> defaultdict[int, list[_Actor]]:
    """Who acts, by the start of the sentence."""
    found = defaultdict(list)
    for name in ("ours", "theirs"):
        for hit in words.hits(case.reply, name):
            found[hit.sentence.start].append(_Actor(hit, name == "theirs"))
    return found


def _is_the_readers(found: Found, actors: list[_Actor]) -> bool:
    """Is the customer to act? The nearest actor before the words decides, else the first after them."""
    before = [one for one in actors if one.hit.last < found.first]
    after = [one for one in actors if one.hit.first > found.last]
    nearest = max(before, key=_rank) if before else min(after, key=lambda one: one.hit.first, default=None)
    return nearest is not None and nearest.is_reader


def _rank(actor: _Actor) -> tuple[int, bool]:
    """The later the nearer; on the same word one that the card names beats one known by its form alone."""
    return actor.hit.last, not actor.hit.entry.pattern.startswith("#")
