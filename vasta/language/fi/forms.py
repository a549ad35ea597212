"""From voikko's analyses of a Finnish word form to what it may be: base forms and tags, likeliest first."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from vasta.language.entries import entries
from vasta.language.pack import Reading

_CLASSES = {
    "nimisana": "noun",
    "nimisana_laatusana": "adjective",
    "laatusana": "adjective",
    "teonsana": "verb",
    "kieltosana": "verb",
    "seikkasana": "adverb",
    "suhdesana": "adverb",
    "asemosana": "pronoun",
    "lukusana": "numeral",
    "sidesana": "conjunction",
    "lyhenne": "abbreviation",
    "huudahdussana": "interjection",
    "etunimi": "name",
    "sukunimi": "name",
    "paikannimi": "name",
    "nimi": "name",
}
_NAMES = frozenset({"etunimi", "sukunimi", "paikannimi", "nimi"})
_MOODS = {
    "indicative": {"indicative"},
    "conditional": {"conditional"},
    "imperative": {"imperative"},
    "potential": {"indicative"},
    "A-infinitive": {"infinitive"},
    "E-infinitive": {"infinitive"},
    "MA-infinitive": {"infinitive"},
}
_TENSES = {"present_simple": "present", "past_imperfective": "past"}
_NUMBERS = {"singular": "singular", "plural": "plural"}
_CASES = {"nimento": "nominative", "omanto": "genitive", "osanto": "partitive", "kohdanto": "accusative"}
_POSSESSIVES = {
    "1s": "my",
    "2s": "your",
    "3": "their",
    "3s": "their",
    "3p": "their",
    "1p": "our",
    "2p": "your-plural",
}
_PERSONS = {
    ("1", "singular"): "1sg",
    ("2", "singular"): "2sg",
    ("3", "singular"): "3sg",
    ("1", "plural"): "1pl",
    ("2", "plural"): "2pl",
    ("3", "plural"): "3pl",
}
_PRONOUNS = {
    "minä": "1sg",
    "sinä": "2sg",
    "hän": "3sg",
    "me": "1pl",
    "te": "2pl",
    "he": "3pl",
    "mä": "1sg",
    "sä": "2sg",
}
_ACTION = re.compile(r"mi(?:nen|s\w*)$")  # maksamisesta → maksaminen
_BASES = re.compile(r"([^+()]*)\((\+?)([^)]*)\)")
_VERB_ENDINGS = frozenset(
    {
        "yä",
        "ua",
        "utua",
        "ytyä",
        "ttaa",
        "ttää",
        "taa",
        "tää",
        "ella",
        "ellä",
        "illa",
        "illä",
        "ahtaa",
        "ähtää",
        "oida",
        "öidä",
    }
)
_RARE_CASES = {"keinonto": 2.0, "seuranto": 2.0, "kerrontosti": 0.5, "vajanto": 0.5}
_CLOSED = frozenset({"kieltosana", "asemosana", "sidesana", "suhdesana", "seikkasana", "lukusana"})

_WORTH_KEEPING = 1.2  # how much unlikelier a reading may be for its base form to be kept as a further one


class Choice(NamedTuple):
    """One way to read a form: base forms, tags, and how unlikely it is beside the others."""

    lemmas: tuple[str, ...]
    tags: frozenset[str]
    cost: float
    connegative: bool  # may follow the negation verb
    reading: Reading = Reading((), frozenset())
    """What the word is read as where this is chosen."""


def choices(word: str, analyses: list[dict[str, str]], also: frozenset[str] = frozenset()) -> tuple[Choice, ...]:
    """The readings of a form, likeliest first; one reading tagged "unknown" where voikko has none.

    also: tags that all of them get.
    """
    every = [one for analysis in analyses for one in _choice(word, analysis)]
    base = likely().get(word.lower())
    if base and every and not any(base in one.lemmas for one in every):
        every = [one._replace(lemmas=(base, *one.lemmas)) for one in every]
    found = {(one.lemmas, one.tags): one for one in sorted(every, key=_cost, reverse=True)}
    some = [one._replace(tags=one.tags | also) for one in sorted(found.values(), key=_cost)] or [_guess(word)]
    return tuple(one._replace(reading=Reading(_near(one, some), one.tags)) for one in some)


def _near(one: Choice, some: list[Choice]) -> tuple[str, ...]:
    """Base forms of a choice, then of the others that are nearly as likely."""
    if "pronoun" in one.tags or "negative" in one.tags or len(some) == 1:
        return one.lemmas
    near = [choice for choice in some if choice.cost <= some[0].cost + _WORTH_KEEPING]
    return tuple(dict.fromkeys(lemma for choice in (one, *near) for lemma in choice.lemmas))


def _cost(choice: Choice) -> float:
    return choice.cost


def _guess(word: str) -> Choice:
    """A form voikko does not know: an acronym before a case ending's colon, a number, the form itself."""
    lower = word.lower()
    base, colon, _ = lower.partition(":")
    if not any(map(str.isalpha, lower)):
        return Choice((lower,), frozenset({"numeral"} if any(map(str.isdigit, lower)) else ()), 0, connegative=False)
    tags = {"noun", "abbreviation"} if colon else {"unknown"}
    return Choice(tuple(dict.fromkeys((base or lower, lower))), frozenset(tags), 0, connegative=False)


def _choice(word: str, analysis: dict[str, str]) -> list[Choice]:
    """One choice, or two: “(ei) tilaa” is the form of the order “tilaa!” too, which voikko leaves unsaid."""
    connegative = analysis.get("NEGATIVE") in {"both", "true"} or analysis.get("PARTICIPLE", "").startswith("past")
    one = Choice(_lemmas(word, analysis), _tags(analysis), _unlikely(word, analysis), connegative)
    if analysis.get("NEGATIVE") == "both" and {"indicative", "3sg"} <= one.tags:
        return [one, one._replace(tags=one.tags - {"indicative", "3sg"} | {"imperative", "2sg"})]
    return [one]


def _lemmas(word: str, analysis: dict[str, str]) -> tuple[str, ...]:
    """The verb of a participle, the base form, the last part of a compound."""
    base = analysis.get("BASEFORM", word).lower()
    found = [base]
    if "PARTICIPLE" in analysis:
        found = [verb for verb in (_verb(analysis.get("WORDBASES", "")),) if verb] + found
    elif analysis.get("MOOD") == "MINEN-infinitive":
        found = [_ACTION.sub("minen", word.lower()), base]
    last = _last_part(base, analysis.get("STRUCTURE", ""))
    return tuple(dict.fromkeys([*found, last] if last else found))


def _verb(bases: str) -> str:
    """The verb in “+viiväst(viivästää)y(+yä)+n+yt(+yt)”: viivästyä."""
    lemma = stem = ""
    for surface, added, base in _BASES.findall(bases):
        if not added:
            lemma, stem = (base if base.endswith(("a", "ä")) else lemma), surface
        elif base in _VERB_ENDINGS:
            lemma, stem = stem + base, stem + surface
        else:
            break
    return lemma.lower()


def _last_part(base: str, structure: str) -> str:
    """The last part of a compound's base form: “verkkokauppatilaus”, =pppppp=pppppp=pppppp → tilaus."""
    before, mark, _ = structure.rpartition("=")
    return base[len(before) - before.count("=") :] if mark and before else ""


def _tags(analysis: dict[str, str]) -> frozenset[str]:
    get = analysis.get
    tags = {"verb" if "PARTICIPLE" in analysis else _CLASSES.get(get("CLASS", ""), "noun")}
    if get("MOOD") == "MINEN-infinitive":
        tags = {"noun"}
    tags |= _MOODS.get(get("MOOD", ""), set())
    tags |= {
        found
        for found in (
            _TENSES.get(get("TENSE", "")),
            _NUMBERS.get(get("NUMBER", "")) if "SIJAMUOTO" in analysis else None,
            _POSSESSIVES.get(get("POSSESSIVE", "")),
            _PERSONS.get((get("PERSON", ""), get("NUMBER", ""))),
        )
        if found
    }
    if "SIJAMUOTO" in analysis:
        tags.add(_CASES.get(get("SIJAMUOTO", ""), "other-case"))
    return frozenset(tags | _more_tags(analysis))


def _more_tags(analysis: dict[str, str]) -> set[str]:
    tags = set()
    participle = analysis.get("PARTICIPLE", "")
    if participle:
        tags |= {"participle"} | ({"past"} if participle.startswith("past") else set())
    if analysis.get("PERSON") == "4" or participle.endswith("passive"):
        tags.add("passive")
    if analysis.get("CLASS") == "kieltosana":
        tags.add("negative")
    if analysis.get("CLASS") == "asemosana":
        tags |= {_PRONOUNS[base] for base in (analysis.get("BASEFORM", ""),) if base in _PRONOUNS}
    if analysis.get("KYSYMYSLIITE") == "true":
        tags.add("asks")
    if analysis.get("STRUCTURE", "").count("=") > 1:
        tags.add("compound")
    return tags


def _unlikely(word: str, analysis: dict[str, str]) -> float:
    """How unlikely an analysis is beside the others of the same form; measured on service mail."""
    kind, structure = analysis.get("CLASS", ""), analysis.get("STRUCTURE", "")
    cost = structure.count("=") - 1 + 0.3 * analysis.get("WORDBASES", "").count("(+")
    cost += _RARE_CASES.get(analysis.get("SIJAMUOTO", ""), 0.0)
    cost -= kind in _CLOSED
    cost -= 0.2 * (kind == "teonsana")
    cost += 1.5 * ("POSSESSIVE" in analysis) + (analysis.get("MOOD") == "potential")
    cost += 0.5 * (analysis.get("NEGATIVE") == "true") + 0.1 * (analysis.get("TENSE") == "past_imperfective")
    cost += 3 * (kind in _NAMES and not word[:1].isupper())
    cost += 0.4 * (kind in _NAMES)
    return cost - 5 * (likely().get(word.lower()) == analysis.get("BASEFORM", "").lower())


@cache
def likely() -> dict[str, str]:
    """The base form of forms that the rules above get wrong (data/likely.txt): form, base form."""
    return dict(line.split() for line in entries("fi", "likely"))
