"""wrong-topic: the reply shares no telling word with anything that the customer wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vasta.language.words import Kind, Sentence, Word
from vasta.review.asks.common import empty, weight
from vasta.review.asks.sense import Telling, telling
from vasta.review.case import Case
from vasta.review.part import Part, known
from vasta.review.report import Span
from vasta.review.words import Words

_TROUBLES = ("complaints", "harms", "failures", "urgency")
_TENDED = ("apologies", "regrets", "failures", "told-events")
"""A reply that is sorry or tells of a fault speaks of the customer's trouble, in whatever words."""
_TELLS = 0.5  # how much a word must tell: “uusi” and “saada” stand in any message
_ROOT = 4  # letters of a base word that may be a part of a longer one: lasku, sähkölasku


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span without a place.

    Options `least` and `reply`: telling words that message and reply must have, sentences with an entry of the lists
    `courtesies` left out. A reply that begins with yes or no answers something.
    """
    if case.message is None or case.message_language != case.language_read:
        return
    if _shares_a_word(case) or (words.has(case.message, *_TROUBLES) and words.has(case.reply, *_TENDED)):
        return
    courteous = {hit.sentence.start for hit in words.hits(case.reply, *words.option("courtesies"))}
    said = [one for one in case.reply.content if one.start not in courteous]
    full = _telling((word for one in said for word in one.words), case)
    theirs = _telling(case.message.words, case)
    if _heavy(full) < words.option("reply") or _heavy(theirs) < words.option("least") or _begins_with_yes(case, said):
        return
    ours = _telling((word for one in case.reply.content for word in one.words), case)
    if not _meet(ours, [*theirs, *_earlier(case)], case):
        yield Span()


def _heavy(told: Iterable[Telling]) -> int:
    """How many words tell much of the matter."""
    return sum(one.weight >= _TELLS for one in told)


def _telling(words: Iterable[Word], case: Case) -> tuple[Telling, ...]:
    read = (word for word in words if word.kind is Kind.WORD and "unknown" not in word.tags)
    return telling(read, case.reply.language)


def _shares_a_word(case: Case) -> bool:
    """Most replies do; found without weighing every word."""
    said = {word.lemmas[0] for one in case.reply.content for word in one.words if word.kind is Kind.WORD}
    shared = said & case.message.lemmas if case.message else said
    language = case.reply.language
    if any(weight(language, one) >= _TELLS for one in shared - empty(language)):
        return True
    written = {word.lower for word in case.message.words} if case.message else set()
    return bool(_telling((word for one in case.reply.content for word in one.words if word.lower in written), case))


def _begins_with_yes(case: Case, said: list[Sentence]) -> bool:
    return any(hit.first == 0 and hit.sentence is said[0] for hit in case.reply.hits("yes-no"))


def _earlier(case: Case) -> Iterator[Telling]:
    """What was spoken of before, and the subjects: a short message leans on them."""
    for text in (*(turn.text for turn in case.conversation.turns), case.message_subject or ""):
        yield from _telling(known(text, case.reply.language).words, case)


def _meet(ours: Iterable[Telling], theirs: Iterable[Telling], case: Case) -> bool:
    """Do they share a word, a root, a matter, a part of a word, or a number?"""
    marks = {mark for one in theirs for mark in one.marks}
    mine = {mark for one in ours for mark in one.marks}
    if not marks.isdisjoint(mine):
        return True
    inside, outside = " ".join(_words(mine)), " ".join(_words(marks))
    parts = any(one in outside for one in _words(mine)) or any(one in inside for one in _words(marks))
    return parts or not _numbers(case.reply).isdisjoint(_numbers(case.message))


def _words(marks: Iterable[str]) -> list[str]:
    return [one for one in marks if len(one) >= _ROOT and one[0] != "#" and one[-1] != "~"]


def _numbers(part: Part | None) -> set[str]:
    sentences = part.sentences if part else ()
    return {word.text for one in sentences for word in one.words if word.kind is Kind.NUMBER}
