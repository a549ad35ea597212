"""Regular expressions from outside: refused where they could run away, and stopped where they still do.

`regex` matches with a time limit, which the standard library cannot. An expression is tried on texts of its own
letters repeated, on which a runaway (nested or neighbouring repeats) takes exponential or high polynomial time. The
trial is no proof: what it lets through still has its limit.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from time import monotonic

import regex

LIMIT = 0.05
"""Seconds that one match over one sentence may take."""
_TRIAL = 0.5  # seconds for all the trial texts together
_LONGEST = 1000  # characters of an expression
_SIZE = 3000  # characters of a trial text
_ALWAYS = "a0 -_.@é"
_MOST = 10


class BadExpression(ValueError):
    """An expression cannot be used; the message says why."""


@lru_cache(512)
def compiled(expression: str) -> regex.Pattern[str]:
    """The expression, ready to match. Raises BadExpression where it is none."""
    if len(expression) > _LONGEST:
        raise BadExpression(f"is longer than {_LONGEST} characters")
    try:
        return regex.compile(expression)
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        raise BadExpression(f"is no regular expression: {error}") from error


def check(expression: str) -> None:
    """Raise BadExpression where the expression is none, matches nothing at all, or could run away."""
    pattern = compiled(expression)
    letters = dict.fromkeys([sign for sign in expression if sign.isalnum()] + list(_ALWAYS))
    last = "\x00" + "\x00".join(expression)  # never fits, but holds every sign that is looked for beforehand
    until = monotonic() + _TRIAL
    try:
        for pair in product(list(letters)[:_MOST], repeat=2):
            pattern.search("".join(pair) * (_SIZE // 2) + last, timeout=max(0.001, until - monotonic()))
    except TimeoutError:
        raise BadExpression(
            "could run away: it repeats what already repeats; write it without nested repeats"
        ) from None
    if pattern.search("") is not None:
        raise BadExpression("matches the empty text, so it would be found everywhere")
