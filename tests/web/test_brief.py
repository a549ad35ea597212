"""The briefs of several messages as one."""

from __future__ import annotations

from django.utils import translation

from vasta.review import brief
from vasta.web.brief import Brief, joined

FIRST = "Hei! Lasku 20418 (89,00 €) on veloitettu kahdesti. Koska saan rahat takaisin?"
SECOND = "Asialla on kiire. Lasku 20418 on siis väärin. Voitteko korjata sen?"


def briefs(*texts: str) -> Brief:
    with translation.override("fi"):
        return joined(texts, [brief(text, "fi").to_dict() for text in texts])


def test_asks_are_placed_in_the_joined_texts() -> None:
    whole = f"{FIRST}\n\n{SECOND}"

    assert [whole[row["start"] : row["end"]] for row in briefs(FIRST, SECOND).rows] == [
        row["text"] for row in briefs(FIRST, SECOND).rows
    ]
    assert len(briefs(FIRST, SECOND).rows) == len(briefs(FIRST).rows) + len(briefs(SECOND).rows) > 1


def test_a_fact_is_told_once_and_a_number_with_what_it_is_of() -> None:
    assert briefs(FIRST, SECOND).facts == ["lasku 20418", "89,00 €"]


def test_one_urgent_message_makes_all_of_them_urgent() -> None:
    assert (briefs(FIRST).urgent, briefs(FIRST, SECOND).urgent) == (False, True)


def test_a_message_without_a_brief_is_told() -> None:
    assert joined([FIRST], [None]) == Brief(made=False)
