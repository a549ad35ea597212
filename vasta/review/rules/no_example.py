"""no-example: a rule is explained in general words, without an example, a number or a name."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Block, Kind
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_SHOWN = frozenset({Kind.NUMBER, Kind.LINK, Kind.ADDRESS})


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per paragraph that explains in the abstract; none where the reply shows an example anywhere."""
    hits = words.hits(case.reply, "abstract")
    if len(hits) < words.option("abstract") or words.has(case.reply, "examples"):
        return
    for block in case.reply.paragraphs():
        inside = [hit for hit in hits if block.start <= hit.start < block.end]
        if len(inside) >= words.option("abstract") and not _is_concrete(case, block, words.option("words")):
            yield Span(inside[0].sentence.start, inside[-1].sentence.end)


def _is_concrete(case: Case, block: Block, least: int) -> bool:
    """Too short to be an explanation, or with figures, brackets or words in quotation marks."""
    text = case.reply.text[block.start : block.end]
    return (
        sum(map(words_in, block.sentences)) < least
        or any(word.kind in _SHOWN for one in block.sentences for word in one.words)
        or any(sign in text for sign in '(”“"0123456789')
    )
