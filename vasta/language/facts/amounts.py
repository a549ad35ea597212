"""Sums, percentages and quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from vasta.language.facts.data import FactWords
from vasta.language.facts.fact import Fact

THOUSANDS = re.compile(r"(?<=\d)[ '\u00a0\u202f](?=\d{3})")
ONE_MARK = re.compile(r"\d{1,3}([.,])\d{3}")


def number(text: str, decimal: str) -> Decimal:
    """The value of "1 250,50" or "1,250.50"; `decimal` is the language's decimal mark."""
    text = THOUSANDS.sub("", text)
    thousands = "." if decimal == "," else ","
    if "." in text and "," in text:
        last = max(text.rfind("."), text.rfind(","))
        return Decimal(re.sub(r"[.,]", "", text[:last]) + "." + text[last + 1 :])
    if text.count(".") > 1 or text.count(",") > 1:
        return Decimal(re.sub(r"[.,]", "", text))
    one = ONE_MARK.fullmatch(text)
    if one and one[1] == thousands:
        return Decimal(text.replace(thousands, ""))
    return Decimal(text.replace(",", "."))


def sums(text: str, words: FactWords) -> Iterator[Fact]:
    """Amounts of money: "89 €" -> "89.00 EUR", "50–60 €" -> "50.00–60.00 EUR", "8,5 snt" -> "0.085 EUR"."""
    for match in words.sums.finditer(text):
        unit, factor = words.money[(match["unit"] or match["unit2"]).lower()]
        parts = [match["first"] or match["first2"], match["second"] or match["second2"]]
        values = "–".join(_money(number(part, words.decimal) / factor) for part in parts if part)
        yield Fact(*match.span(), match[0], "sum", f"{values} {unit}")


def percents(text: str, words: FactWords) -> Iterator[Fact]:
    """Percentages: "25,5 %" -> "25.5 %"."""
    for match in words.percents.finditer(text):
        value = number(match["number"], words.decimal)
        yield Fact(*match.span(), match[0], "percent", f"{_plain(value)} %")


def quantities(text: str, words: FactWords) -> Iterator[Fact]:
    """Numbers with a unit: "12,5 kWh" -> "12.5 kWh". "5G" and "300M" are names, not grams and metres."""
    for match in words.quantities.finditer(text):
        written = match["unit"]
        if len(written) > 1 or written.islower():
            unit, _ = words.units[written.lower()]
            value = number(match["number"], words.decimal)
            yield Fact(*match.span(), match[0], "quantity", f"{_plain(value)} {unit}")


def _money(value: Decimal) -> str:
    """At least two decimals, more only where they say something."""
    value = value.normalize()
    exponent = value.as_tuple().exponent
    return f"{value:.2f}" if not isinstance(exponent, int) or exponent >= -2 else f"{value:f}"


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
