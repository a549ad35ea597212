"""honorific-missing: a letter greets by name alone, and the team wants Mr or Ms before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vasta.review import people
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """The name in the greeting, where no title stands before it."""
    greeted = people.greeted(case)
    place = people.greeting(case)
    if greeted is None or place is None:
        return
    line = case.reply.text[place[0] : greeted.end].lower()
    if set(words.option("honorifics")).isdisjoint(re.findall(r"[^\W\d_]+", line)):
        yield Span(greeted.start, greeted.end)
