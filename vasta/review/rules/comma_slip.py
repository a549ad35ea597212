"""comma-slip: a comma that is missing before a clause, a name or an answer, or that parts what belongs together.

Closed cases only: a clause needs a verb of its own on both sides of the word that opens it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import takewhile

from vasta.language.words import Kind, Word
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.verbs import any_finite
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span over the two words that want a comma between them, or none."""
    allowed = [(hit.start, hit.end) for hit in words.hits(case.reply, "allowed")]
    for hit in words.hits(case.reply, "openers"):
        inside = any(start <= hit.start < end for start, end in allowed)
        if not inside and _wants_comma(hit) and not case.reply.is_quoted(hit.start):
            yield _between(hit, hit.first - 1)
    for hit in words.hits(case.reply, "greetings"):
        name = hit.sentence.words[hit.last + 1 : hit.last + 2]
        if hit.stands_whole and name and name[0].text.istitle() and name[0].kind is Kind.WORD:
            yield _between(hit, hit.last)
    for hit in words.hits(case.reply, "answers"):
        if hit.stands_whole:
            yield _between(hit, hit.last - 1)
    yield from _too_many(case, words)


def _wants_comma(hit: Found) -> bool:
    """No mark before the word, and a clause on each side of it."""
    words = hit.sentence.words
    if hit.first == 0 or words[hit.first - 1].kind is not Kind.WORD:
        return False
    before = takewhile(_is_no_mark, reversed(words[: hit.first]))
    return any_finite(before) and any_finite(takewhile(_is_no_mark, words[hit.first + 1 :]))


def _is_no_mark(word: Word) -> bool:
    return word.kind is not Kind.PUNCTUATION


def _between(hit: Found, at: int) -> Span:
    one, other = hit.sentence.words[at : at + 2]
    start, end = hit.sentence.span(at, at + 1)
    return Span(start, end, suggest=partial(tuple, (f"{one.text}, {other.text}",)))


def _too_many(case: Case, words: Words) -> Iterator[Span]:
    """“We hope, that …”: the comma before the last word of the hit is one too many."""
    for hit in words.hits(case.reply, "unparted"):
        inner = hit.sentence.words[hit.first : hit.last + 1]
        if inner[-2].text == "," and not any(word.kind is Kind.PUNCTUATION for word in inner[:-2]):
            start, end = hit.sentence.span(hit.last - 2, hit.last)
            yield Span(start, end, suggest=partial(tuple, (f"{inner[-3].text} {inner[-1].text}",)))
