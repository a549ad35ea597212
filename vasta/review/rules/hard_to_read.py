"""hard-to-read: an index of long words and long sentences over the whole reply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from vasta.language.words import Kind, Sentence
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words


class _Counts(NamedTuple):
    """What the index is made of."""

    sentences: int
    words: int
    syllables: int
    long: int


def check(case: Case, words: Words) -> Iterator[Span]:
    """One span, the sentence longest to say, where the index of the reply is over the limit.

    index = sentence × words a sentence + syllable × syllables a word + long × per cent of long words + constant,
    with the weights of option `index`; a word of at least `long` syllables is long.
    """
    said = [one for one in case.reply.content if words_in(one)]
    if sum(map(words_in, said)) < words.option("shortest"):
        return
    counted = [_count(one, words) for one in said]
    index = _index(counted, words.option("index"))
    if index > words.option("limit"):
        hardest = max(range(len(said)), key=lambda at: counted[at].syllables)
        values = {"index": f"{index:.0f}", "limit": str(words.option("limit"))}
        yield Span(said[hardest].start, said[hardest].end, values=values)


def _count(sentence: Sentence, words: Words) -> _Counts:
    vowels, silent = words.option("vowels"), words.option("silent")
    long = words.option("long")
    counts = [syllables(one.lower, vowels, silent) for one in sentence.words if one.kind is Kind.WORD]
    return _Counts(1, words_in(sentence), sum(counts), sum([count >= long for count in counts]))


def _index(counted: Sequence[_Counts], weights: Mapping[str, float]) -> float:
    """The index of some sentences; each holds a word."""
    whole = _Counts(*(sum(column) for column in zip(*counted, strict=True)))
    parts = {
        "sentence": whole.words / whole.sentences,
        "syllable": whole.syllables / whole.words,
        "long": 100 * whole.long / whole.words,
        "constant": 1,
    }
    return sum(weights.get(name, 0) * value for name, value in parts.items())


@lru_cache(maxsize=20_000)
def syllables(form: str, vowels: str, silent: str) -> int:
    """How many syllables a form has: its groups of vowels but a silent end; at least one."""
    return max(1, len(re.findall(vowels, form)) - bool(silent and re.search(silent, form)))
