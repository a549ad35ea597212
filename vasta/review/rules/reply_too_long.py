"""reply-too-long: over the channel's limit, or many times the message without a list."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Block, Zone
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span over the longest paragraph that answers nothing the customer asked."""
    size = sum(map(words_in, case.reply.sentences))
    if size > words.option("limit") or (size > words.option("floor") and _outgrows(size, case, words)):
        block = max(_idle(case), key=_size, default=None)
        if block is not None:
            yield Span(block.sentences[0].start, block.sentences[-1].end, values={"size": str(size)})


def _outgrows(size: int, case: Case, words: Words) -> bool:
    if case.message is None or case.reply.read.zone(Zone.LIST):
        return False
    return size > int(words.option("times")) * sum(map(words_in, case.message.sentences))


def _size(block: Block) -> int:
    return sum(map(words_in, block.sentences))


def _idle(case: Case) -> list[Block]:
    """The paragraphs without an answer; all of them where every one has some."""
    answers = [ask.by[0] for ask in case.asks if ask.by] if case.message is not None else []
    blocks = [block for block in case.reply.read.zone(Zone.BODY, Zone.LIST) if block.sentences]
    return [one for one in blocks if not any(one.start <= at < one.end for at in answers)] or blocks
