"""A small logistic model whose weights are data: weights.toml, made by benchmarks/train_asks.py."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp


@dataclass(frozen=True, slots=True)
class Model:
    """threshold: an ask is open from this probability on; evidence: the score from which a sentence is shown."""

    threshold: float
    evidence: float
    bias: Mapping[str, float]
    weights: Mapping[str, float]

    def open_probability(self, features: Mapping[str, float], language: str) -> float:
        """How likely an ask with these features is left open in a reply of this language, 0 to 1."""
        total = self.bias.get(language, self.bias["default"])
        total += sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@cache
def model() -> Model:
    """The model as shipped."""
    data = tomllib.loads(files("vasta.review.asks").joinpath("weights.toml").read_text(encoding="utf-8"))
    return Model(data["threshold"], data["evidence"], data["bias"], data["weights"])
