"""print-margins: a letter that no template sets on the page lacks its date or address, or a line runs off the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vasta.language import dates, names
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_HEAD = 16  # lines in which date, address and greeting stand
_LONGEST = 60  # code points of a line of the head; longer ones are paragraphs


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span for what the head lacks, and a span per line longer than `columns`; nothing with a template."""
    if words.option("template") or not case.reply.sentences:
        return
    if _lacks(case, words):
        yield Span()
    columns, start = words.option("columns"), 0
    for line in case.reply.text.splitlines(keepends=True):
        end = start + len(line.rstrip())
        if columns and end - start > columns:
            yield Span(start, end)
        start += len(line)


def _lacks(case: Case, words: Words) -> bool:
    """Has the head no date, or no address, of those that the layout wants?"""
    head = _head(case)
    dated = any(one.kind == "date" for one in dates.find(head, case.language_read, case.today))
    addressed = bool(re.search(words.option("postcode"), head))
    return (words.option("date") and not dated) or (words.option("address") and not addressed)


def _head(case: Case) -> str:
    """The lines above the greeting; where nothing greets, the first short ones."""
    lines = case.reply.text.splitlines()[:_HEAD]
    greets = [place for place, line in enumerate(lines) if names.in_greeting(line, case.language_read)]
    above = lines[: greets[-1]] if greets else lines  # the last, for “Mr J Farrow” opens the address too
    return "\n".join(line for line in above if len(line) <= _LONGEST)
