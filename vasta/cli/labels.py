"""The words of the command line's reports, by interface language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def _labels() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("vasta.cli").joinpath("labels.toml").read_text(encoding="utf-8"))


def label(name: str, ui: str) -> str:
    """A word of the report in an interface language ("fi", "et", "en")."""
    return _labels()[ui][name]
