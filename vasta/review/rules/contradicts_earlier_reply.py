"""contradicts-earlier-reply: the reply says of a matter something else than we wrote before, and does not say why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from vasta.language.words import Sentence, Word
from vasta.review import values
from vasta.review.asks.sense import telling
from vasta.review.case import Case
from vasta.review.part import Part, known
from vasta.review.report import Span
from vasta.review.values import Value
from vasta.review.verbs import any_finite, is_finite
from vasta.review.words import Words

_NOTHING = frozenset({"negative", "numeral"})
"""Words in numerals are figures too, and say nothing of what is spoken of."""
_LEAST = 2  # telling words of two sentences of which only one denies


class _Said(NamedTuple):
    """A statement: its telling words outside the figures, its figures, whether it denies.

    whole: it is a whole sentence and no clause of one.
    """

    sentence: Sentence
    about: frozenset[str]
    figures: tuple[Value, ...]
    denies: bool
    whole: bool


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per figure or sentence at odds with an earlier one of ours; {earlier} is what we wrote."""
    turns = [turn for turn in case.conversation.turns if turn.sender == "agent"]
    if not turns or words.has(case.reply, "corrections"):
        return
    before = [
        one
        for turn in turns
        for one in _statements(known(turn.text, case.reply.language), turn.at.date() if turn.at else case.today, words)
    ]
    told: set[int | None] = set()
    for now in _statements(case.reply, case.today, words):
        span = next((span for then in before if (span := _odds(now, then))), None)
        if span and span.start not in told:
            told.add(span.start)
            yield span


def _statements(part: Part, today: date | None, words: Words) -> Iterator[_Said]:
    """What a text states, by sentences and by the clauses of those that say several things.

    Questions, conditions and reports of others (list `unless`) state nothing.
    """
    excused = {hit.sentence.start for hit in words.hits(part, "unless")}
    for sentence in part.content:
        if sentence.start in excused or sentence.text.endswith("?"):
            continue
        figures = values.find(sentence.text, part.language, today)
        yield from _said(sentence, sentence.words, figures, part.language, whole=True)
        clauses = list(_clauses(sentence)) if figures else []
        for clause in clauses if len(clauses) > 1 else ():
            inside = tuple(one for one in figures if clause[0].start <= one.start < clause[-1].end)
            yield from _said(sentence, clause, inside, part.language, whole=False)


def _said(
    sentence: Sentence, spoken: Sequence[Word], figures: tuple[Value, ...], language: str, *, whole: bool
) -> Iterator[_Said]:
    plain = [
        word
        for word in spoken
        if word.tags.isdisjoint(_NOTHING) and not any(one.start <= word.start < one.end for one in figures)
    ]
    about = frozenset(one.lemma for one in telling(plain, language) if not one.lemma.isdigit())
    denies = any({"negative", "verb"} <= word.tags for word in spoken)
    if about:
        yield _Said(sentence, about, figures, denies, whole)


def _clauses(sentence: Sentence) -> Iterator[Sequence[Word]]:
    """The clauses that name what they speak of: behind a conjunction, a noun stands before the verb."""
    words = sentence.words
    cuts = [at for at, word in enumerate(words) if at and "conjunction" in word.tags and _opens(words[at + 1 :])]
    for start, end in pairwise([0, *cuts, len(words)]):
        yield words[start:end]


def _opens(words: Sequence[Word]) -> bool:
    """Do the words begin with a noun before their verb?"""
    first = next((word for word in words if "noun" in word.tags or is_finite(word)), None)
    return first is not None and "noun" in first.tags and any_finite(words)


def _odds(now: _Said, then: _Said) -> Span | None:
    if not now.about <= then.about:
        return None
    earlier = then.sentence.text
    if now.denies != then.denies:
        same = now.whole and then.whole and now.about == then.about and len(now.about) >= _LEAST
        return Span(now.sentence.start, now.sentence.end, values={"earlier": earlier}) if same else None
    for kind in {one.kind for one in now.figures}:
        mine, ours = ([one for one in said.figures if one.kind == kind] for said in (now, then))
        if len(mine) == len(ours) == 1 and mine[0].value != ours[0].value and _alike(now, then):
            start = now.sentence.start
            return Span(start + mine[0].start, start + mine[0].end, values={"earlier": ours[0].text})
    return None


def _alike(now: _Said, then: _Said) -> bool:
    """Do the sentences speak of one thing: at least two telling words in common, or the only one of both?"""
    return len(now.about) >= _LEAST or now.about == then.about
