"""A question or a request found in a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AnswerType = Literal["yes/no", "when", "how-much", "which", "how", "why", "where", "who", "do"]


@dataclass(frozen=True, slots=True)
class Found:
    """One ask. start, end: code points of the text, the smallest clause that carries it, no end mark.

    answer_type: what an answer must hold: a day, a sum, a yes or no …; "do" for every request.
    wants: what it must hold besides, by the lists of [wants] in asks.toml: "advice", "price".
    """

    kind: Literal["question", "request"]
    start: int
    end: int
    answer_type: AnswerType
    wants: frozenset[str] = frozenset()
