"""Every card's examples: exactly what stands between ⟦ and ⟧ must be found, and nothing in the misses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from vasta.review import advice
from vasta.review.cards import Card, cards
from vasta.review.case_json import parse_case
from vasta.review.engine import find, make_case
from vasta.review.profiles import Profile

LANGUAGES = ("fi", "et", "en")
WRITTEN = "2026-11-23T10:15:00+02:00"
EVERY = [(card, language) for card in cards().values() for language in card.languages]


def unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Take the marks out of a text; give back the spans they stood around."""
    plain, spans, start = "", [], 0
    for character in text:
        if character == "⟦":
            start = len(plain)
        elif character == "⟧":
            spans.append((start, len(plain)))
        else:
            plain += character
    return plain, spans


def look(
    card: Card, language: str, example: Mapping[str, Any]
) -> tuple[list[tuple[str, str | None]], list[tuple[str, str | None]]]:
    """Run one rule over one example: what it found, and what is marked (one absent thing where nothing is)."""
    channel = "email" if "email" in card.channels else min(card.channels)
    data = {"channel": channel, "language": language, "written_at": WRITTEN, **example}
    marked: list[tuple[str, str | None]] = []
    for where in ("reply", "subject", "message"):
        if data.get(where):
            data[where], spans = unmark(data[where])
            marked += [(where, data[where][start:end]) for start, end in spans]
    profile = Profile(on=frozenset({card.rule}), options={card.rule: data.pop("options", {})})
    case = parse_case(data)
    laid_out = make_case(case.reply, case.to, case.conversation, case.knowledge, profile)
    found = [(one.where, one.text) for one in find(card, laid_out)]
    return sorted(found, key=str), sorted(marked or [(card.where, None)], key=str)


@pytest.mark.parametrize(("card", "language"), EVERY, ids=[f"{card.rule}-{code}" for card, code in EVERY])
def test_hits_are_found_exactly(card: Card, language: str) -> None:
    for example in card.languages[language].hits:
        found, marked = look(card, language, example)
        assert found == marked, example


@pytest.mark.parametrize(("card", "language"), EVERY, ids=[f"{card.rule}-{code}" for card, code in EVERY])
def test_misses_are_left_alone(card: Card, language: str) -> None:
    for example in card.languages[language].misses:
        found, _ = look(card, language, example)
        assert found == [], example


@pytest.mark.parametrize("card", cards().values(), ids=list(cards()))
def test_a_card_is_whole(card: Card) -> None:
    assert tuple(card.languages) == LANGUAGES
    assert card.advice
    assert set(card.advice) <= set(advice.all_ids())
    assert card.covers <= set(cards()) | card.covers
    for code, wording in card.languages.items():
        assert len(wording.hits) >= 3, code
        assert len(wording.misses) >= 3, code
        assert len({str(example) for example in wording.hits + wording.misses}) == len(wording.hits + wording.misses)
