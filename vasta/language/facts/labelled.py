"""Numbers that a word beside them names: "tilaus 12345", "arve nr 7731", "order #A-123"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vasta.language.facts.data import FactWords
from vasta.language.facts.fact import Fact

VALUE = re.compile(
    r"[^\S\n]?[#(\[]?[^\S\n]?"
    r"(?P<value>(?:[A-Za-z]{1,5}[-/]?|[A-Z]{1,4}[ ])?\d{1,14}(?:[-/]?[A-Z0-9]{1,12}){0,4}"
    r"(?:[ ]\d{3,4}(?![\w,.]\d|[ ]?[€%]|[ ]eur)){0,3}(?:[ ][A-Z]{2}(?!\w))?)(?![\w€%]|[.,:/]\d)"
)
BEFORE = re.compile(r"(?<![\w-])(?P<value>(?:[A-Z]{1,4}[-/]?)?\d{3,14}(?:[-/]?[A-Z0-9]{1,12}){0,2})\Z")
NOT_A_LABELLED_NUMBER = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d|0\d{8,}")  # a date, a phone number
FILLERS = 5  # "tilaukseni numero on: #"
SHORTEST = 3


def labelled(text: str, words: FactWords) -> Iterator[Fact]:
    """Numbers with a label before them, or after them with an "is" between; values without spaces."""
    for kind, label in words.labels.items():
        for match in label.finditer(text):
            yield from _after(text, match.end(), kind, words) or _before(text, match.start(), kind, words)


def _after(text: str, place: int, kind: str, words: FactWords) -> list[Fact]:
    for _ in range(FILLERS):
        if first := _fact(text, VALUE.match(text, place), kind, words):
            return [first, *_more(text, first.end, kind, words)]
        if not (filler := words.filler.match(text, place)):
            return []
        place = filler.end()
    return []


def _more(text: str, place: int, kind: str, words: FactWords) -> Iterator[Fact]:
    """The others of a list: "laskut 88120 ja 88345"."""
    while also := words.more.match(text, place):
        fact = _fact(text, VALUE.match(text, also.end()), kind, words)
        if not fact or len(fact.value) <= SHORTEST:
            return
        yield fact
        place = fact.end


def _before(text: str, place: int, kind: str, words: FactWords) -> list[Fact]:
    """As in "12345 on tilausnumeroni"."""
    start = max(0, place - 40)
    joint = words.is_label.search(text[start:place])
    fact = _fact(text, BEFORE.search(text, start, start + joint.start()), kind, words) if joint else None
    return [fact] if fact else []


def _fact(text: str, match: re.Match[str] | None, kind: str, words: FactWords) -> Fact | None:
    if not match:
        return None
    start, end = match.span("value")
    written = match["value"]
    value = re.sub(r"\s", "", written).upper()
    amount = any(pattern.match(text, start) for pattern in (words.sums, words.percents, words.quantities))
    if len(value) < SHORTEST or NOT_A_LABELLED_NUMBER.fullmatch(value) or amount:
        return None
    return Fact(start, end, written, kind, value)
