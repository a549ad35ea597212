"""excess-punctuation: repeated marks always; single exclamation marks once there are more than a few."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from vasta.language.words import Sentence, Zone
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_COURTEOUS = (Zone.GREETING, Zone.SIGN_OFF)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per run of marks, and per exclamation mark too many outside greetings, thanks and wishes."""
    marks = _compiled(words.option("marks"))
    for sentence in case.reply.sentences:
        for match in marks.finditer(sentence.text):
            start = sentence.start + match.start()
            if not case.reply.is_quoted(start):
                yield Span(start, start + len(match[0]), suggest=_first(match[0]))
    single = [one for one in _exclaimed(case, words) if not marks.search(one.text)]
    for sentence in single[words.option("exclamations") :]:
        yield Span(sentence.end - 1, sentence.end)


def _first(marks: str) -> Callable[[], tuple[str, ...]]:
    mark = "?" if "?" in marks else marks[0]
    return lambda: ("…" if mark in ".…" else mark,)


def _exclaimed(case: Case, words: Words) -> list[Sentence]:
    """Sentences that end in an exclamation mark and are no greeting, thanks or good wish."""
    courteous = {hit.sentence.start for hit in words.hits(case.reply, "courtesies")}
    blocks = (block for block in case.reply.blocks if block.zone not in _COURTEOUS)
    sentences = (one for block in blocks for one in block.sentences)
    return [one for one in sentences if one.text.endswith("!") and one.start not in courteous]
