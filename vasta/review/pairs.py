"""Brackets and quotation marks that lack their other half."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vasta.language.words import Block, Kind, Sentence, Word

_SMILEY = re.compile(r"[:;=]['’]?-?$")
_QUOTES = frozenset('"“”„«»')
_HALVES = {"(": ")", "[": "]"}


def lonely(blocks: Iterable[Block], closing: bool) -> Iterator[tuple[Sentence, int]]:
    """Where a bracket or quotation mark without its other half stands: sentence and number of the word.

    closing: tell closing brackets without an opening one too; people who chat use them as smiles.
    """
    marks = [
        (one, at, word)
        for block in blocks
        for one in block.sentences
        for at, word in enumerate(one.words)
        if word.kind is Kind.PUNCTUATION
    ]
    for opening, end in _HALVES.items():
        yield from _brackets(marks, opening, end, closing)
    yield from _quotes(marks)


Mark = tuple[Sentence, int, Word]


def _brackets(marks: list[Mark], opening: str, end: str, closing: bool) -> Iterator[tuple[Sentence, int]]:
    waiting: list[tuple[Sentence, int]] = []
    for sentence, at, word in marks:
        if not set(word.text) <= {opening, end} or _smiles(sentence, word):
            continue
        for sign in word.text:
            if sign == opening:
                waiting.append((sentence, at))
            elif waiting:
                waiting.pop()
            elif closing and not _numbers(sentence, at):
                yield sentence, at
    yield from waiting


def _smiles(sentence: Sentence, word: Word) -> bool:
    return bool(_SMILEY.search(sentence.text[max(0, word.start - 3) : word.start])) or len(word.text) > 2


def _numbers(sentence: Sentence, at: int) -> bool:
    """“a) …”, “1) …”, “1.2) …”: the mark of a list."""
    before = sentence.words[at - 1] if at else None
    if before is None:
        return True
    return before.end == sentence.words[at].start and (len(before.text) <= 2 or before.kind is Kind.NUMBER)


def _quotes(marks: list[Mark]) -> Iterator[tuple[Sentence, int]]:
    """The last quotation mark of the reply, where their number is odd; a mark behind a digit may mean inches."""
    quotes = [mark for mark in marks if set(mark[2].text) <= _QUOTES]
    odd = sum(len(word.text) for *_, word in quotes) % 2
    if odd and not any(_inches(sentence, word) for sentence, _, word in quotes):
        sentence, at, _ = quotes[-1]
        yield sentence, at


def _inches(sentence: Sentence, word: Word) -> bool:
    return sentence.text[max(0, word.start - 1) : word.start].isdigit()
