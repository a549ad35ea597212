"""`vasta rules` and `vasta explain`: the rule cards, for people and for programs."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from vasta.cli.given import BadInput
from vasta.cli.labels import label
from vasta.cli.outputs.lines import as_json
from vasta.review import advice
from vasta.review.cards import LANGUAGES, Card, cards
from vasta.review.measured import measured

_COLUMNS = ("rule", "dimension", "severity", "channels", "needs", "fix", "advice")


def as_data(card: Card) -> dict[str, Any]:
    """A card's public facts as plain JSON data."""
    return {
        "rule": card.rule,
        "dimension": card.dimension,
        "severity": card.severity,
        "channels": sorted(card.channels),
        "needs": list(dict.fromkeys(need.partition(".")[0] for need in card.needs)),
        "needs_exactly": list(card.needs),
        "uses": list(card.uses),
        "fix": card.fix,
        "advice": list(card.advice),
        "languages": {
            code: {"severity": one.severity, "status": one.status, "measured": _figures(card.rule, code)}
            for code, one in card.languages.items()
        },
    }


def _figures(rule: str, language: str) -> dict[str, Any]:
    """How right the rule was on the labelled corpus; n: labelled and wrongly found places."""
    one = measured(rule, language)
    return {
        "precision": one.precision,
        "recall": one.recall,
        "n": one.right + one.wrong + one.missed,
        "proven": one.is_proven,
    }


def show(output: str, ui: str) -> None:
    """Print every rule."""
    if ui not in LANGUAGES or output not in {"text", "json"}:
        raise BadInput("--format is text or json, --ui is fi, et or en")
    rows = [as_data(card) for card in cards().values()]
    if output == "json":
        print(as_json(rows))  # noqa: T201  # the command's output
        return
    names = [label(name, ui) for name in _COLUMNS[1:]]
    table = Table(Column(label("rule", ui), no_wrap=True), *names, *LANGUAGES, caption=label("measured", ui))
    for row in rows:
        table.add_row(*(_cell(row[name]) for name in _COLUMNS), *map(_standing, row["languages"].values()))
    Console().print(table)


def _cell(value: str | list[str]) -> str:
    return value if isinstance(value, str) else " ".join(value)


def _standing(one: dict[str, Any]) -> str:
    """Precision / recall (places), a star where they prove nothing yet; in brackets while the rule is off."""
    figures = (
        "–" if one["measured"][name] is None else f"{one['measured'][name]:.2f}" for name in ("precision", "recall")
    )
    text = f"{' / '.join(figures)} ({one['measured']['n']}){'' if one['measured']['proven'] else '*'}"
    return text if one["status"] == "on" else f"[{text}]"


def explain(rule: str, ui: str) -> None:
    """Print what a rule finds, why, the guides' advice and examples in the language of the page."""
    if ui not in LANGUAGES:
        raise BadInput(f"--ui: {ui!r} is not one of {', '.join(LANGUAGES)}")
    card = cards().get(rule)
    if card is None:
        near = get_close_matches(rule, cards(), n=3)
        raise BadInput(
            f"there is no rule {rule!r}; {'did you mean ' + ' or '.join(near) if near else 'see vasta rules'}"
        )
    words, console = card.languages[ui], Console(highlight=False)
    console.print(Text(words.title, style="bold"))
    facts = (rule, label(card.dimension, ui), label(words.severity, ui), " ".join(sorted(card.channels)))
    console.print(Text(" · ".join(facts), style="dim"))
    console.print(Text(f"\n{words.why}"))
    for one in card.advice:
        console.print(Text(f"  {advice.guide_title(one, ui)}: {advice.sentence(one, ui)}", style="italic"))
    _examples(console, label("bad", ui), [str(example["reply"]) for example in words.hits])
    _examples(console, label("good", ui), [str(example["reply"]) for example in words.misses])


def _examples(console: Console, title: str, examples: list[str]) -> None:
    console.print(Text(f"\n{title}", style="bold"))
    for example in examples:
        console.print(Text("  " + example.replace("\n", "\n  ")))
