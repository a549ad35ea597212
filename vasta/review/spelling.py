"""Which unknown words are slips of the fingers? Those one keystroke away from a word that people write often."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from vasta import language as languages
from vasta.language import undo
from vasta.language.entries import entries

_SHORTEST, _LONGEST = 4, 32
_ENOUGH, _SURE = 70.0, 82.0  # commonness and kind of slip together, on the scale of the frequency lists
_MARGIN = 4.0  # how much likelier the best is than the next, to be sure
_SURE_LENGTH = 6
_UNLISTED = 11.0  # a form that is not among the common ones itself is rarer than its base word by so much
_PRESENT = 12.0  # said elsewhere in the conversation
_OFFERED = 5
_TWICE = 8  # letters; longer words may hold two slips …
_TWO = 14.0  # … which are rarer than one by so much
_LIKELIEST = 12.0  # a kind of slip that is common
_FEW = 2  # corrections among the common forms, below which rarer ones are looked for
_PART = 5  # letters; shorter parts of compounds are chance
_COMPOUND = 14.0  # a compound that is not common itself is rarer than its last part
_ODD = 10.0  # a word that can be made of parts is less likely a slip


class Guess(NamedTuple):
    """What was meant, likeliest first, and whether that is sure enough to warn."""

    options: tuple[str, ...]
    sure: bool


def guess(word: str, language: str, present: Collection[str] = ()) -> Guess | None:
    """What an unknown word was meant to be; None where nothing is likely enough.

    word: in small letters, as written. present: forms that the conversation holds, which make a correction likelier.
    Names, loans and words of the trade are unknown to lexicons too: they are left alone unless a common word is near.
    """
    found = corrections(word, language)
    if not found:
        return None
    ranked = sorted(((score + _PRESENT * (form in present), form) for form, score in found), reverse=True)
    best = ranked[0][0]
    if best < _ENOUGH - _bar(word):
        return None
    clear = len(ranked) < 2 or best - ranked[1][0] >= _MARGIN
    sure = clear and best >= _SURE - _bar(word) / 2 and len(word) >= _SURE_LENGTH
    return Guess(tuple(form for _, form in ranked[:_OFFERED]), sure)


def _bar(word: str) -> float:
    """How much lower the bar is: short words are near many others, long ones near few."""
    return 3.0 * min(len(word), 12) - 18.0 if len(word) > _SURE_LENGTH else -6.0 * (_SURE_LENGTH - len(word))


def joined(one: str, other: str, language: str) -> str:
    """The compound that two words make when it is a common one, else "". Both in small letters."""
    whole = one + other
    pack = languages.pack(language)
    if not pack.knows(whole):
        return ""
    common = whole in _frequent(language) or pack.read([whole])[0].lemmas[0] in _base_words(language)
    return whole if common else ""


@lru_cache(8192)
def corrections(word: str, language: str) -> tuple[tuple[str, float], ...]:
    """Known words one slip away and how likely each is, likeliest first; none for words that are right."""
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha() or _is_right(word, language):
        return ()
    undone: dict[str, float] = {}
    for form, tells in undo.slips(word, language):
        undone[form] = max(tells, undone.get(form, tells))
    common = _frequent(language)
    found = {form: common[form] + tells for form, tells in undone.items() if form in common}
    if _is_odd(word, language):
        found = {form: score - _ODD - _bar(word) for form, score in found.items()}
    elif len(found) < _FEW:
        found |= _rarer(word, language, undone, found)
    ranked = sorted(found.items(), key=lambda one: (-one[1], one[0]))
    return tuple((form, score) for form, score in ranked if _knows(form, language))[:_OFFERED]


def _rarer(word: str, language: str, undone: dict[str, float], found: dict[str, float]) -> dict[str, float]:
    """Corrections that are not among the common forms, or two slips away."""
    pack = languages.pack(language)
    likely = [form for form, tells in undone.items() if tells >= _LIKELIEST and pack.knows(form)]
    forms = {form for form in (*likely, *_asked(word, language)) if form in undone} - found.keys()
    rarer = {form: weight + undone[form] for form in forms if (weight := _weight(form, language)) is not None}
    return rarer if rarer or found or len(word) < _TWICE else _twice(word, language)


def _twice(word: str, language: str) -> dict[str, float]:
    """Common forms two likely slips away."""
    common = _frequent(language)
    found: dict[str, float] = {}
    for form, tells in undo.likely(word, language):
        for other, more in undo.likely(form, language):
            if other in common:
                found[other] = max(common[other] + tells + more - _TWO, found.get(other, 0.0))
    return found


def _asked(word: str, language: str) -> Iterator[str]:
    """The speller's own corrections."""
    return (one.lower() for one in languages.pack(language).suggest(word))


def _knows(word: str, language: str) -> bool:
    """Does the lexicon have the word, or a name so called?"""
    pack = languages.pack(language)
    return bool(pack.knows(word) or pack.knows(word.capitalize()))


def _is_right(word: str, language: str) -> bool:
    """Is it a word, a name in small letters, everyday speech, or written often although no lexicon has it?"""
    if word in _frequent(language) or word in _spoken(language) or word in _unlisted(language):
        return True
    if languages.pack(language).knows(word) is None:
        return True
    return not _is_odd(word, language) if _knows(word, language) else _is_joined(word, language)


def _is_joined(word: str, language: str) -> bool:
    """Is it made of two common words, as new compounds are?"""
    common = _frequent(language)
    cuts = range(_PART, len(word) - _PART + 1)
    return any(word[:at] in common and (word[at:] in common or word[at:] in _base_words(language)) for at in cuts)


@lru_cache(8192)
def _is_odd(word: str, language: str) -> bool:
    """Does the lexicon make the word of parts that nobody has put together so?"""
    if not languages.pack(language).knows(word):
        return False
    reading = languages.pack(language).read([word])[0]
    return "compound" in reading.tags and reading.lemmas[0] not in _base_words(language)


def _weight(form: str, language: str) -> float | None:
    """How common a form is, by its base word where it is not among the common forms itself."""
    base = _base_words(language)
    reading = languages.pack(language).read([form])[0]
    whole = base.get(reading.lemmas[0])
    if whole is not None:
        return whole - _UNLISTED
    weights = [base[lemma] for lemma in reading.lemmas[1:] if lemma in base]
    return max(weights) - _UNLISTED - _COMPOUND if weights else None


@cache
def _spoken(language: str) -> frozenset[str]:
    """Forms of everyday speech are written on purpose."""
    return frozenset(line.split()[0] for line in entries(language, "spoken"))


@cache
def _unlisted(language: str) -> frozenset[str]:
    return frozenset(entries(language, "unlisted"))


@cache
def _frequent(language: str) -> dict[str, float]:
    """Common forms and ten times the logarithm of their counts."""
    return _weighted(language, "frequent")


@cache
def _base_words(language: str) -> dict[str, float]:
    return _weighted(language, "base-words")


def _weighted(language: str, name: str) -> dict[str, float]:
    """A list's words and weights; read past the cache of `entries`, which would keep 60 000 lines a second time."""
    lines = entries.__wrapped__(language, name)
    return {word: int(weight) for word, weight in map(str.split, lines)}
