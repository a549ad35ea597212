"""choppy-sentences: very short sentences one after another, so that what belongs together falls apart."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence, Zone
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_ENDS = (".", "!", "…")


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per run of at least `run` sentences of the body that each have at most `words` words."""
    at_most, enough = words.option("words"), words.option("run")
    for run in _runs(case, at_most):
        if len(run) >= enough:
            yield Span(run[0].start, run[-1].end, values={"count": str(len(run))})


def _runs(case: Case, at_most: int) -> Iterator[list[Sentence]]:
    """Short sentences in a row; lists, questions and lines without an end mark (labels, data) break the row."""
    run: list[Sentence] = []
    for block in case.reply.blocks:
        for sentence in block.sentences:
            if block.zone is Zone.BODY and _is_short(sentence, at_most):
                run.append(sentence)
            else:
                yield run
                run = []
    yield run


def _is_short(sentence: Sentence, at_most: int) -> bool:
    return 0 < words_in(sentence) <= at_most and sentence.text.endswith(_ENDS)
