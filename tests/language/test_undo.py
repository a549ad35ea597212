"""Every string one slip away, and how much each kind tells."""

from __future__ import annotations

import pytest

from vasta.language import undo


@pytest.mark.parametrize(
    ("written", "meant", "language", "tells"),
    [
        ("recieve", "receive", "en", undo.SWAPPED),
        ("adress", "address", "en", undo.DOUBLED),
        ("untill", "until", "en", undo.DOUBLED),
        ("wprk", "work", "en", undo.NEIGHBOUR),
        ("paeva", "päeva", "et", 14.0),
        ("kasutatja", "kasutaja", "et", undo.EXTRA),
    ],
)
def test_a_slip_is_undone(written: str, meant: str, language: str, tells: float) -> None:
    assert max(tell for form, tell in undo.slips(written, language) if form == meant) == tells


@pytest.mark.parametrize(("word", "other"), [("until", "until"), ("tommorow", "tomorrow"), ("a", "abc")])
def test_more_is_another_word(word: str, other: str) -> None:
    assert other not in {form for form, _ in undo.slips(word, "en")} - {word}
