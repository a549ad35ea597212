"""messy-layout: spare blanks, tabs and blank lines; bullets that change from line to line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from vasta.language.words import Block, Zone
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_UNREVIEWED = (Zone.QUOTE, Zone.CODE, Zone.SIGNATURE)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span: the bullets that change, else the first spare blanks."""
    found = next(_mixed_bullets(case, _compiled(words.option("bullets"))), None)
    found = found or next(_blanks(case, _compiled(words.option("marks"))), None)
    if found:
        yield found


def _blanks(case: Case, marks: re.Pattern[str]) -> Iterator[Span]:
    text = case.reply.text.replace("\r", " ").rstrip()
    hidden = [(block.start, block.end) for block in case.reply.read.zone(*_UNREVIEWED)]
    for start, end in (match.span() for match in marks.finditer(text)):
        if not any(a <= start < b for a, b in hidden):
            blank = "\n\n" if "\n" in text[start:end] else " "
            yield Span(start, end, suggest=partial(tuple, (blank,)))


def _mixed_bullets(case: Case, bullet: re.Pattern[str]) -> Iterator[Span]:
    """A span over the first run of list items whose bullets differ."""
    run: list[Block] = []
    for block in case.reply.read.blocks:
        match = bullet.match(case.reply.text[block.start : block.end])
        run = [*run, block] if match and block.zone is Zone.LIST else []
        if len({case.reply.text[one.start : one.end].lstrip()[0] for one in run}) > 1:
            end = _end_of_list(case, block)
            yield Span(run[0].start, end)
            return


def _end_of_list(case: Case, block: Block) -> int:
    """Where the list goes on to."""
    end = block.end
    blocks = case.reply.read.blocks
    for later in blocks[blocks.index(block) + 1 :]:
        if later.zone is not Zone.LIST:
            break
        end = later.end
    return end
