"""fact-not-in-message: the reply gives as the customer's own a number, sum, date or address that they did not give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from vasta.language import dates
from vasta.language.dates import When
from vasta.language.facts import Fact
from vasta.language.slips import one_slip, swapped
from vasta.language.words import Kind, Sentence
from vasta.review import stated
from vasta.review.case import Case
from vasta.review.part import Found, Part
from vasta.review.report import Span
from vasta.review.words import Words

_CODE = re.compile(r"(?=.*[A-Z])(?=.*\d)[A-Z0-9][A-Z0-9-]{3,15}")
_SOME_DAY = date(2000, 1, 1)  # where the reply's day is not known: two dates without a year are compared in one
_NEAR = 12  # code points between “maksamasi” and the sum
_SHORT, _SURE = 4, 5  # signs of a number in which a swap, any slip, is told from another number


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per fact that contradicts the only one of its kind that the customer gave."""
    if case.message is None:
        return
    yield from _facts(case, words)
    yield from _codes(case, words)
    yield from _days(case, words)


def _facts(case: Case, words: Words) -> Iterator[Span]:
    theirs = stated.by_customer(case)
    replied = list(stated.in_reply(case)) if theirs else []
    said = {fact.value for _, fact in replied}
    known = {stated.bare(fact.value) for fact in (*theirs, *stated.by_us(case))} if replied else set()
    others = _starts(words.hits(case.reply, "others"))
    for sentence, fact in replied:
        own = [one for one in theirs if one.kind == fact.kind]
        if len({one.value for one in own}) != 1 or own[0].value in said or stated.bare(fact.value) in known:
            continue
        if sentence.start not in others and _contradicts(fact, own[0], sentence, case, words):
            yield _span(sentence.start + fact.start, sentence.start + fact.end, own[0].text)


def _contradicts(fact: Fact, own: Fact, sentence: Sentence, case: Case, words: Words) -> bool:
    """Is the reply's fact the customer's with a slip, or told to be theirs?"""
    ours, theirs = stated.bare(fact.value), stated.bare(own.value)
    if fact.kind == "sum":
        return swapped(ours, theirs) or _beside(words.hits(case.reply, "own-sums"), sentence, fact)
    if fact.kind in {"phone", "email"}:
        routes = _starts(words.hits(case.reply, "our-routes"))
        return one_slip(ours, theirs) and sentence.start not in routes
    if fact.kind not in words.option("numbers") or ours.endswith(theirs) or theirs.endswith(ours):
        return False
    return _is_slip(ours, theirs) or (fact.kind in words.option("own") and _is_number(ours, theirs))


def _is_slip(ours: str, theirs: str) -> bool:
    return (one_slip if len(theirs) >= _SURE else swapped)(ours, theirs) and len(theirs) >= _SHORT


def _is_number(ours: str, theirs: str) -> bool:
    """Do both look like numbers of one series, and not like a year?"""
    return len(ours) == len(theirs) > _SHORT and re.sub(r"\d", "0", ours) == re.sub(r"\d", "0", theirs)


def _codes(case: Case, words: Words) -> Iterator[Span]:
    """Codes and numbers without a label: “QX81T”, “61402”."""
    theirs = {token for token, _ in _placed(case.message)} if case.message else set()
    placed = list(_placed(case.reply)) if theirs else []
    ours = [(token, place) for token, place in placed if token not in theirs]
    if not ours:
        return
    same = theirs & {token for token, _ in placed}
    before = {fact.value for fact in stated.by_us(case)}
    others = _starts(words.hits(case.reply, "others"))
    taken = [(one.start + fact.start, one.start + fact.end) for one, fact in stated.in_reply(case)]
    for token, (start, end, sentence) in ours:
        own = [one for one in theirs - same if _is_code_slip(token, one)]
        free = not any(first < end and start < last for first, last in taken)
        if len(own) == 1 and free and token not in before and sentence not in others:
            yield _span(start, end, own[0])


def _is_code_slip(ours: str, theirs: str) -> bool:
    if theirs.isdigit():
        return ours.isdigit() and swapped(ours, theirs)
    return not ours.isdigit() and (one_slip if len(theirs) > _SURE else swapped)(ours, theirs)


def _placed(part: Part) -> Iterator[tuple[str, tuple[int, int, int]]]:
    for sentence in part.sentences:
        for word in sentence.words:
            number = word.kind is Kind.NUMBER and word.text.isdigit() and len(word.text) >= _SURE
            upper = word.text[:1].isdigit() or word.text[:1].isupper()
            if number or (upper and len(word.text) >= _SHORT and _CODE.fullmatch(word.text)):
                yield word.text, (sentence.start + word.start, sentence.start + word.end, sentence.start)


def _days(case: Case, words: Words) -> Iterator[Span]:
    """A day that the customer is said to have named."""
    frames = words.hits(case.reply, "own-dates")
    if not frames or case.message is None:
        return
    today = case.today or _SOME_DAY
    given = [one for one in dates.find(case.message.text, case.reply.language, today) if one.first]
    named = [one for one in given if one.kind == "date"]
    for frame in frames if len({one.first for one in named}) == 1 else ():
        for when in dates.find(frame.sentence.text, case.reply.language, today):
            told = when.kind == "date" and when.first and _beside([frame], frame.sentence, when)
            if told and not any(_within(when, one) for one in given):
                start = frame.sentence.start
                yield _span(start + when.start, start + when.end, named[0].text)


def _within(one: When, stretch: When) -> bool:
    if one.first is None or stretch.first is None:
        return False
    return stretch.first <= one.first <= (stretch.last or stretch.first)


def _beside(frames: Iterable[Found], sentence: Sentence, one: Fact | When) -> bool:
    """Does one of the frames stand right before or behind?"""
    start, end = sentence.start + one.start, sentence.start + one.end
    return any(0 <= start - frame.end <= _NEAR or 0 <= frame.start - end <= _NEAR for frame in frames)


def _starts(hits: Iterable[Found]) -> set[int]:
    return {hit.sentence.start for hit in hits}


def _span(start: int, end: int, right: str) -> Span:
    return Span(start, end, values={"right": right}, suggest=lambda: (right,))
