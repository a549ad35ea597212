"""long-paragraph: too many words or sentences in one piece."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per paragraph over a limit; many very short sentences are no long paragraph."""
    for block in case.reply.paragraphs():
        size, sentences = sum(map(words_in, block.sentences)), len(block.sentences)
        if size > words.option("words") or (sentences > words.option("sentences") and size > words.option("short")):
            values = {"size": str(size), "sentences": str(sentences)}
            yield Span(block.sentences[0].start, block.sentences[-1].end, values=values)
