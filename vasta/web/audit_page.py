"""The report of an audit: one self-contained HTML file with pictures that need no script."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from vasta.archive.summary import RULES, Scores, Summary
from vasta.review.cards import cards
from vasta.web.charts import line
from vasta.web.standalone import page

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


def html(made: Summary, ui: str, *, by_agent: bool) -> str:
    """The page in an interface language. by_agent: with a table of agents, which is only made when asked for."""
    words = _words()[ui]
    given = {
        "ui": ui,
        "words": words,
        "lede": words["lede"].format(replies=made.replies, broken=made.broken),
        "open_lede": words["open_lede"].format(open=made.asks_open, asks=made.asks),
        "whole": list(_cells(made.whole, words)),
        "charts": list(_charts(made, words)),
        "months": [(name, list(_cells(scores, words))) for name, scores in sorted(made.months.items())],
        "channels": [_group(words["kinds"].get(name, name), one, words) for name, one in sorted(made.channels.items())],
        "agents": [_group(name, one, words) for name, one in sorted(made.agents.items())] if by_agent else [],
        "findings": list(_findings(made, ui, words)),
        "open": made.open,
        "waits": list(_waits(made, words)),
        "errors": made.errors,
    }
    return page("vasta/audit/document.html", given, "audit.css")


@cache
def _words() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(files("vasta.web").joinpath("audit_page.toml").read_text(encoding="utf-8"))


def _cells(scores: Scores, words: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """A figure for each dimension and for all, with how wide its bar is."""
    for name, mean in scores.items():
        value = None if mean.value is None else round(mean.value)
        yield {"name": words["names"][name], "value": "–" if value is None else str(value), "width": str(value or 0)}


def _group(name: str, scores: Scores, words: Mapping[str, Any]) -> dict[str, Any]:
    return {"name": name, "replies": scores["overall"].count, "cells": list(_cells(scores, words))}


def _charts(made: Summary, words: Mapping[str, Any]) -> Iterator[dict[str, str]]:
    """A line a dimension over the months, where there are two months or more."""
    months = sorted(made.months)
    for name in made.whole if len(months) > 1 else ():
        values = [made.months[month][name].value for month in months]
        yield {"name": words["names"][name], "svg": line(months, values, words["names"][name])}


def _findings(made: Summary, ui: str, words: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for rule, count in made.rules.most_common(RULES):
        yield {
            "rule": rule,
            "title": cards()[rule].languages[ui].title if rule in cards() else rule,
            "count": count,
            "share": words["share"].format(share=_number(100 * count / made.replies, words)),
            "examples": [{"place": place, "text": found.text} for place, found in made.examples[rule]],
        }


def _waits(made: Summary, words: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """A channel with its middle and its slow waits."""
    for name in sorted(made.waits):
        yield words["kinds"].get(name, name), *(_time(one, words) for one in made.wait(name))


def _time(seconds: float, words: Mapping[str, Any]) -> str:
    """Seconds in the unit that suits their size."""
    if seconds < 2 * _MINUTE:
        return f"{seconds:.0f} {words['units']['seconds']}"
    if seconds < _HOUR:
        return f"{seconds / _MINUTE:.0f} {words['units']['minutes']}"
    if seconds < 2 * _DAY:
        return f"{_number(seconds / _HOUR, words)} {words['units']['hours']}"
    return f"{_number(seconds / _DAY, words)} {words['units']['days']}"


def _number(value: float, words: Mapping[str, Any]) -> str:
    """A figure with one decimal where it has one, and the language's decimal mark."""
    return f"{value:.1f}".removesuffix(".0").replace(".", words["decimal"])
