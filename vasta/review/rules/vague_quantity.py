"""vague-quantity: “a small fee”, “some documents” where the customer needs the number or the list."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Kind, Sentence, Zone
from vasta.review import times
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per vague amount, unless a figure, a question or a list stands beside it and settles it."""
    hits = words.hits(case.reply, "phrases")
    if not hits:
        return
    excused = {hit.sentence.start for hit in words.hits(case.reply, "unless")}
    for hit in hits:
        is_right = hit.sentence.start in excused or case.reply.is_quoted(hit.start)
        if not is_right and not _is_told(case, hit.sentence):
            yield phrases.span(hit)


def _is_told(case: Case, sentence: Sentence) -> bool:
    """Do this sentence, the next or a list after it say how much or which?"""
    return any(map(_tells, times.around(case, sentence))) or _leads_to_list(case, sentence)


def _tells(sentence: Sentence) -> bool:
    figures = any(word.kind is Kind.NUMBER for word in sentence.words)
    return figures or ":" in sentence.text or sentence.text.endswith("?")


def _leads_to_list(case: Case, sentence: Sentence) -> bool:
    blocks = case.reply.blocks
    at = next((i for i, block in enumerate(blocks) if block.start <= sentence.start < block.end), len(blocks))
    return any(block.zone is Zone.LIST for block in blocks[at : at + 2])
