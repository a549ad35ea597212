"""Applying what may be applied unseen: the safe fixes of a report. Overlapping ones are refused, not applied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text with its safe fixes: what was applied, and what was refused because it overlaps another fix."""

    text: str
    applied: tuple[Mapping[str, Any], ...]
    refused: tuple[Mapping[str, Any], ...]


def fixed(text: str, findings: Sequence[Mapping[str, Any]]) -> Fixed:
    """Apply a report's safe fixes to the reply it was made of.

    findings: those of the JSON report (docs/cases-and-reports.md), with code points of `text`. A fix is applied where
    it is safe, has a place in the reply and one suggestion.
    """
    safe = sorted(filter(_is_safe, findings), key=lambda one: (one["start"], one["end"]))
    refused = [one for one in safe if any(_overlap(one, other) for other in safe)]
    applied = [one for one in safe if one not in refused]
    return Fixed("".join(_pieces(text, applied)), tuple(applied), tuple(refused))


def _is_safe(finding: Mapping[str, Any]) -> bool:
    placed = finding["where"] == "reply" and finding["start"] is not None
    return placed and finding["fix"] == "safe" and len(finding["suggestions"]) == 1


def _overlap(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if one is other:
        return False
    same = (one["start"], one["end"]) == (other["start"], other["end"])
    if same:
        return bool(one["suggestions"] != other["suggestions"])
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _pieces(text: str, fixes: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    at = 0
    for one in {(one["start"], one["end"]): one for one in fixes}.values():  # of two that say the same, one
        instead = one["suggestions"][0]
        yield text[at : one["start"] if instead else _without_space(text, one["start"], one["end"])]
        yield instead
        at = one["end"]
    yield text[at:]


def _without_space(text: str, start: int, end: int) -> int:
    """Where to cut so that what is taken away leaves no space behind: “today 😀.” becomes “today.”"""
    alone = not text[end : end + 1].isalnum()
    return start - 1 if alone and text[start - 1 : start] == " " else start
