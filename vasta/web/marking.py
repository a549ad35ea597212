"""A reply with its findings marked, for pages without the editor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Stretch:
    """A part of the text; finding: the id of the finding that it is, with its severity."""

    text: str
    finding: str = ""
    severity: str = ""


def marked(text: str, marks: Sequence[Mapping[str, Any]]) -> list[Stretch]:
    """The text cut at the marks (Panel.marks); of two that overlap the later one gives way."""
    cut, at = [], 0
    for mark in sorted(marks, key=lambda mark: (mark["start"], -mark["end"])):
        if mark["start"] < at or mark["start"] == mark["end"]:
            continue
        cut.append(Stretch(text[at : mark["start"]]))
        cut.append(Stretch(text[mark["start"] : mark["end"]], mark["id"], mark["severity"]))
        at = mark["end"]
    return [stretch for stretch in [*cut, Stretch(text[at:])] if stretch.text]
