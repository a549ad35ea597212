"""urgent-not-acknowledged: the customer is in a hurry, the matter stays open, and no time or priority is named."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import dates
from vasta.review import times
from vasta.review.case import Case
from vasta.review.part import Part
from vasta.review.report import Span
from vasta.review.words import Words

_OPEN = ("open-matters", "updates", "promises", "receipts", "passed-on")
_PAST, _OURS = ("causes", "failures"), ("promises", "updates", "remedies", "own-acts")
_LONGEST = 1000  # code points; longer “sentences” are data or hostile


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span. What is done already, or answered with nothing left open, needs no word of hurry."""
    if case.message is None or not words.has(case.reply, *_OPEN) or words.has(case.reply, "priority"):
        return
    if _is_urgent(case, case.message, words) and not _is_done(case, words) and not _tells_time(case, words):
        yield Span()


def _is_urgent(case: Case, message: Part, words: Words) -> bool:
    """Does a word say so, or does the customer need something by a near day?"""
    calm = {hit.sentence.start for hit in words.hits(message, "calm")}
    if any(hit.sentence.start not in calm for hit in message.hits("urgency")):
        return True
    needed = {hit.sentence.start: hit.sentence for hit in words.hits(message, "needed-by")}
    near = words.option("near")
    return any(
        one.deadline and (case.today is None or one.last is None or (one.last - case.today).days <= near)
        for start, sentence in needed.items()
        if start not in calm and len(sentence.text) <= _LONGEST
        for one in dates.find(sentence.text, message.language, case.today)
    )


def _is_done(case: Case, words: Words) -> bool:
    """Is something done already that is more than passing the matter on?"""
    still_open = {hit.sentence.start for hit in words.hits(case.reply, *_OPEN)}
    return any(hit.sentence.start not in still_open for hit in case.reply.hits("done"))


def _tells_time(case: Case, words: Words) -> bool:
    """Is a time told that is meant for this matter: not what such matters take, nor when the trouble began?"""
    usual = {hit.sentence.start for hit in words.hits(case.reply, "usual")}
    past = {hit.sentence.start for hit in case.reply.hits(*_PAST)}
    past -= {hit.sentence.start for hit in case.reply.hits(*_OURS)}
    return times.is_told(case, (one for one in case.reply.content if one.start not in usual | past))
