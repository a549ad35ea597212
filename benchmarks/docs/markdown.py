"""Small pieces of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

MADE = "<!-- Made from {source} by `make docs-write`; do not edit. -->\n"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; pipes and line breaks in cells are made harmless."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines) + "\n"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def fenced(text: str) -> str:
    """A text exactly as it stands."""
    marks = max((len(found) for found in re.findall("`+", text)), default=0)
    fence = "`" * max(3, marks + 1)
    return f"{fence}text\n{text}\n{fence}\n"


def block(whole: str, name: str, inside: str) -> str:
    """`whole` with what stands between <!-- name --> and <!-- /name --> replaced.

    Raises ValueError where the marks are missing.
    """
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    if begin not in whole or end not in whole:
        raise ValueError(f"the marks {begin.strip()} and {end} are not in the page")
    before, _, rest = whole.partition(begin)
    return f"{before}{begin}{inside}{end}{rest.partition(end)[2]}"
