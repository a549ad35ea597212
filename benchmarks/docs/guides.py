"""docs/guides.md: where in Vasta each piece of the guides' advice is kept."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.docs.markdown import MADE, table
from vasta.review import advice
from vasta.review.cards import cards

HEADER = ("advice", "what it says", "rules", "desk")
ABOUT = """# The guides, piece by piece

Vasta rests on five guides to good written service. They hold {count} pieces of advice; each has a home:
a rule that checks it in a reply, or a part of the desk that helps with it. {ruled} of them have a rule
in this version. A name without a link is planned and not there yet. The sentences are what an agent
reads beside a finding; they exist in Finnish, Estonian and English (`vasta/review/advice/`), the homes
in `vasta/review/advice/homes.toml`.
"""
PARTS = """## Parts of the desk

The capabilities that the tables name, and how far they are.
"""


@cache
def capabilities() -> Mapping[str, Mapping[str, str]]:
    """The desk's capabilities by name: `state` (here, partly, planned) and `about`."""
    return tomllib.loads(Path(__file__).with_name("capabilities.toml").read_text(encoding="utf-8"))


def page() -> str:
    """The whole page."""
    ids = advice.all_ids()
    ruled = sum(any(rule in cards() for rule in advice.home(one).rules) for one in ids)
    parts = [MADE.format(source="vasta/review/advice/"), ABOUT.format(count=len(ids), ruled=ruled)]
    for _, group in groupby(ids, key=lambda one: one.rpartition("-")[0]):
        members = list(group)
        parts += [f"## {advice.guide_title(members[0], 'en')}\n", table(HEADER, map(_row, members))]
    rows = (_capability(name, one) for name, one in sorted(capabilities().items()))
    return "\n".join([*parts, PARTS, table(["capability", "", "what it is"], rows)])


def _capability(name: str, one: Mapping[str, str]) -> list[str]:
    return [f'<a id="{name}"></a>{name}', one["state"], one["about"]]


def _row(one: str) -> list[str]:
    home = advice.home(one)
    rules = ", ".join(_rule(name) for name in home.rules)
    desk = ", ".join(_part(name) for name in home.desk)
    return [f'<a id="{one}"></a>{one}', advice.sentence(one, "en"), rules, desk]


def _rule(name: str) -> str:
    return f"[{name}](rules/{name}.md)" if name in cards() else f"{name} (planned)"


def _part(name: str) -> str:
    known: Mapping[str, Any] = capabilities()[name]
    return f"{name} (planned)" if known["state"] == "planned" else f"[{name}](#{name})"
