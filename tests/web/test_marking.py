"""Findings marked in a text."""

from __future__ import annotations

from typing import Any

from vasta.web.marking import Stretch, marked


def mark(id: str, start: int, end: int, severity: str = "should") -> dict[str, Any]:  # noqa: A002  # the mark's own word
    return {"id": id, "start": start, "end": end, "severity": severity}


def test_a_text_is_cut_at_its_marks() -> None:
    assert marked("Hei, palaamme pian.", [mark("a", 5, 18)]) == [
        Stretch("Hei, "),
        Stretch("palaamme pian", "a", "should"),
        Stretch("."),
    ]


def test_of_two_marks_that_overlap_the_later_one_gives_way() -> None:
    found = marked("palaamme pian", [mark("b", 9, 13), mark("a", 0, 13, "must")])

    assert found == [Stretch("palaamme pian", "a", "must")]


def test_a_mark_without_width_marks_nothing() -> None:
    assert marked("Hei", [mark("a", 3, 3)]) == [Stretch("Hei")]
