"""punctuation-slip: stray or missing spaces at marks, lonely brackets and quotes, a final stop that is missing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import zip_longest

from vasta.language.words import Block, Kind, Sentence, Zone
from vasta.review import pairs, punctuation
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.verbs import any_finite
from vasta.review.words import Words

_SHORT = 5  # words; a shorter paragraph of one sentence may be a heading or a wish


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per slip; lonely marks come without a suggestion, for only the writer knows where the other goes."""
    files = frozenset(words.option("files"))
    for sentence in case.reply.sentences:
        yield from punctuation.slips(sentence, files, case.reply.text[sentence.end : sentence.end + 2])
    for block in case.reply.blocks:
        yield from punctuation.run_together(block.sentences, files)
    for sentence, at in pairs.lonely(case.reply.blocks, words.option("closing")):
        yield _with_neighbour(sentence, at)
    if words.option("final"):
        yield from _unfinished(case)


def _with_neighbour(sentence: Sentence, at: int) -> Span:
    """The mark and the word it touches."""
    mark = sentence.words[at]
    behind = at + 1 < len(sentence.words) and sentence.words[at + 1].start == mark.end
    before = at > 0 and sentence.words[at - 1].end == mark.start
    return Span(*(sentence.span(at, at + 1) if behind else sentence.span(at - before, at)))


def _unfinished(case: Case) -> Iterator[Span]:
    """The last word of a paragraph whose last sentence has no end mark."""
    blocks = case.reply.blocks
    for block, after in zip_longest(blocks, blocks[1:]):
        last = block.sentences[-1] if block.zone is Zone.BODY and block.sentences else None
        if last and _lacks_stop(last) and not _may_be_heading(block, after):
            word = last.words[-1]
            start, end = last.start + word.start, last.start + word.end
            yield Span(start, end, suggest=partial(tuple, (f"{word.text}.",)))


def _lacks_stop(sentence: Sentence) -> bool:
    """Does a whole sentence end in a plain word? After numbers, links and addresses people leave the stop out."""
    solid = [word for word in sentence.words if word.kind in {Kind.WORD, Kind.NUMBER}]
    return (
        len(solid) > 2
        and sentence.words[-1].kind is Kind.WORD
        and sentence.text[:1].isupper()
        and sentence.text[-1].isalpha()
        and "abbreviation" not in sentence.words[-1].tags
        and any_finite(solid)
    )


def _may_be_heading(block: Block, after: Block | None) -> bool:
    """It leads to a list, is one line by itself, or lines that all go without end marks, as addresses do."""
    lines = [one for one in block.sentences if one.words and one.words[-1].kind is not Kind.PUNCTUATION]
    if len(lines) > 1 or (after is not None and after.zone is Zone.LIST):
        return True
    if len(block.sentences) > 1:
        return False
    return (after is not None and after.zone is Zone.BODY) or len(block.sentences[0].words) < _SHORT
