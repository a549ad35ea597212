"""no-paragraphs: a reply of some length without one blank line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span: the blank line is what is missing."""
    said = case.reply.sentences
    if sum(map(words_in, said)) <= words.option("limit"):
        return
    if not _BLANK_LINE.search(case.reply.text, said[0].start, said[-1].end):
        yield Span()
