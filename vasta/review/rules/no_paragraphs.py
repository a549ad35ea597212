"""no-paragraphs: a reply of some length without one blank line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vasta.language.words import Sentence
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span: the blank line is what is missing, in all that is said or in the body alone."""
    said, body = case.reply.sentences, case.reply.content
    if not body or sum(map(words_in, said)) <= words.option("limit"):
        return
    lump = sum(map(words_in, body)) > words.option("body") and not _is_parted(case, body)
    if lump or not _is_parted(case, said):
        yield Span()


def _is_parted(case: Case, sentences: Sequence[Sentence]) -> bool:
    return bool(_BLANK_LINE.search(case.reply.text, sentences[0].start, sentences[-1].end))
