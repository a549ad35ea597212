"""Reading the corpus: one TOML file a theme, tests/corpus/<language>/<dev|test>/<theme>.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SETS = ("dev", "test")
_LABELS = {"good", "findings", "asks"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A case as the contract has it, and its labels: is the reply good, which findings, which asks."""

    case: dict[str, Any]
    good: bool
    findings: tuple[dict[str, Any], ...]
    asks: tuple[dict[str, Any], ...]
    file: Path

    @property
    def language(self) -> str:
        """The language whose folder the case stands in."""
        return self.file.parent.parent.name


def cases(language: str, which: str) -> Iterator[Labelled]:
    """The labelled cases of a language and set ("dev", "test"), file by file."""
    for file in sorted((HERE / language / which).glob("*.toml")):
        for data in tomllib.loads(file.read_text(encoding="utf-8"))["case"]:
            case = {key: value for key, value in data.items() if key not in _LABELS}
            yield Labelled(case, data["good"], tuple(data.get("findings", ())), tuple(data.get("asks", ())), file)
