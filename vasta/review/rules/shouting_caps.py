"""shouting-caps: words of the language in capitals; acronyms, names and codes are none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from vasta.language.words import Sentence
from vasta.review.capitals import Capitals
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per run of shouted words, where the reply has enough of them."""
    capitals = Capitals(case, words.option("letters"))
    said = (one for one in case.reply.sentences if not case.reply.is_quoted(one.start + 1))
    runs = [(one, run) for one in said for run in _runs(one, capitals) if not case.reply.is_quoted(one.span(*run)[0])]
    if sum(last - first + 1 for _, (first, last) in runs) < words.option("words"):
        return
    for sentence, (first, last) in runs:
        start, end = sentence.span(first, last)
        yield Span(start, end, suggest=partial(tuple, (case.reply.text[start:end].lower(),)))


def _runs(sentence: Sentence, capitals: Capitals) -> Iterator[tuple[int, int]]:
    """First and last word of each stretch of shouted words."""
    first = None
    for at, word in enumerate(sentence.words):
        if capitals.shouted(word):
            first = at if first is None else first
            if at + 1 == len(sentence.words) or not capitals.shouted(sentence.words[at + 1]):
                yield first, at
                first = None
