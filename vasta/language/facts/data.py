"""Reads <code>/facts.toml: the labels, currencies, units and places of a language, ready to match."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

SPACE = r"[^\S\n]"
NUMBER = r"\d{1,3}(?:[ .,'\u00a0\u202f]\d{3}){1,3}(?!\d)(?:[.,]\d{1,4})?|\d{1,9}(?:[.,]\d{1,4})?"
START = r"(?<![\w.,/:])(?<!\d[-–])"
AMOUNT = rf"{START}(?P<number>{NUMBER})"


@dataclass(frozen=True, slots=True)
class FactWords:
    """All that one language knows of facts.

    money, units: from the written form in lower case to the unit and how many of the form make one.
    """

    decimal: str
    country: str
    labels: dict[str, re.Pattern[str]]
    filler: re.Pattern[str]
    is_label: re.Pattern[str]
    more: re.Pattern[str]
    phone_label: re.Pattern[str]
    ends_in: re.Pattern[str]
    money: dict[str, tuple[str, int]]
    sums: re.Pattern[str]
    percents: re.Pattern[str]
    units: dict[str, tuple[str, int]]
    quantities: re.Pattern[str]
    places: re.Pattern[str]


@cache
def fact_words(language: str) -> FactWords:
    """The facts data of "fi", "et" or "en"; raises FileNotFoundError for another."""
    file = resources.files("vasta.language") / language / "facts.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    money = _forms(data["currencies"], 1) | _forms(data["cents"], 100)
    units = _forms(data["units"], 1)
    places = "|".join(map(re.escape, data["places"]))
    return FactWords(
        decimal=data["decimal"],
        country=data["country"],
        labels={kind: _compiled(rf"(?<!\w)(?:{_any(words)})(?!\w)") for kind, words in data["labels"].items()},
        filler=_compiled(rf"{SPACE}?(?:[:#(]|(?:{_any(data['fillers'])})(?!\w)[.:]?)"),
        is_label=_compiled(rf"{SPACE}(?:{_any(data['is'])}){SPACE}\Z"),
        more=_compiled(rf"(?:,{SPACE}|{SPACE}(?:{_any(data['and'])}){SPACE})#?"),
        phone_label=_compiled(rf"(?<!\w)(?:{_any(data['phone'])})[.:]?{SPACE}?\(?\Z"),
        ends_in=_compiled(rf"(?<!\w)(?:{_any(data['ends-in'])})[:]?{SPACE}(?P<last>\d{{3,4}})(?!\w)"),
        money=money,
        sums=_sums(money),
        percents=_compiled(rf"{AMOUNT}{SPACE}?(?:%|(?:{_any(data['percent'])})(?!\w))"),
        units=units,
        quantities=_compiled(rf"{AMOUNT}{SPACE}?(?P<unit>{_exact(units)})(?!\w)"),
        places=_compiled(data["postcode"].replace("PLACE", places)),
    )


def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    """Any of the words, the longest first; * at the end stands for any ending of up to 15 letters."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word.rstrip("*")) + (r"\w{0,15}" if word.endswith("*") else "") for word in ordered)


def _exact(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


def _forms(listed: dict[str, list[str]], factor: int) -> dict[str, tuple[str, int]]:
    return {form.lower(): (unit, factor) for unit, forms in listed.items() for form in forms}


def _sums(money: dict[str, tuple[str, int]]) -> re.Pattern[str]:
    """An expression for 89,00 €, 1 250€, 50–60 euroa, 60-eurose, 89,-; and € 89, £1,204.50, EUR 89."""
    signs = _exact(form for form in money if not form[0].isalpha())
    codes = _exact(form for form in money if form[0].isalpha() and form.isascii() and len(form) == 3)
    second = rf"(?:{SPACE}?[-–]{SPACE}?(?:{signs})?(?P<second>{NUMBER}))?"
    after = rf"{START}(?P<first>{NUMBER}){second}(?:,[-–])?(?:{SPACE}|-)?(?P<unit>{_exact(money)})(?!\w)"
    second = second.replace("second", "second2")
    before = rf"(?<!\w)(?P<unit2>{signs}|{codes}){SPACE}?(?P<first2>{NUMBER}){second}(?!\w)"
    return _compiled(f"{before}|{after}")
