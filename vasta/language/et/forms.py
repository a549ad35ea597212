"""From Vabamorf's part of speech and form to tags."""

from __future__ import annotations

from functools import cache, lru_cache

from vasta.language.entries import entries
from vasta.language.et.vabamorf import Analysis
from vasta.language.pack import Reading

_KINDS = {
    "S": "noun",
    "H": "name",
    "A": "adjective",
    "C": "adjective",
    "U": "adjective",
    "G": "adjective",
    "D": "adverb",
    "X": "adverb",
    "K": "adverb",
    "V": "verb",
    "P": "pronoun",
    "N": "numeral",
    "O": "numeral",
    "J": "conjunction",
    "Y": "abbreviation",
    "I": "interjection",
}
_CASES = {"n": "nominative", "g": "genitive", "p": "partitive"}
_NUMBERS = {"sg": "singular", "pl": "plural"}
_PRONOUNS = {
    ("mina", "sg"): "1sg",
    ("sina", "sg"): "2sg",
    ("mina", "pl"): "1pl",
    ("sina", "pl"): "2pl",
    ("tema", "sg"): "3sg",
    ("tema", "pl"): "3pl",
}


@lru_cache(16_384)
def reading(word: str, analyses: tuple[Analysis, ...]) -> Reading:
    """The reading of a word in its sentence: tags of the first analysis, base forms of all."""
    lower = word.lower()
    if not analyses:
        return Reading((lower,), frozenset({"unknown"}))
    lemmas = dict.fromkeys(base for one in analyses for base in _lemmas(one))
    return Reading(tuple(lemmas) or (lower,), _tags(analyses[0]))


def _lemmas(one: Analysis) -> tuple[str, ...]:
    lemma = one.lemma.lower()
    last = one.root.lower().replace("=", "").rpartition("_")[2]
    if one.kind == "V" or last in {lemma, ""} or "_" not in one.root:
        return (lemma,)
    return lemma, last


@lru_cache(4096)
def _tags(one: Analysis) -> frozenset[str]:
    tags = {_KINDS[one.kind]} if one.kind in _KINDS else set()
    if one.kind == "V":
        tags |= (
            {"negative", "indicative", "present"} if one.lemma == "olema" and one.form == "neg o" else _verb(one.form)
        )
    else:
        tags |= _nominal(one)
    if "_" in one.root.strip("_"):
        tags.add("compound")
    return frozenset(tags)


def _verb(form: str) -> set[str]:
    return set(_forms().get(form, "").split())


@cache
def _forms() -> dict[str, str]:
    """Vabamorf's verb forms and their tags: data/verb-forms.txt."""
    return {form: tags for form, _, tags in (line.partition(": ") for line in entries("et", "verb-forms"))}


def _nominal(one: Analysis) -> set[str]:
    number, _, case = one.form.partition(" ")
    tags = {_NUMBERS[number]} if number in _NUMBERS else set()
    if case:
        tags.add(_CASES.get(case, "other-case"))
    if one.form == "adt":
        tags |= {"singular", "other-case"}
    person = _PRONOUNS.get((one.lemma, number)) if one.kind == "P" else None
    return tags | {person} if person else tags
