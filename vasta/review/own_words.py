"""The organisation's own words – terms, topics, names of articles – found in a text in any of their forms.

They come with the case and may be anything; what is no word at all is not looked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from vasta.language.phrases import Entry, Phrases
from vasta.language.words import Kind, Word
from vasta.review.part import Found, Part, placed

Groups = tuple[tuple[str, ...], ...]
"""Words and terms, as many groups as one wants to tell apart; a term may have several words."""

_COMPILED = 32  # sets of groups kept: an organisation has a handful for each language
_WORDS_KEPT = 2048
_LONGEST = 1000  # code points; longer “sentences” are data or hostile
_SIGNS = frozenset("<>*()#!|")
_ENDING = 7  # letters that a case and a possessive add at most: “webshopissamme”
_SAME = 3  # letters that a word shares with a base form that is not only its last part


def find(part: Part, groups: Groups, *, parts: bool = False) -> Mapping[int, tuple[Found, ...]]:
    """Where words of each group stand in what is said, by the group's number, in order of the text.

    parts: the last part of a compound counts too (“sopimus” in “sähkösopimus”). entry.instead is the term as given.
    """
    found: dict[int, list[Found]] = defaultdict(list)
    matcher = _compiled(groups, part.language)
    for sentence in part.sentences if matcher.lists else ():
        for hit in matcher.find(sentence.words) if len(sentence.text) <= _LONGEST else ():
            here = placed(sentence, hit)
            if here.stands_whole and (parts or all(map(_is_whole, here.words, here.entry.pattern.split()))):
                found[int(hit.name)].append(here)
    return {number: tuple(hits) for number, hits in found.items()}


@lru_cache(_COMPILED)
def _compiled(groups: Groups, language: str) -> Phrases:
    """The groups as lists named by their numbers; made once for an organisation's words in a language."""
    lists = {}
    for at, group in enumerate(groups):  # longest terms first, so that a compound is found as itself
        terms = sorted(group, key=len, reverse=True)
        lists[str(at)] = tuple(entry for term in terms for entry in _entries(term, language))
    return Phrases({name: entries for name, entries in lists.items() if entries}, kept=_WORDS_KEPT)


def _entries(term: str, language: str) -> Iterator[Entry]:
    """The pattern of a term: each of its words in any form."""
    solid = [
        word
        for one in Part(term, language).read.sentences
        for word in one.words
        if word.kind not in {Kind.PUNCTUATION, Kind.SYMBOL}
    ]
    if solid and all(_SIGNS.isdisjoint(word.lower) for word in solid):
        yield Entry(" ".join("|".join(_choices(word)) for word in solid), term)


def _choices(word: Word) -> Iterator[str]:
    """The form itself, its base words, and what starts so and is in no lexicon: “mokkulan” of “mokkula”.

    A word that is a base form already has no other.
    """
    yield word.lower
    bases = (word.lower,) if word.lower in word.lemmas else word.lemmas
    yield from (f"<{lemma}>" for lemma in bases if lemma[:_SAME] == word.lower[:_SAME] and _SIGNS.isdisjoint(lemma))
    if len(word.lower) > _SAME and word.kind is Kind.WORD:
        yield f"{word.lower}*#unknown"


def _is_whole(word: Word, piece: str) -> bool:
    """Is the word itself meant, and not only its first or last part?"""
    form, *bases = piece.split("|")
    if "unknown" in word.tags:
        return len(word.lower) <= len(form) + _ENDING
    return "compound" not in word.tags or not {f"<{word.lemmas[0]}>", word.lower}.isdisjoint((form, *bases))
