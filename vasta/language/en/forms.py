"""English tags in a sentence: which words are verbs, which of them orders, by their neighbours."""

from __future__ import annotations

from functools import cache

from vasta.language.en.words import Form, form
from vasta.language.entries import entries
from vasta.language.pack import Reading

_STARTS = frozenset(",;:.!?–—-()…")
_SOFTENERS = frozenset(
    {"please", "kindly", "just", "simply", "then", "also", "first", "next", "finally", "always", "now"}
)
_MODALS = frozenset(
    {
        "can",
        "could",
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "must",
        "do",
        "does",
        "did",
        "cannot",
        "to",
        "let",
    }
)
_HAVE = frozenset({"have", "has", "had", "having"})
_BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "get", "gets", "got"})
_SUBJECTS = {"i": "1sg", "you": "2sg", "we": "1pl", "they": "3pl", "he": "3sg", "she": "3sg", "it": "3sg"}
_DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "my",
        "your",
        "our",
        "their",
        "his",
        "her",
        "its",
        "some",
        "any",
        "no",
        "every",
        "each",
    }
)
_OBJECTS = _DETERMINERS | {
    "me",
    "us",
    "you",
    "it",
    "him",
    "them",
    "all",
    "both",
    "one",
    "to",
    "sure",
    "out",
    "up",
    "on",
    "in",
    "at",
    "with",
    "for",
    "through",
    "from",
    "here",
}
_SKIPPED = frozenset(
    {
        "not",
        "never",
        "also",
        "just",
        "only",
        "always",
        "already",
        "still",
        "then",
        "please",
        "kindly",
        "now",
        "even",
        "all",
        "both",
        "really",
        "soon",
        "ever",
    }
)
_ELLIPTIC = frozenset(
    {"thank", "hope", "wish", "trust", "look", "appreciate", "sound"}
)  # “(I) hope this helps” orders nobody
_REACH = 4  # words looked back over adverbs and a subject


@cache
def _nouns_first() -> frozenset[str]:
    return frozenset(entries("en", "nouns-first"))


def readings(words: list[str]) -> list[Reading]:
    """A reading a word: what the form is by itself, and what its neighbours make of it."""
    lowers = [word.lower() for word in words]
    forms = [form(word) for word in words]
    found: list[Reading] = []
    ordered = False  # an order came before in this sentence, so “and” may bring another
    for at, one in enumerate(forms):
        tags = _in_sentence(lowers, forms, at, ordered) if one.verb else one.tags
        if not tags and words[at][:1].isalpha():
            tags = frozenset({"name" if at and words[at][0].isupper() and lowers[at - 1] not in _STARTS else "noun"})
        ordered = ordered or "imperative" in tags
        found.append(Reading(one.lemmas, tags))
    return _forbidden(lowers, found)


def _in_sentence(lowers: list[str], forms: list[Form], at: int, ordered: bool) -> frozenset[str]:
    """The tags of a form that may be a verb."""
    one = forms[at]
    before = _governor(lowers, at)
    if one.verb == "base":
        return one.tags | _base_tags(lowers, at, before, ordered)
    if one.verb == "past":
        if before in _HAVE or before.endswith("'ve"):
            return one.tags | {"verb", "participle", "past"}
        if before in _BE or before.endswith(("'s", "'re", "'m")):
            return one.tags | {"verb", "participle", "past", "passive"}
        return one.tags | (
            {"verb", "participle", "past"}
            if before in _DETERMINERS
            else {"verb", "indicative", "past"} | _person(before)
        )
    if one.verb == "ing":
        return one.tags | ({"noun"} if before in _DETERMINERS else {"verb", "participle", "present"})
    subject = before in {"he", "she", "it", "that", "which", "who", "this"}
    return one.tags | ({"verb", "indicative", "present", "3sg"} if subject else {"noun", "plural"})


def _governor(lowers: list[str], at: int) -> str:
    """The nearest word before, adverbs and an inverted subject left out; "" at a clause's start."""
    inverted = False
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        word = lowers[back]
        if word in _STARTS:
            return ""
        if word in _SUBJECTS and back and _base_word(lowers[back - 1]) in _MODALS | _HAVE | _BE and not inverted:
            inverted = True
            continue
        if word not in _SKIPPED and not word.endswith("ly"):
            return _base_word(word)
    return ""


def _base_word(word: str) -> str:
    if word.endswith("n't"):
        return {"wo": "will", "ca": "can", "sha": "shall"}.get(word[:-3], word[:-3])
    return "would" if word.endswith("'d") else "will" if word.endswith("'ll") else word


def _person(before: str) -> set[str]:
    return {_SUBJECTS[before]} if before in _SUBJECTS else set()


def _base_tags(lowers: list[str], at: int, before: str, ordered: bool) -> set[str]:
    if before in _MODALS:
        return {"verb", "infinitive"}
    if before in {"i", "you", "we", "they", "who"}:
        return {"verb", "indicative", "present"} | _person(before)
    if before == "" or (before in {"and", "or", "then"} and ordered):
        return {"verb", "imperative", "2sg"} if _orders(lowers, at) else {"noun", "singular"}
    return {"noun", "singular"}


def _orders(lowers: list[str], at: int) -> bool:
    """Is a base form at a clause's start an order? Words that are mostly nouns need an object or “please”."""
    after = lowers[at + 1] if at + 1 < len(lowers) else ""
    if (
        after == "of"
        or form(after).tags & {"indicative", "conditional"}
        or after in {"can", "will", "may", "must", "'s"}
    ):
        return False
    if lowers[at] in _ELLIPTIC and after not in {"at", "up", "for", "in", "into", "out"}:
        return False
    if lowers[at] not in _nouns_first():
        return after[:1] != ":"
    asked = any(word in _SOFTENERS for word in lowers[max(0, at - 2) : at])
    return asked or after in _OBJECTS


def _forbidden(lowers: list[str], found: list[Reading]) -> list[Reading]:
    """“Don't pay”, “do not pay”, “never pay” at a clause's start forbid: the verb is an order."""
    for at, one in enumerate(found):
        if "infinitive" not in one.tags or at == 0:
            continue
        start = at - 1 if lowers[at - 1] == "don't" else at - 2 if lowers[at - 2 : at] == ["do", "not"] else None
        if start is None or start < 0:
            continue
        lead = start - 1
        while lead >= 0 and lowers[lead] in _SOFTENERS:
            lead -= 1
        if lead < 0 or lowers[lead] in _STARTS | {"and", "but"}:
            found[at] = Reading(one.lemmas, (one.tags - {"infinitive"}) | {"imperative", "2sg"})
    return found
