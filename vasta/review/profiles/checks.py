"""What the types of a profile cannot say: rules, options, tensions and expressions that are really there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from math import inf
from typing import Any, get_args

from vasta.review.cards import Card, cards
from vasta.review.profiles import expressions
from vasta.review.profiles.layer import ADDRESSES, PARTS, Layer
from vasta.review.profiles.profile import Severity
from vasta.review.profiles.tensions import tensions
from vasta.review.report import DIMENSIONS

Fault = tuple[tuple[str, ...], str]
TRIED = ("template-leftover", "own")
"""The option that holds expressions from outside: a list of them, tried here and matched with a time limit."""
FIXED = frozenset({
    "articles", "brackets", "bullets", "crosses", "dates", "marks", "patterns", "postcode", "says_name", "shapes",
    "silent", "vowels",
})  # fmt: skip
"""Options that hold a card's own expressions; they are matched without a limit, so none may come from outside."""


def faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    """The keys and the trouble of each thing that is wrong in a level."""
    for name in table:
        if name not in Layer.__struct_fields__:
            yield (name,), f"there is no such field; known: {', '.join((*Layer.__struct_fields__, *_LEVELS))}"
    yield from _rules(table)
    yield from _keys(table, "weights", DIMENSIONS)
    yield from _words(table)
    yield from _tensions(_table(table, "tensions"))
    for rule, options in _table(table, "options").items():
        if rule in cards():
            yield from _options(rule, options)


_LEVELS = ("teams", "channels", "languages")


def _table(table: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """A table of the level; {} where it is none, which its type will say."""
    value = table.get(name)
    return value if isinstance(value, dict) else {}


def _rules(table: Mapping[str, Any]) -> Iterator[Fault]:
    for name in ("off", "on"):
        named = table.get(name)
        for rule in named if isinstance(named, list) else ():
            if str(rule) not in cards():
                yield (name,), _unknown("rule", str(rule), cards())
    for name in ("severities", "options"):
        yield from (
            ((name, rule), _unknown("rule", rule, cards())) for rule in _table(table, name) if rule not in cards()
        )
    for rule, severity in _table(table, "severities").items():
        if severity not in get_args(Severity):
            yield ("severities", rule), f"{severity!r} is not one of {', '.join(get_args(Severity))}"


def _unknown(what: str, name: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(name, known, n=2)
    return f"there is no {what} {name!r}" + (f"; did you mean {' or '.join(near)}?" if near else "")


def _keys(table: Mapping[str, Any], name: str, known: tuple[str, ...]) -> Iterator[Fault]:
    for key in _table(table, name):
        if key not in known:
            yield (name, key), f"{key!r} is not one of {', '.join(known)}"


def _words(table: Mapping[str, Any]) -> Iterator[Fault]:
    """Words from a closed set, which the types know but do not name when they refuse another."""
    parts = table.get("signature")
    given = [("address", table.get("address", ADDRESSES[0]), ADDRESSES)]
    given += [("signature", part, PARTS) for part in (parts if isinstance(parts, list) else ())]
    for name, value, known in given:
        if isinstance(value, str) and value not in known:
            yield (name,), f"{value!r} is not one of {', '.join(known)}"


def _tensions(chosen: Mapping[str, Any]) -> Iterator[Fault]:
    for name, choice in chosen.items():
        if name not in tensions():
            yield ("tensions", name), _unknown("tension", name, tensions())
        elif not isinstance(choice, str) or choice not in tensions()[name]:
            yield ("tensions", name), f"{choice!r} is not one of {', '.join(tensions()[name])}"


def _options(rule: str, options: Any) -> Iterator[Fault]:
    if not isinstance(options, dict):
        yield ("options", rule), "must be a table of options"
        return
    known = _known(cards()[rule])
    for name, value in options.items():
        keys = ("options", rule, name)
        if name not in known:
            yield keys, _unknown("option", name, known) + f"; {rule} has: {', '.join(sorted(known)) or 'none'}"
        elif name in FIXED:
            yield keys, "is an expression of the rule itself, which a profile cannot change"
        elif not _fits(value, known[name]):
            yield keys, f"must be like its default, {_plain(known[name])!r}"
        elif (rule, name) == TRIED:
            yield from ((keys, f"{one!r} {said}") for one, said in _bad(value))


def _known(card: Card) -> Mapping[str, Any]:
    """The rule's options with their defaults, whatever language has them."""
    return {name: value for words in card.languages.values() for name, value in words.options.items()}


def _plain(default: Any) -> Any:
    """The default of an option that is looked up by channel."""
    return default["default"] if isinstance(default, dict) and "default" in default else default


def _fits(value: Any, default: Any) -> bool:
    plain = _plain(default)
    if isinstance(value, dict) and not isinstance(plain, dict):
        return "default" in value and all(_fits(one, plain) for one in value.values())
    if isinstance(plain, bool) or isinstance(value, bool):
        return isinstance(value, bool) and isinstance(plain, bool)
    if isinstance(plain, int | float):
        return isinstance(value, int | float) and 0 <= value < inf
    return isinstance(value, type(plain))


def _bad(value: list[Any]) -> Iterator[tuple[str, str]]:
    """Every expression of a list that cannot be used, and why."""
    for one in map(str, value):
        try:
            expressions.check(one)
        except expressions.BadExpression as error:
            yield one, str(error)
