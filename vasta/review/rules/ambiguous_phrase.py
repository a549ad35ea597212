"""ambiguous-phrase: words that two readers take in two ways – “next Friday”, a bare “ok.”, a trailing “…”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from vasta.language import dates
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words

_TRAILING = re.compile(r"[^\W\d_]+\s?(?:\.\.\.|…)(?=\s*$)")
_LONGEST = 1000  # code points; longer “sentences” are data or hostile


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per phrase; a day of the week gets the dates it may mean as suggestions."""
    for hit in words.hits(case.reply, "phrases"):
        yield phrases.span(hit)
    for hit in words.hits(case.reply, "bare") if len(case.reply.content) == 1 else ():
        yield phrases.span(hit)
    for hit in words.hits(case.reply, "open"):
        if _is_asked(words.hits(case.reply, "asking"), hit):
            yield phrases.span(hit)
    for hit in words.hits(case.reply, "days"):
        yield from _day(case, words, hit)
    yield from _trailing(case)


def _is_asked(asking: Iterable[Found], hit: Found) -> bool:
    """Is the open end (“or something”) part of what the customer is asked for in the same sentence?"""
    return any(one.sentence is hit.sentence and one.last < hit.first for one in asking)


def _day(case: Case, words: Words, hit: Found) -> Iterator[Span]:
    """Nothing where a date stands beside the day or all readings mean one date."""
    if len(hit.sentence.text) > _LONGEST or case.reply.is_quoted(hit.start):
        return
    found = dates.find(hit.sentence.text, case.reply.language, case.today)
    if any(one.kind in {"date", "range"} for one in found):
        return
    start = hit.start - hit.sentence.start
    meant = next((one for one in found if one.start <= start < one.end), None)
    days = [day for day in (meant.first, meant.last) if day] if meant else []
    if len(days) < 2 or days[0] != days[1]:
        yield Span(hit.start, hit.end, suggest=partial(_dated, days, hit, words))


def _dated(days: list[date], hit: Found, words: Words) -> tuple[str, ...]:
    """The day with each date it may mean, written the language's way."""
    months, name = words.option("months"), hit.words[-1].text
    return tuple(
        words.option("date").format(day=name, d=one.day, m=one.month, month=months[one.month - 1] if months else "")
        for one in days
    )


def _trailing(case: Case) -> Iterator[Span]:
    """Sentences of the body that trail off; what is cut short within a sentence is no riddle."""
    for block in case.reply.paragraphs():
        for sentence in block.sentences:
            match = _TRAILING.search(sentence.text) if sentence.text.endswith(("...", "…")) else None
            if match and not sentence.text.endswith("...."):
                yield Span(sentence.start + match.start(), sentence.start + match.end())
