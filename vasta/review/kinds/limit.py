"""kind = "limit": what is measured is longer than the limit.

options: measure = "sentence-words", "paragraph-words", "reply-words" or "subject-characters";
limit = a number or a table by channel (with `default`); hint = from here up to the limit it is a hint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from vasta.language.words import Sentence
from vasta.review.case import Case
from vasta.review.report import Span, Where
from vasta.review.words import Words


class Measured(NamedTuple):
    """A stretch of text and its size."""

    size: int
    start: int
    end: int
    where: Where = "reply"


def words_in(sentence: Sentence) -> int:
    """Words and numbers of a sentence; links and e-mail addresses are not counted."""
    return sentence.size


def _sentences(case: Case) -> Iterator[Measured]:
    return (Measured(words_in(one), one.start, one.end) for one in case.reply.content)


def _paragraphs(case: Case) -> Iterator[Measured]:
    return (Measured(sum(map(words_in, one.sentences)), one.start, one.end) for one in case.reply.paragraphs())


def _reply(case: Case) -> Iterator[Measured]:
    said = case.reply.sentences
    if said:
        yield Measured(sum(map(words_in, said)), said[0].start, said[-1].end)


def _subject(case: Case) -> Iterator[Measured]:
    from vasta.review.subjects import bare  # subjects read cases

    if case.subject:
        yield Measured(len(bare(case.subject)), 0, len(case.subject), "subject")


_MEASURES: Mapping[str, Callable[[Case], Iterator[Measured]]] = {
    "sentence-words": _sentences,
    "paragraph-words": _paragraphs,
    "reply-words": _reply,
    "subject-characters": _subject,
}


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per stretch over the limit (or, as a hint, over `hint`)."""
    limit = words.option("limit")
    hint = words.option("hint") if "hint" in words.card.options else None
    for size, start, end, where in _MEASURES[words.option("measure")](case):
        values = {"size": str(size), "limit": str(limit)}
        if size > limit:
            yield Span(start, end, where, values)
        elif hint is not None and size >= hint:
            yield Span(start, end, where, values, severity="hint")
