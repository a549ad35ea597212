"""What the types of a profile cannot say: rules, options, tensions and expressions that are really there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from vasta.review.cards import Card, cards
from vasta.review.profiles import expressions
from vasta.review.profiles.layer import Layer
from vasta.review.profiles.profile import Severity
from vasta.review.profiles.tensions import tensions
from vasta.review.report import DIMENSIONS

Fault = tuple[tuple[str, ...], str]
_EXPRESSIONS = frozenset({"own", "patterns", "shapes", "crosses", "dates", "brackets"})
"""Options that hold regular expressions: one, a list or a table of them."""


def faults(table: Mapping[str, Any]) -> Iterator[Fault]:
    """The keys and the trouble of each thing that is wrong in a level."""
    for name in table:
        if name not in Layer.__struct_fields__:
            yield (name,), f"there is no such field; known: {', '.join((*Layer.__struct_fields__, *_LEVELS))}"
    yield from _rules(table)
    yield from _keys(table, "weights", DIMENSIONS)
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
            if rule not in cards():
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


def _tensions(chosen: Mapping[str, Any]) -> Iterator[Fault]:
    for name, choice in chosen.items():
        if name not in tensions():
            yield ("tensions", name), _unknown("tension", name, tensions())
        elif choice not in tensions()[name]:
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
        elif not _fits(value, known[name]):
            yield keys, f"must be like its default, {_plain(known[name])!r}"
        elif name in _EXPRESSIONS:
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
        return isinstance(value, int | float) and value >= 0
    return isinstance(value, type(plain))


def _bad(value: Any) -> Iterator[tuple[str, str]]:
    """Every expression in a value that cannot be used, and why."""
    if isinstance(value, str):
        try:
            expressions.check(value)
        except expressions.BadExpression as error:
            yield value, str(error)
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _bad(one)
