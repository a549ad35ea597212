"""repeated-word: the same word twice in a row by accident; names and doublings of the language may stay."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from vasta.language.words import Kind, Sentence, Word
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span over both words, with one of them to stay."""
    allowed = {place for hit in words.hits(case.reply, "allowed") for place in range(hit.start, hit.end)}
    for sentence in case.reply.sentences:
        for at in range(1, len(sentence.words)):
            if not _is_repeated(sentence, at):
                continue
            start, end = sentence.span(at - 1, at)
            if {start, end - 1} <= allowed or case.reply.is_quoted(start):
                continue
            yield Span(start, end, suggest=partial(tuple, (sentence.words[at - 1].text,)))


def _is_repeated(sentence: Sentence, at: int) -> bool:
    """Is the word the one before it, with nothing but space between?"""
    one, other = sentence.words[at - 1], sentence.words[at]
    return (
        one.kind is other.kind is Kind.WORD
        and one.lower == other.lower
        and not _may_double(other)
        and sentence.text[one.end : other.start].isspace()
    )


def _may_double(word: Word) -> bool:
    """Names, codes and spelled-out numbers are said twice in earnest."""
    return not word.text.islower() or "numeral" in word.tags or not any(map(str.isalpha, word.text))
