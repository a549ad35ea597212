"""kind = "pattern": every match of the regular expressions in `options.patterns` is a finding.

The expressions run over each sentence of what is said to the customer; they must be linear (no nested repeats).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per match."""
    expression = _compiled(tuple(words.option("patterns")))
    for sentence in case.reply.sentences:
        for match in expression.finditer(sentence.text):
            yield Span(sentence.start + match.start(), sentence.start + match.end())
