"""Does a sentence of the reply say when? Shared by the rules on promises and open matters."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from vasta.language import dates
from vasta.language.words import Sentence
from vasta.review.case import Case

_LONGEST = 1000
"""Code points; longer “sentences” are data or hostile."""


@lru_cache(maxsize=4096)
def _ahead(text: str, language: str, today: date | None) -> tuple[tuple[int, int], ...]:
    found = dates.find(text, language, today)
    return tuple((one.start, one.end) for one in found if one.kind != "hours" and not (today and one.last and one.last < today))


def is_told(case: Case, sentences: Iterable[Sentence], without: tuple[int, int] = (0, 0)) -> bool:
    """Does any of the sentences name a day, an hour or a duration that is not past?

    Opening hours do not count, nor what lies within `without`, code points of the reply.
    """
    return any(
        not (without[0] <= start + one.start and end + one.start <= without[1])
        for one in sentences
        if len(one.text) <= _LONGEST
        for start, end in _ahead(one.text, case.reply.language, case.today)
    )


def around(case: Case, sentence: Sentence, before: int = 0, after: int = 1) -> tuple[Sentence, ...]:
    """The sentence with its neighbours in the body and lists."""
    content = case.reply.content
    at = next((i for i, one in enumerate(content) if one.start == sentence.start), None)
    return (sentence,) if at is None else content[max(0, at - before) : at + after + 1]
