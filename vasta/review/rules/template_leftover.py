"""template-leftover: a slot of a saved reply that nobody filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vasta.language.words import Zone
from vasta.review.case import Case
from vasta.review.profiles import expressions
from vasta.review.report import Span
from vasta.review.words import Words

_UNREVIEWED = (Zone.QUOTE, Zone.CODE)
_MASKED = re.compile(r"[\d*•]")
_SQUARE = re.compile(r"(?<![\w\]])\[([^\W\d][^\[\]<>()@\n]{1,100})\](?![(:\w])")
BEFORE = 40
"""Code points before square brackets in which a word may say that they stand around a button."""
NEAR = 8
"""Code points on either side in which digits or stars make crosses a masked number."""


MOST_WORDS = 4
"""Longer round and pointed brackets are text."""
MOST_IN_SQUARE = 12
"""Words; square brackets say what to write in a whole clause."""


@cache
def _compiled(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per slot, in the whole reply but its quoted mail and code."""
    text = case.reply.text
    hidden = [(block.start, block.end) for block in case.reply.read.zone(*_UNREVIEWED)]
    found = {place for look in (_marks, _own, _crosses, _dates, _brackets, _squares) for place in look(text, words)}
    for start, end in sorted(found):
        if not any(a <= start < b for a, b in hidden):
            yield Span(start, end)


def _marks(text: str, words: Words) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _compiled(*words.option("patterns")).finditer(text))


def _own(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """The organisation's own marks; they come from outside, so each has a time limit."""
    for expression in words.option("own"):
        matches = expressions.compiled(expression).finditer(text, timeout=expressions.LIMIT)
        yield from (match.span() for match in matches if match[0])


def _crosses(text: str, words: Words) -> Iterator[tuple[int, int]]:
    for match in _compiled(words.option("crosses")).finditer(text):
        beside = text[max(0, match.start() - NEAR) : match.start()] + text[match.end() : match.end() + NEAR]
        if not _MASKED.search(beside) and "xx" not in beside.lower():
            yield match.span()


def _dates(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Letters in place of a date, unless the sentence tells how to write one."""
    for match in _compiled(words.option("dates")).finditer(text):
        before = text[max(0, match.start() - 60) : match.start()].lower()
        if not any(word in before for word in words.option("format")):
            yield match.span()


def _brackets(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Brackets around the name of a slot; round ones only where the slot stands in capitals."""
    for match in _compiled(words.option("brackets")).finditer(text):
        inside = match[1].strip(" .:…").replace("_", " ")
        if (match[0][0] != "(" or inside.isupper()) and _is_slot(inside.lower(), words):
            yield match.span()


def _squares(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Square brackets around plain words, all small or all capital: what a template says goes there.

    Not the name of a key or a button that the reader is told to press, nor a remark of the writer's.
    """
    for match in _SQUARE.finditer(text):
        inside = match[1].split()
        plain = [word.strip(".,:;…!?").lower() for word in inside]
        small = inside[0][0].islower() and len(inside) <= MOST_IN_SQUARE
        if (small or match[1].isupper()) and not (_is_remark(plain, words) or _is_pressed(text, match.start(), words)):
            yield match.span()


def _is_remark(inside: list[str], words: Words) -> bool:
    return inside[0] in words.option("remarks")


def _is_pressed(text: str, at: int, words: Words) -> bool:
    """Does the clause before the brackets speak of pressing or choosing?"""
    before = text[max(0, at - BEFORE) : at].lower().split()
    return any(word.startswith(press) for word in before for press in words.option("presses"))


def _is_slot(inside: str, words: Words) -> bool:
    """Is it a slot's name, or a few words that end in one ("tenant first name", "laskunro")?"""
    slots, last = words.option("slots"), inside.split()[-1:]
    if not last or len(inside.split()) > MOST_WORDS:
        return False
    return inside in slots or last[0] in slots or any(last[0].endswith(tail) for tail in words.option("tails"))
