"""docs/rules/: a page for each rule, made from its card."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from benchmarks.docs.markdown import MADE, fenced, table
from vasta.review import advice
from vasta.review.cards import Card, Wording, cards
from vasta.review.report import DIMENSIONS

SHOWN = 3  # examples of each kind and language; the card has them all
NAMES = {"fi": "Finnish", "et": "Estonian", "en": "English"}
FIXES = {
    "safe": "safe: a suggestion may be applied without looking at it",
    "unsafe": "unsafe: a suggestion is offered and a person chooses",
    "none": "none: the report says what to do",
}
HEADER = ("rule", "what it finds", "fi / et / en", "channels", "needs", "fix")
ABOUT = """# Rules

{count} rules review a reply. `must` holds the sending until it is mended or let through with a reason,
`should` warns, `hint` is shown quietly and never counted. A severity in brackets is of a rule that is
off until a profile turns it on. The same is on the command line: `vasta rules`, `vasta explain RULE`.
How a rule is made: [writing a rule](../writing-a-rule.md). Which advice of the guides stands behind
which rule: [the guides](../guides.md).
"""


def index() -> str:
    """All rules by dimension."""
    known = sorted(cards().values(), key=lambda card: (DIMENSIONS.index(card.dimension), card.rule))
    parts = [MADE.format(source="vasta/review/rules/*.toml"), ABOUT.format(count=len(known))]
    for dimension, group in groupby(known, key=lambda card: card.dimension):
        parts += [f"## {dimension}\n", table(HEADER, map(_row, group))]
    return "\n".join(parts)


def _row(card: Card) -> list[str]:
    name = f"[`{card.rule}`]({card.rule}.md)"
    severities = " / ".join(severity(one) for one in card.languages.values())
    channels, needs = ", ".join(sorted(card.channels)), ", ".join(card.needs)
    return [name, card.languages["en"].title, severities, channels, needs, card.fix]


def severity(wording: Wording) -> str:
    """A rule's severity in one language; in brackets while it is off there."""
    return wording.severity if wording.status == "on" else f"({wording.severity})"


def pages() -> dict[str, str]:
    """The page of each rule by its name."""
    return {name: "\n".join(_page(card)) for name, card in cards().items()}


def _page(card: Card) -> Iterator[str]:
    yield MADE.format(source=f"vasta/review/rules/{card.rule}.toml")
    yield f"# {card.rule}\n"
    english = card.languages["en"]
    yield f"**{english.title}.** {_message(english)} {english.why}\n"
    said = (_said(code, one) for code, one in card.languages.items())
    yield table(["", "title", "what the agent reads", "severity"], said)
    yield "## What it needs\n"
    yield table(["", ""], _facts(card))
    yield "## The advice behind it\n"
    yield from map(_advice, card.advice)
    yield ""
    for code, one in card.languages.items():
        yield from _examples(NAMES[code], one)


def _advice(one: str) -> str:
    title, sentence = advice.guide_title(one, "en"), advice.sentence(one, "en")
    return f"- [{one}](../guides.md#{one}) ({title}): {sentence}"


def _message(wording: Wording) -> str:
    """The message with the place of each value left open."""
    return re.sub(r"\{\w+(?::\w+)?\}", "…", wording.message)


def _said(code: str, wording: Wording) -> list[str]:
    return [code, wording.title, _message(wording), severity(wording)]


def _facts(card: Card) -> Iterator[list[str]]:
    yield ["dimension", card.dimension]
    yield ["channels", ", ".join(sorted(card.channels))]
    yield ["does not run without", ", ".join(card.needs)]
    yield ["looks also at", ", ".join(card.uses) or "–"]
    yield ["fix", FIXES[card.fix]]
    if card.options:
        options = (f"`{name}` {_option(value)}" for name, value in card.options.items())
        yield ["options", "; ".join(options)]
    if card.covers:
        yield ["makes superfluous, on the same text", ", ".join(f"`{one}`" for one in sorted(card.covers))]
    wanted = f"precision {card.precision:g} and recall {card.recall:g} on labelled replies"
    yield ["keeps its severity with", wanted]


def _option(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_option(one)}" for key, one in value.items())
    return f"`{_value(value)}`"


def _examples(language: str, wording: Wording) -> Iterator[str]:
    yield f"## {language}\n"
    yield "Found (between ⟦ and ⟧; without marks something is missing):\n"
    yield from (fenced(_example(one)) for one in wording.hits[:SHOWN])
    yield "Left alone:\n"
    yield from (fenced(_example(one)) for one in wording.misses[:SHOWN])


def _example(given: Mapping[str, Any]) -> str:
    """An example's reply; where it has more than that, each part with its name."""
    if set(given) == {"reply"}:
        return str(given["reply"]) or "(an empty reply)"
    order = sorted(given, key=lambda name: (name == "reply", name))
    return "\n".join(f"{name}: {_value(given[name])}" for name in order)


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_value(one)}" for key, one in value.items())
    if isinstance(value, list):
        return " / ".join(map(_value, value))
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
