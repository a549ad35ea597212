"""voicemail-greeting-stale: a day, a holiday or a name in the voicemail greeting belongs to the past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vasta.language import dates, names
from vasta.language.words import Sentence
from vasta.review import telephone
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_DAYS = frozenset({"date", "range"})


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per past day, per holiday whose season (option `seasons`) is over, and for a name that is not the agent's.

    A greeting whose owner should have looked at it by now (`saved_replies`) is found as a whole.
    """
    today = case.today
    if today is None or telephone.kind(case) is not telephone.Kind.VOICEMAIL:
        return
    yield from _past_days(case, words, today)
    for name, (first, last) in words.option("seasons").items():
        if not _within(today, first, last):
            yield from (Span(hit.start, hit.end) for hit in words.hits(case.reply, name))
    yield from _strangers(case, words)
    if any(saved.review_by and saved.review_by < today for saved in case.conversation.saved_replies):
        yield Span(0, len(case.reply.text))


def _past_days(case: Case, words: Words, today: date) -> Iterator[Span]:
    since = {hit.sentence.start for hit in words.hits(case.reply, "since")}
    for sentence in case.reply.read.sentences:
        if sentence.start in since:
            continue
        for one in dates.find(sentence.text, case.language_read, today):
            if one.kind in _DAYS and one.last and one.last < today:
                yield Span(sentence.start + one.start, sentence.start + one.end)


def _within(today: date, first: str, last: str) -> bool:
    """Is the day in a season of the year, "11-20" to "01-08"?"""
    day = today.strftime("%m-%d")
    return first <= day <= last if first <= last else day >= first or day <= last


def _strangers(case: Case, words: Words) -> Iterator[Span]:
    """Who answers by the greeting, where it is not the agent."""
    own = {part.casefold() for part in case.agent.name.split()}
    for sentence in {hit.sentence.start: hit.sentence for hit in words.hits(case.reply, "reached")}.values():
        place = _person(sentence)
        if own and place and own.isdisjoint(name.casefold() for name in _given(sentence)):
            yield Span(*sentence.span(place, place))


def _given(sentence: Sentence) -> set[str]:
    found = (names.given(word.text) for word in sentence.words[1:] if word.text[:1].isupper())
    return {name for name in found if name}


def _person(sentence: Sentence) -> int:
    """Where a given name stands in a sentence, 0 where none does."""
    words = enumerate(sentence.words)
    return next((at for at, word in words if at and word.text[:1].isupper() and names.given(word.text)), 0)
