"""Every list of a language – the shared ones and those of the cards – compiled into one matcher."""

from __future__ import annotations

from collections import OrderedDict
from functools import cache
from threading import Lock

from vasta import language as languages
from vasta.language import lists
from vasta.language.phrases import Entry, Hit, Phrases
from vasta.language.words import Sentence
from vasta.review.cards import cards

SENTENCES_KEPT = 4096
"""Sentences whose hits are remembered: a keystroke costs one sentence; about 15 MB when full."""


def list_name(rule: str, name: str) -> str:
    """What a card's own list is called among all lists."""
    return f"{rule}/{name}"


def _entries(language: str) -> dict[str, tuple[Entry, ...]]:
    found = {name: lists.load(language, name) for name in lists.names(language)}
    for card in cards().values():
        if wording := card.languages.get(language):
            lists_here = {name: value for name, value in wording.lists.items() if not isinstance(value, str)}
            found.update({list_name(card.rule, name): value for name, value in lists_here.items()})
    return found


def _bases(language: str, lemma: str) -> frozenset[str]:
    """The base word, and where the lexicon is missing its stem, so that the fallback still matches."""
    if not languages.missing().get(language):
        return frozenset({lemma})
    return frozenset({lemma, *languages.pack(language).read([lemma])[0].lemmas})


@cache
def phrases(language: str) -> Phrases:
    """The compiled lists of a language; made once a process."""
    from vasta.review.asks.common import weight  # the asks read hits

    return Phrases(_entries(language), lambda lemma: _bases(language, lemma), weigh=lambda word: weight(language, word))


LONGEST_KEPT = 1000
"""Code points; longer “sentences” are data or hostile and would fill the memory."""

_kept: OrderedDict[tuple[str, str], tuple[Hit, ...]] = OrderedDict()
_lock = Lock()


def hits(language: str, sentence: Sentence) -> tuple[Hit, ...]:
    """All hits of all lists in a sentence; words are numbered within the sentence."""
    if len(sentence.text) > LONGEST_KEPT:
        return phrases(language).find(sentence.words)
    kept = _kept.get((language, sentence.text))
    return _keep(language, sentence) if kept is None else kept


def _keep(language: str, sentence: Sentence) -> tuple[Hit, ...]:
    """Find the hits and remember them by the sentence's text; the oldest are forgotten."""
    found = phrases(language).find(sentence.words)
    with _lock:
        _kept[language, sentence.text] = found
        while len(_kept) > SENTENCES_KEPT:
            _kept.popitem(last=False)
    return found
