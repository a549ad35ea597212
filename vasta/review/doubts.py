"""Guesses and doubts of a reply that stand alone: nobody is asked, and nobody checks."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import times
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.words import Words

_SETTLING = ("checks", "open-matters", "updates")
_BEFORE, _AFTER = 1, 2  # sentences in whose reach a question or a promise to check still belongs to the doubt


def alone(case: Case, words: Words, name: str) -> Iterator[Found]:
    """The hits of a list in body and lists that no question and no promise to check stands beside.

    The card's list `unless` excuses the sentence; quoted words are another's.
    """
    hits = words.hits(case.reply, name)
    if not hits:
        return
    body = {sentence.start for sentence in case.reply.content}
    excused = {hit.sentence.start for hit in words.hits(case.reply, "unless")}
    settled = {hit.sentence.start for hit in words.hits(case.reply, *_SETTLING)}
    otherwise = {hit.sentence.start for hit in case.reply.hits("conditions")}
    for hit in hits:
        spoken = hit.sentence.start in body - excused and not case.reply.is_quoted(hit.start)
        if spoken and not _is_settled(case, hit, settled, otherwise):
            yield hit


def _is_settled(case: Case, hit: Found, settled: set[int], otherwise: set[int]) -> bool:
    """Does a check stand in reach, or a question behind the doubt?

    Before the doubt only a plain check counts: “Jos torstai ei sovi, vastaa” speaks of another matter.
    """
    near = times.around(case, hit.sentence, _BEFORE, _AFTER)
    here = hit.sentence.start
    checked = any(one.start in (settled if one.start >= here else settled - otherwise) for one in near)
    return checked or any(one.text.rstrip().endswith("?") for one in near if one.start >= here)
