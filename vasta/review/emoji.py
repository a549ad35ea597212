"""Emoji and smileys of a text."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Kind, Zone
from vasta.review.case import Case
from vasta.review.part import Part, known

_OURS = (Zone.GREETING, Zone.BODY, Zone.LIST, Zone.SIGN_OFF, Zone.SIGNATURE)


def runs(part: Part) -> Iterator[tuple[int, int, int]]:
    """Runs of emoji with nothing but blanks between: start, end (code points) and how many."""
    start = end = count = 0
    for at, until in _each(part):
        if count and part.text[end:at].strip():
            yield start, end, count
            count = 0
        start, end, count = (start if count else at), until, count + 1
    if count:
        yield start, end, count


def _each(part: Part) -> Iterator[tuple[int, int]]:
    for block in part.read.zone(*_OURS):
        for sentence in block.sentences:
            for word in sentence.words:
                if word.kind is Kind.EMOJI:
                    yield sentence.start + word.start, sentence.start + word.end


def customers(case: Case) -> int:
    """How many emoji the customer has used in this message and before."""
    parts = [known(turn.text, case.language_read) for turn in case.conversation.turns if turn.sender == "customer"]
    return sum(count for part in (*parts, *([case.message] if case.message else [])) for _, _, count in runs(part))
