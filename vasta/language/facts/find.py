"""Finds every fact in a text."""

from __future__ import annotations

import re
from bisect import bisect
from functools import lru_cache

from vasta.language.facts.amounts import percents, quantities, sums
from vasta.language.facts.data import fact_words
from vasta.language.facts.fact import Fact
from vasta.language.facts.labelled import labelled
from vasta.language.facts.shapes import accounts, emails, links, phones, postcodes

FINDERS = (emails, links, accounts, labelled, sums, percents, postcodes, phones, quantities)
"""In order of trust: where two overlap, the earlier one holds."""

_MAY_HOLD = re.compile(r"[\d@]|://|\.[^\W_]")
"""What every fact holds one of: a digit, the sign of an address, the stop or the slashes of a link."""
_KEPT = 2048
_LONGEST_KEPT = 1000  # code points


def find(text: str, language: str) -> tuple[Fact, ...]:
    """The facts in `text`, in order, without overlaps; language is "fi", "et" or "en". Dates are not facts.

    Raises FileNotFoundError for a language without data.
    """
    if not _MAY_HOLD.search(text):
        return ()
    return (_find if len(text) <= _LONGEST_KEPT else _find.__wrapped__)(text, language)


@lru_cache(_KEPT)
def _find(text: str, language: str) -> tuple[Fact, ...]:
    words = fact_words(language)
    kept: list[Fact] = []
    for finder in FINDERS:
        for fact in finder(text, words):
            _keep(fact, kept)
    return tuple(kept)


def _keep(fact: Fact, kept: list[Fact]) -> None:
    place = bisect(kept, fact.start, key=lambda each: each.start)
    free_before = place == 0 or kept[place - 1].end <= fact.start
    if free_before and (place == len(kept) or kept[place].start >= fact.end):
        kept.insert(place, fact)
