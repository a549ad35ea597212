"""missing-name: the customer has a name, and the greeting does without it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vasta.review import people
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_PLACEHOLDER = re.compile(r"[\[\]{}<>_]")


def check(case: Case, words: Words) -> Iterator[Span]:
    """The greeting, where no name of the customer is used at the start of the reply."""
    place, known = people.greeting(case), people.customers(case)
    if not place or not known or (words.option("first_turn_only") and not case.is_first_reply):
        return
    greeting = case.reply.text[place[0] : place[1]]
    if _PLACEHOLDER.search(greeting) or _names_somebody(greeting, known):
        return
    if people.greeted(case) or people.named(case, known[0]):
        return
    name = people.first_name(known[0])
    yield Span(*place, values={"name": name}, suggest=lambda: (_with(greeting, name, words),))


def _names_somebody(greeting: str, known: tuple[str, ...]) -> bool:
    """A name that is in no list, or stands after “Mr and Mrs”."""
    own = {part.strip(".,").casefold() for name in known for part in name.split()}
    return any(word.casefold() in own for word in re.findall(r"[\w'’-]{2,40}", greeting))


def _with(greeting: str, name: str, words: Words) -> str:
    """The greeting's first word with the name after it: “Dear Customer,” -> “Dear Janet,”."""
    found = re.match(r"\w+", greeting)
    own = greeting.rstrip()[-1:]
    sign = own if own in {",", "!"} else words.option("sign")
    return f"{found[0] if found else ''}{words.option('between')}{name}{sign}"
