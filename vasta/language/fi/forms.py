"""From voikko's analyses of a Finnish word form to one reading: base forms, likeliest first, and tags."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from vasta.language.pack import Reading

_CLASSES = {
    "nimisana": "noun",
    "nimisana_laatusana": "noun",
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
    "MINEN-infinitive": {"noun"},
}
_TENSES = {"present_simple": "present", "past_imperfective": "past"}
_NUMBERS = {"singular": "singular", "plural": "plural"}
_CASES = {"nimento": "nominative", "omanto": "genitive", "osanto": "partitive", "kohdanto": "accusative"}
_POSSESSIVES = {"1s": "my", "2s": "your", "3": "their", "3s": "their", "3p": "their", "1p": "our", "2p": "your-plural"}
_PERSONS = {("1", "singular"): "1sg", ("2", "singular"): "2sg", ("3", "singular"): "3sg", ("1", "plural"): "1pl", ("2", "plural"): "2pl", ("3", "plural"): "3pl"}
_PRONOUNS = {"minä": "1sg", "sinä": "2sg", "hän": "3sg", "me": "1pl", "te": "2pl", "he": "3pl", "mä": "1sg", "sä": "2sg"}
_BASES = re.compile(r"([^+()]*)\((\+?)([^)]*)\)")
_VERB_ENDINGS = frozenset({"yä", "ua", "utua", "ytyä", "ttaa", "ttää", "taa", "tää", "ella", "ellä", "illa", "illä", "ahtaa", "ähtää", "oida", "öidä"})
_RARE_CASES = {"keinonto": 2.0, "seuranto": 2.0, "kerrontosti": 0.5, "vajanto": 0.5}
_CLOSED = frozenset({"kieltosana", "asemosana", "sidesana", "suhdesana", "seikkasana", "lukusana"})


class Choice(NamedTuple):
    """One way to read a form: base forms (first the form's own), tags, and how unlikely it is (0 = likeliest)."""

    lemmas: tuple[str, ...]
    tags: frozenset[str]
    cost: float
    connegative: bool  # may follow the negation verb


def choices(word: str, analyses: list[dict[str, str]]) -> tuple[Choice, ...]:
    """The readings of a form, likeliest first; one reading tagged "unknown" where voikko has none."""
    found = {(one.lemmas, one.tags): one for one in sorted((_choice(word, a) for a in analyses), key=_cost, reverse=True)}
    return tuple(sorted(found.values(), key=_cost)) or (_guess(word),)


def _cost(choice: Choice) -> float:
    return choice.cost


def _guess(word: str) -> Choice:
    """A form voikko does not know: an acronym before its case ending's colon, a number, or the form itself."""
    lower = word.lower()
    base, colon, _ = lower.partition(":")
    if not any(map(str.isalpha, lower)):
        return Choice((lower,), frozenset({"numeral"} if any(map(str.isdigit, lower)) else ()), 0, connegative=False)
    tags = {"noun", "abbreviation"} if colon else {"unknown"}
    return Choice(tuple(dict.fromkeys((base or lower, lower))), frozenset(tags), 0, connegative=False)


def _choice(word: str, analysis: dict[str, str]) -> Choice:
    connegative = analysis.get("NEGATIVE") in {"both", "true"} or analysis.get("PARTICIPLE", "").startswith("past")
    lemmas = _lemmas(word, analysis)
    return Choice(lemmas, _tags(word, analysis), _unlikely(word, analysis), connegative)


def _lemmas(word: str, analysis: dict[str, str]) -> tuple[str, ...]:
    """The verb of a participle, the base form, the last part of a compound."""
    base = analysis.get("BASEFORM", word).lower()
    found = [base]
    if "PARTICIPLE" in analysis or base.endswith("minen"):
        found = [verb for verb in (_verb(analysis.get("WORDBASES", "")),) if verb] + found
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


def _tags(word: str, analysis: dict[str, str]) -> frozenset[str]:
    get = analysis.get
    tags = {"verb" if "PARTICIPLE" in analysis else _CLASSES.get(get("CLASS", ""), "noun")}
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
    return frozenset(tags | _more_tags(word, analysis))


def _more_tags(word: str, analysis: dict[str, str]) -> set[str]:
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
    cost += 0.5 * (analysis.get("NEGATIVE") == "true")
    cost += 3 * (kind in _NAMES and not word[:1].isupper())
    cost += 0.4 * (kind in _NAMES)
    return cost - 5 * (likely().get(word.lower()) == analysis.get("BASEFORM"))


@cache
def likely() -> dict[str, str]:
    """The base form of forms that the rules above get wrong: data/likely.txt."""
    text = files("vasta.language.fi").joinpath("data", "likely.txt").read_text(encoding="utf-8")
    return dict(line.split() for line in text.splitlines() if not line.startswith("#"))  # type: ignore[misc]  # two a line, tested


_NEGATION_REACHES = 4  # words between “ei” and its verb
_CLAUSE_STARTS = frozenset(",;:.!?–-(") | {"ja", "tai", "mutta", "sekä", "niin", "ystävällisesti", "joten", "eli", "ole", "hyvä"}


def best(words: list[str], all_choices: list[tuple[Choice, ...]]) -> list[Reading]:
    """One reading a word. “En maksa” is no imperative, “Maksa lasku” is; a capital inside a sentence is a name."""
    readings = []
    negated = 0
    for at, (word, some) in enumerate(zip(words, all_choices, strict=True)):
        starts = at == 0 or words[at - 1].lower() in _CLAUSE_STARTS
        named = word[:1].isupper() and at > 0 and words[at - 1] not in _CLAUSE_STARTS
        one = some[0] if len(some) == 1 else min(some, key=lambda choice: choice.cost + _context(choice, starts, negated > 0, named))
        lemmas = tuple(dict.fromkeys([lemma for choice in (one, *some) for lemma in choice.lemmas]))
        readings.append(Reading(lemmas, _negated(one.tags) if negated > 0 and one.connegative else one.tags))
        negated = 0 if word in _STOPS else (_NEGATION_REACHES if "negative" in one.tags and "imperative" not in one.tags else negated - 1)
    return readings


_STOPS = frozenset(",;:.!?")


def _context(choice: Choice, starts: bool, negated: bool, named: bool) -> float:
    cost = 0.0
    if "imperative" in choice.tags and "2sg" in choice.tags and not negated:
        cost += -1.0 if starts else 1.5
    if negated and choice.connegative:
        cost -= 2.0
    if named and "name" in choice.tags:
        cost -= 2.0
    return cost


def _negated(tags: frozenset[str]) -> frozenset[str]:
    """The form that follows “ei” looks like an imperative and is none."""
    return (tags - {"imperative", "2sg"}) | {"indicative", "present"} if "imperative" in tags else tags
