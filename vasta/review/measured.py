"""How right each rule was on the labelled corpus: measured.toml, made by `make quality`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import sqrt

PROVEN = 10
"""Hits from which a precision says something; a rule with fewer is called unproven."""
_Z = 1.96  # 95 in 100


@dataclass(frozen=True, slots=True)
class Measured:
    """Counts of one rule in one language: found and right, found and wrong, missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float | None:
        """Share of the found that is right, None where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """Share of the labelled that was found, None where nothing was labelled."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def is_proven(self) -> bool:
        """Were there hits enough for the precision to mean something?"""
        return self.right + self.wrong >= PROVEN

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 % interval of the precision (Wilson 1927, J. Am. Stat. Assoc. 22)."""
        n, p = self.right + self.wrong, self.precision
        if p is None:
            return None
        middle, spread = p + _Z * _Z / (2 * n), _Z * sqrt(p * (1 - p) / n + _Z * _Z / (4 * n * n))
        return (middle - spread) / (1 + _Z * _Z / n), (middle + spread) / (1 + _Z * _Z / n)


@cache
def _all() -> Mapping[str, Mapping[str, Mapping[str, int]]]:
    return tomllib.loads(files("vasta.review").joinpath("measured.toml").read_text(encoding="utf-8"))


def measured(rule: str, language: str) -> Measured:
    """What was counted for a rule in a language; all zero where it was never met."""
    return Measured(**_all().get(rule, {}).get(language, {}))
