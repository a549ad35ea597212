"""The reply frame: an empty skeleton made from the brief; it writes no content."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

LONGEST = 80  # of an ask, so that its place stays one line

# What the frame has to know of the agent and the customer is plain text: names and signature lines.


@cache
def words() -> dict[str, dict[str, str]]:
    """frame.toml, by language."""
    return tomllib.loads(Path(__file__).with_name("frame.toml").read_text(encoding="utf-8"))


def frame(
    *,
    language: str,
    customer: str,
    asks: Sequence[str],
    signature: Sequence[str],
    formal: bool = False,
    greet: bool = True,
) -> str:
    """Greeting, what is regretted, a place for each answer, next step, date and sign-off, as text.

    greet False leaves out greeting and signature, for channels without them.
    """
    say = words().get(language, words()["en"])
    hello = say["greeting_formal" if formal else "greeting"].format(name=customer) if customer else say["no_name"]
    parts = [say["regret"], places(say, asks), f"{say['next']} {say['date']}"]
    bye = "\n".join([say["bye"], *(line for line in signature if line)])
    return "\n\n".join([hello, *parts, bye] if greet else parts)


def places(say: dict[str, str], asks: Sequence[str]) -> str:
    """One place per ask, numbered where there are several."""
    rows = [say["answer"].format(ask=short(ask)) for ask in asks] or [say["one"]]
    return rows[0] if len(rows) == 1 else "\n".join(f"{number}. {row}" for number, row in enumerate(rows, start=1))


def short(text: str) -> str:
    """The ask on one line, cut at a word where it is long; brackets would end the place early."""
    line = " ".join(text.split()).replace("[", "(").replace("]", ")")
    return line if len(line) <= LONGEST else line[:LONGEST].rpartition(" ")[0] + " …"
