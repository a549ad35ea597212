"""The tensions between the guides that a profile settles: tensions.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from vasta.review.profiles.layer import Layer


@cache
def tensions() -> Mapping[str, Mapping[str, Layer]]:
    """Every tension's choices, the default first, each as the level it stands for."""
    text = files("vasta.review.profiles").joinpath("tensions.toml").read_text(encoding="utf-8")
    return {name: {choice: msgspec.convert(one, Layer) for choice, one in choices.items()}
            for name, choices in tomllib.loads(text).items()}  # fmt: skip
