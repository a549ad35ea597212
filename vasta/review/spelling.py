"""Which unknown words are slips of the fingers? Those one keystroke away from one everyday word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from vasta import language as languages
from vasta.language.entries import entries

_SHORTEST, _SURE, _LIKELY, _LONGEST = 5, 7, 9, 32


@lru_cache(8192)
def correction(word: str, language: str) -> tuple[str, bool] | None:
    """The everyday word that was meant and whether that is sure; None where nothing is sure enough.

    word: in small letters, as written. Names, loans and words of the trade are unknown to lexicons too:
    they are left alone unless an everyday word is one letter away.
    """
    pack = languages.pack(language)
    if not _SHORTEST <= len(word) <= _LONGEST or pack.knows(word) is not False or word in _spoken(language):
        return None
    offered = (one.lower() for one in (*_slips_undone(word), *pack.suggest(word)))
    near = dict.fromkeys(one for one in offered if is_one_slip(word, one) and pack.knows(one))
    likely = [one for one in near if _is_everyday(one, language)]
    if not likely:
        return None
    sure = len(likely) == 1 and len(word) >= _SURE and likely[0] in _slips_undone(word)
    return (likely[0], sure) if sure or len(word) >= _LIKELY else None


def _slips_undone(word: str) -> Iterator[str]:
    """The commonest slips undone: neighbours swapped, a letter doubled or not doubled."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        yield word[: at + 1] + word[at:]
        yield word[:at] + word[at + 1 :] if word[at] == word[at + 1] else word


def _is_everyday(word: str, language: str) -> bool:
    everyday = _everyday(language)
    return any(lemma in everyday for lemma in languages.pack(language).read([word])[0].lemmas)


@cache
def _spoken(language: str) -> frozenset[str]:
    """Forms of everyday speech are written on purpose."""
    return frozenset(line.split()[0] for line in entries(language, "spoken"))


@cache
def _everyday(language: str) -> frozenset[str]:
    return frozenset(entries(language, "everyday"))


def is_one_slip(word: str, other: str) -> bool:
    """Does one letter more, less, other or swapped with its neighbour make the one of the other?"""
    if word == other or abs(len(word) - len(other)) > 1 or not other.isalpha():
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    rest, right = word[at:], other[at:]
    if len(rest) == len(right):
        return rest[1:] == right[1:] or (rest[:2] == right[1::-1] and rest[2:] == right[2:])
    return rest[1:] == right or rest == right[1:]
