"""Which kinds of answer a sentence holds."""

from __future__ import annotations

from functools import lru_cache

from vasta.language import dates, facts
from vasta.language.words import Kind, Sentence, Word
from vasta.review import phrasebook
from vasta.review.asks.common import word_set

_WORDS_KEPT = 16_384
_LISTS = {
    "done": "done", "promises": "promise", "refusals": "refusal", "yes-no": "yes/no", "receipts": "receipt",
    "causes": "why", "failures": "why", "remedies": "done", "steps": "how", "next-steps": "how",
    "recommendations": "advice", "leans": "advice", "conditions": "condition",
    "thanks": "courtesy", "apologies": "courtesy", "regrets": "courtesy", "attached": "attached",
}  # fmt: skip
_FACTS = {
    "sum": "how-much",
    "percent": "how-much",
    "quantity": "how-much",
    "link": "link",
    "email": "link",
    "phone": "link",
}
_DATA = {"actors": "actor", "places": "place", "free-words": "how-much"}
_TAGS = {"numeral": "number", "name": "name"}
_OBLIQUE = frozenset({"genitive", "partitive", "other-case"})


def holds(sentence: Sentence, language: str) -> frozenset[str]:
    """What a sentence holds: "when", "how-much", "number", "why", "yes/no", "how", "link", "place", "name", "actor",
    "attached", "done", "promise", "refusal", "advice", "condition", "imperative"; "receipt", "courtesy" and "question",
    which answer nothing.
    """
    found = {_LISTS[hit.name] for hit in phrasebook.hits(language, sentence) if hit.name in _LISTS}
    found.update([_FACTS[fact.kind] for fact in facts.find(sentence.text, language) if fact.kind in _FACTS])
    found.update(*[_shown(one.kind, one.text[:1], one.lemmas, one.tags, language) for one in sentence.words])
    if any(one.text[:1].isupper() and one.kind is Kind.WORD and len(one.text) > 1 for one in sentence.words[1:]):
        found.add("name")
    if _tells_time(sentence.words, language) or dates.find(sentence.text, language, None):
        found.add("when")
    return frozenset(found)


@lru_cache(_WORDS_KEPT)
def _shown(kind: Kind, first: str, lemmas: tuple[str, ...], tags: frozenset[str], language: str) -> frozenset[str]:
    """What one word shows by itself."""
    if kind is Kind.WORD:
        found = {_TAGS[tag] for tag in tags if tag in _TAGS}
        found.update([name for data, name in _DATA.items() if not word_set(language, data).isdisjoint(lemmas)])
        return frozenset(found | ({"imperative"} if "imperative" in tags and "negative" not in tags else set()))
    if kind is Kind.NUMBER:
        return frozenset({"number"})
    if kind in {Kind.LINK, Kind.ADDRESS}:
        return frozenset({"link"})
    return frozenset({"question"}) if first == "?" else frozenset()


def _tells_time(words: tuple[Word, ...], language: str) -> bool:
    """Is a clock read, or a unit of time counted (“neljä päivää”) or in a form that tells how long (“viikossa”)?"""
    clock, units, counts = (word_set(language, name) for name in ("clock-words", "time-units", "counts"))
    for at, word in enumerate(words):
        if word.kind is Kind.NUMBER:
            if at and words[at - 1].lower in clock:
                return True
        elif not units.isdisjoint(word.lemmas):
            before = words[max(0, at - 2) : at]
            if not _OBLIQUE.isdisjoint(word.tags) or any(_counts(one, counts) for one in before):
                return True
    return False


def _counts(word: Word, counts: frozenset[str]) -> bool:
    return word.kind is Kind.NUMBER or "numeral" in word.tags or word.lower in counts
