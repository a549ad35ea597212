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
    applied: list[Mapping[str, Any]] = []
    refused: list[Mapping[str, Any]] = []
    for group in _overlapping(sorted(filter(_is_safe, findings), key=_place)):
        (applied if all(_same(one, group[0]) for one in group) else refused).extend(group)
    return Fixed("".join(_pieces(text, applied)), tuple(applied), tuple(refused))


def _is_safe(finding: Mapping[str, Any]) -> bool:
    placed = finding["where"] == "reply" and finding["start"] is not None
    return placed and finding["fix"] == "safe" and len(finding["suggestions"]) == 1


def _place(finding: Mapping[str, Any]) -> tuple[int, int]:
    return finding["start"], finding["end"]


def _same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(_place(one) == _place(other) and one["suggestions"] == other["suggestions"])


def _overlapping(safe: Sequence[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    """Fixes in their order, those that overlap each other together; one alone is a group too."""
    group: list[Mapping[str, Any]] = []
    end = 0
    for one in safe:
        if group and one["start"] >= end and _place(one) != _place(group[-1]):
            yield group
            group = []
        group.append(one)
        end = max(end, one["end"])
    if group:
        yield group


def _pieces(text: str, fixes: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    at = 0
    for one in {_place(one): one for one in fixes}.values():  # of two that say the same, one
        instead = one["suggestions"][0]
        yield text[at : one["start"] if instead else _without_space(text, one["start"], one["end"])]
        yield instead
        at = one["end"]
    yield text[at:]


def _without_space(text: str, start: int, end: int) -> int:
    """Where to cut so that what is taken away leaves no space behind: “today 😀.” becomes “today.”"""
    alone = not text[end : end + 1].isalnum()
    return start - 1 if alone and text[start - 1 : start] == " " else start
