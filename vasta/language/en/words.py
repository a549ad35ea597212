"""English word forms by themselves: base forms, and what a form may be outside a sentence."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from vasta.language.entries import entries

_NOT = "n't"
_WHOLE = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "shan't": ("shall", "not"),
    "cannot": ("can", "not"),
    "let's": ("let", "us"),
}
_ENDINGS = {"'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "would"}
_BE_AFTER = frozenset({"it", "he", "she", "that", "there", "here", "what", "where", "who", "how", "when"})
_ADJECTIVE = ("able", "ible", "ful", "less", "ous", "ive", "ical", "ish")


class Form(NamedTuple):
    """What a word form may be: base forms, tags that hold anywhere, the verb form it may be ("" for none)."""

    lemmas: tuple[str, ...]
    tags: frozenset[str]
    verb: str  # "base", "s", "past", "ing" or ""


@lru_cache(32768)
def form(word: str) -> Form:
    """What a word form is outside a sentence."""
    lower = word.lower()
    if not any(map(str.isalpha, lower)):
        return Form((lower,), frozenset({"numeral"} if any(map(str.isdigit, lower)) else ()), "")
    if "'" in lower and (parts := _parts(lower)):
        forms = [form(part) for part in parts]
        return Form(
            tuple(dict.fromkeys(lemma for one in forms for lemma in one.lemmas)),
            frozenset().union(*(one.tags for one in forms)),
            "",
        )
    tags = closed().get(lower)
    lemma = _lemma(word)
    if tags is not None:
        return Form((lemma,), tags, "")
    verb = _verb_form(lower, lemma)
    return Form((lemma,), frozenset() if verb else _suffix_tags(lower), verb)


@cache
def closed() -> dict[str, frozenset[str]]:
    """Words whose tags are known by themselves."""
    return {word: frozenset(tags) for word, *tags in (line.split() for line in entries("en", "closed"))}


@cache
def _verbs() -> frozenset[str]:
    return frozenset(entries("en", "verbs"))


def _parts(lower: str) -> tuple[str, ...]:
    """The words in a contraction (“we'll”: we, will); () for other words with an apostrophe."""
    if lower in _WHOLE:
        return _WHOLE[lower]
    if lower.endswith(_NOT):
        return lower[: -len(_NOT)], "not"
    for ending, word in _ENDINGS.items():
        if lower.endswith(ending) and len(lower) > len(ending):
            return lower[: -len(ending)], word
    base, _, last = lower.rpartition("'")
    if last in {"s", ""} and base:
        return (base, "is") if base in _BE_AFTER else (base,)
    return ()


def _lemma(word: str) -> str:
    import simplemma  # here: its English dictionary costs 0.2 s and 25 MB

    lemma = simplemma.lemmatize(word, lang="en").lower()
    if lemma.endswith("ll") and lemma not in _verbs() and lemma[:-1] in _verbs():
        return lemma[:-1]  # British “cancelled” comes back as “cancell”
    return lemma


def _suffix_tags(lower: str) -> frozenset[str]:
    if lower.endswith("ly") and len(lower) > 4:
        return frozenset({"adverb"})
    return frozenset({"adjective"} if lower.endswith(_ADJECTIVE) and len(lower) > 5 else ())


def _verb_form(lower: str, lemma: str) -> str:
    if lemma not in _verbs():
        return "base" if lower in _verbs() else ""
    if lower == lemma:
        return "base"
    if lower.endswith("ing"):
        return "ing"
    return "s" if lower.endswith("s") else "past"
