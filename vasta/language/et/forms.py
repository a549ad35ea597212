"""From Vabamorf's part of speech and form to tags."""

from __future__ import annotations

from functools import lru_cache

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
_FORMS = {
    # indicative
    "n": "indicative present 1sg", "d": "indicative present 2sg", "b": "indicative present 3sg",
    "me": "indicative present 1pl", "te": "indicative present 2pl", "vad": "indicative present 3pl",
    "sin": "indicative past 1sg", "sid": "indicative past", "s": "indicative past 3sg",
    "sime": "indicative past 1pl", "site": "indicative past 2pl",
    "takse": "indicative present passive", "ti": "indicative past passive", "ta": "indicative present passive",
    # conditional
    "ks": "conditional present", "ksin": "conditional present 1sg", "ksid": "conditional present",
    "ksime": "conditional present 1pl", "ksite": "conditional present 2pl", "taks": "conditional present passive",
    "nuks": "conditional past", "nuksin": "conditional past 1sg", "nuksid": "conditional past",
    "nuksime": "conditional past 1pl", "nuksite": "conditional past 2pl", "tuks": "conditional past passive",
    # imperative
    "o": "imperative 2sg", "ge": "imperative 2pl", "gem": "imperative 1pl", "gu": "imperative", "tagu": "imperative passive",
    # reported speech
    "vat": "indicative present", "nuvat": "indicative past", "tavat": "indicative present passive", "tuvat": "indicative past passive",
    # infinitives and participles
    "ma": "infinitive", "da": "infinitive", "des": "infinitive", "mas": "infinitive", "mast": "infinitive",
    "mata": "infinitive", "maks": "infinitive", "tama": "infinitive passive",
    "v": "participle present", "tav": "participle present passive", "nud": "participle past", "tud": "participle past passive",
    # negation
    "neg": "negative", "neg o": "negative imperative 2sg", "neg ge": "negative imperative 2pl",
    "neg gem": "negative imperative 1pl", "neg gu": "negative imperative", "neg nud": "negative participle past",
    "neg tud": "negative participle past passive", "neg ks": "negative conditional", "neg nuks": "negative conditional past",
    "neg vat": "negative indicative", "neg me": "negative indicative 1pl", "neg b": "negative indicative 3sg", "neg d": "negative indicative 2sg",
}  # fmt: skip
_CASES = {"n": "nominative", "g": "genitive", "p": "partitive"}
_NUMBERS = {"sg": "singular", "pl": "plural"}
_PRONOUNS = {("mina", "sg"): "1sg", ("sina", "sg"): "2sg", ("mina", "pl"): "1pl", ("sina", "pl"): "2pl", ("tema", "sg"): "3sg", ("tema", "pl"): "3pl"}


def reading(word: str, analyses: list[Analysis]) -> Reading:
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
        tags |= set(_FORMS.get(one.form, "").split())
    else:
        tags |= _nominal(one)
    if "_" in one.root.strip("_"):
        tags.add("compound")
    return frozenset(tags)


def _nominal(one: Analysis) -> set[str]:
    number, _, case = one.form.partition(" ")
    tags = {_NUMBERS[number]} if number in _NUMBERS else set()
    if case:
        tags.add(_CASES.get(case, "other-case"))
    if one.form == "adt":
        tags |= {"singular", "other-case"}
    person = _PRONOUNS.get((one.lemma, number)) if one.kind == "P" else None
    return tags | {person} if person else tags


_REACH = 4  # words between “ei” and its verb
_SIGNS = frozenset(",;:.!?…–-()")


def negated(words: list[str], readings: list[Reading]) -> list[Reading]:
    """“Ei ole” and “ei saada”: the form that follows “ei” looks like an order and is none."""
    found = []
    left = 0
    for word, one in zip(words, readings, strict=True):
        if left and "imperative" in one.tags and "negative" not in one.tags:
            found.append(one._replace(tags=(one.tags - {"imperative", "2sg"}) | {"indicative", "present"}))
            left = 0
            continue
        found.append(one)
        left = 0 if word in _SIGNS else _REACH if word.lower() in {"ei", "pole", "ega"} else max(0, left - 1)
    return found
