"""main-point-buried: the answer comes only after much else."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence
from vasta.review import refusals, times
from vasta.review.asks.sense import sense
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_HUNDRED = 100
_ACTS = ("done", "promises", "decides")
_COURTESY = ("thanks", "thanks-in-complaint", "apologies", "regrets", "late-answers")


def check(case: Case, words: Words) -> Iterator[Span]:
    """The first sentence that answers or decides, where too many words stand before it."""
    content = case.reply.content
    total = sum(map(words_in, content))
    if total < words.option("least") or not case.asks:
        return
    answers = {ask.by[0] for ask in case.asks if ask.by}
    acts = {hit.sentence.start for hit in (*words.hits(case.reply, *_ACTS), *refusals.find(case))}
    point = next((one for one in content if one.start in answers | acts or _says_when(case, one)), None)
    if point is None:
        return
    courteous = {hit.sentence.start for hit in case.reply.hits(*_COURTESY)}
    before = [one for one in content if one.start < point.start]
    first = next((at for at, one in enumerate(before) if one.start not in courteous), len(before))
    size = sum(map(words_in, before[first:]))
    if size > words.option("words") or (size > words.option("few") and size * _HUNDRED > words.option("share") * total):
        shown = next((one for one in content if one.start in answers), point)
        yield Span(shown.start, shown.end)


def _says_when(case: Case, sentence: Sentence) -> bool:
    """Does a sentence give a time in the matter that was asked about?"""
    return times.is_told(case, (sentence,), lasting=False) and _is_tied(case, sentence)


def _is_tied(case: Case, sentence: Sentence) -> bool:
    """Does it share a telling word with the message?"""
    said = sense(sentence, case.language_read)
    asked = (sense(one, case.message.language) for one in case.message.content) if case.message else ()
    return any(said.bases & one.marks for one in asked)
