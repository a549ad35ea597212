"""A fact found in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact.

    start, end: code points of the text. text: as written, without its label ("12345", not "tilaus 12345").
    kind: "sum", "percent", "quantity", "phone", "email", "link", "iban", "account", "postcode", or the
    kind of a labelled number ("order", "invoice", "customer-number", "case-number" …, see facts.toml).
    value: normalised, so that equal facts are equal: "89.00 EUR", "25 %", "12.5 kWh", "+358401234567",
    "****1234", "SS-7714".
    """

    start: int
    end: int
    text: str
    kind: str
    value: str
