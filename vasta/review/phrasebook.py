"""Every list of a language – the shared ones and those of the cards – compiled into one matcher."""

from __future__ import annotations

from functools import cache, lru_cache

from vasta import language as languages
from vasta.language import lists
from vasta.language.phrases import Entry, Hit, Phrases
from vasta.language.words import Sentence
from vasta.review.cards import cards

SENTENCES_KEPT = 20_000
"""Sentences whose hits are remembered: a keystroke costs one sentence; about 20 MB when full."""


def list_name(rule: str, name: str) -> str:
    """What a card's own list is called among all lists."""
    return f"{rule}/{name}"


def _entries(language: str) -> dict[str, tuple[Entry, ...]]:
    found = {name: lists.load(language, name) for name in lists.names(language)}
    for card in cards().values():
        if wording := card.languages.get(language):
            own = {list_name(card.rule, name): value for name, value in wording.lists.items() if not isinstance(value, str)}
            found.update(own)
    return found


def _bases(language: str, lemma: str) -> frozenset[str]:
    """The base word, and where the lexicon is missing its stem, so that the fallback still matches."""
    if not languages.missing().get(language):
        return frozenset({lemma})
    return frozenset({lemma, *languages.pack(language).read([lemma])[0].lemmas})


@cache
def phrases(language: str) -> Phrases:
    """The compiled lists of a language; made once a process."""
    return Phrases(_entries(language), lambda lemma: _bases(language, lemma))


def hits(language: str, sentence: Sentence) -> tuple[Hit, ...]:
    """All hits of all lists in a sentence; words are numbered within the sentence."""
    return _by_text(language, sentence.text, _Words(sentence))


class _Words:
    """Carries a sentence past the cache's key: equal to every other, so that only the text counts."""

    __slots__ = ("sentence",)

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Words)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=SENTENCES_KEPT)
def _by_text(language: str, _text: str, words: _Words) -> tuple[Hit, ...]:
    return phrases(language).find(words.sentence.words)
