"""Distinct replies for timing: sentences of the corpus with words exchanged, so that no cache knows them.

Deterministic for a seed. A benchmark on repeated texts would time the cache of sentences, not the reviewer.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from tests.corpus.cases import cases
from vasta import language as languages

WORDS = 150


@cache
def _material(code: str) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...], tuple[str, ...]]:
    """Sentences (as words), a vocabulary to exchange words with, and the customers' messages."""
    sentences: list[tuple[str, ...]] = []
    vocabulary: set[str] = set()
    messages: list[str] = []
    for one in cases(code, "dev"):
        messages.append(one.case.get("message") or "")
        for sentence in languages.read(one.case["reply"], code).sentences:
            words = tuple(sentence.text.split())
            if 4 <= len(words) <= 20:
                sentences.append(words)
                vocabulary.update(word for word in words[1:-1] if word.isalpha() and word.islower())
    return tuple(sentences), tuple(sorted(vocabulary)), tuple(messages)


def replies(code: str, count: int, *, words: int = WORDS, seed: int = 1) -> Iterator[tuple[str, str]]:
    """(reply, message) pairs: replies of about `words` words in paragraphs of four sentences."""
    draw = random.Random(f"{code}{seed}")  # noqa: S311  # texts for timing, not secrets
    sentences, vocabulary, messages = _material(code)
    for _ in range(count):
        said: list[str] = []
        size = 0
        while size < words:
            one = list(draw.choice(sentences))
            for at in draw.sample(range(1, len(one) - 1), k=min(2, len(one) - 2)):
                one[at] = draw.choice(vocabulary)
            size += len(one)
            said.append(" ".join(one) + ("\n\n" if len(said) % 4 == 3 else " "))
        yield "".join(said).strip(), draw.choice(messages)
