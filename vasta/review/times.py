"""Does a sentence of the reply say when? Shared by the rules on promises and open matters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from vasta.language import dates
from vasta.language.words import Sentence
from vasta.review.case import Case

_LONGEST = 1000
"""Code points; longer “sentences” are data or hostile."""


class _Time(NamedTuple):
    start: int
    end: int
    lasts: bool  # a stretch of time and no moment: “kolme viikkoa”


@lru_cache(maxsize=4096)
def _ahead(text: str, language: str, today: date | None) -> tuple[_Time, ...]:
    found = dates.find(text, language, today)
    return tuple(
        _Time(one.start, one.end, one.kind == "duration" and not one.deadline)
        for one in found
        if one.kind != "hours" and not (today and one.last and one.last < today)
    )


def is_told(case: Case, sentences: Iterable[Sentence], without: tuple[int, int] = (0, 0), lasting: bool = True) -> bool:
    """Does any of the sentences name a day, an hour or a duration that is not past?

    Opening hours do not count, nor what lies within `without`, code points of the reply, nor without
    `lasting` a duration that is no deadline.
    """
    return any(
        (lasting or not time.lasts)
        and not (without[0] <= time.start + one.start and time.end + one.start <= without[1])
        for one in sentences
        if len(one.text) <= _LONGEST
        for time in _ahead(one.text, case.reply.language, case.today)
    )


def around(case: Case, sentence: Sentence, before: int = 0, after: int = 1) -> tuple[Sentence, ...]:
    """The sentence with its neighbours in the body and lists."""
    content = case.reply.content
    at = bisect_left(content, sentence.start, key=lambda one: one.start)
    if at == len(content) or content[at].start != sentence.start:
        return (sentence,)
    return content[max(0, at - before) : at + after + 1]
