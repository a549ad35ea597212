"""Distinct replies and messages for timing: sentences of the corpus with words exchanged, so that no cache knows them.

Deterministic for a seed. A benchmark on repeated texts would time the cache of sentences, not the reviewer. The words
are those of the corpus (some two to three thousand forms a language): after the first few hundred replies nearly every
word has been seen before, as in a desk's own archive, and nearly no sentence has.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import cache

from tests.corpus.cases import cases
from vasta import language as languages

WORDS, MESSAGE_WORDS = 150, 40


@cache
def _material(code: str, side: str) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """Sentences (as words) of one side, "reply" or "message", and a vocabulary to exchange words with."""
    sentences: list[tuple[str, ...]] = []
    vocabulary: set[str] = set()
    for one in cases(code, "dev"):
        for sentence in languages.read(one.case.get(side) or "", code).sentences:
            words = tuple(sentence.text.split())
            if 4 <= len(words) <= 20:
                sentences.append(words)
                vocabulary.update(word for word in words[1:-1] if word.isalpha() and word.islower())
    return tuple(sentences), tuple(sorted(vocabulary))


def replies(code: str, count: int, *, words: int = WORDS, seed: int = 1) -> Iterator[tuple[str, str]]:
    """(reply, message) pairs: replies of about `words` words, messages of about 40, paragraphs of four sentences."""
    draw = random.Random(f"{code}{seed}")  # noqa: S311  # texts for timing, not secrets
    for _ in range(count):
        yield _mixed(draw, *_material(code, "reply"), words), _mixed(draw, *_material(code, "message"), MESSAGE_WORDS)


def _mixed(draw: random.Random, sentences: Sequence[tuple[str, ...]], vocabulary: Sequence[str], words: int) -> str:
    """A text of random sentences, two words of each exchanged."""
    said: list[str] = []
    size = 0
    while size < words:
        one = list(draw.choice(sentences))
        for at in draw.sample(range(1, len(one) - 1), k=min(2, len(one) - 2)):
            one[at] = draw.choice(vocabulary)
        size += len(one)
        said.append(" ".join(one) + ("\n\n" if len(said) % 4 == 3 else " "))
    return "".join(said).strip()
