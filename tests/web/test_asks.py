"""The customer's questions, numbered across messages and cut out of their texts."""

from __future__ import annotations

from typing import Any

from vasta.web.asks import Ask, Piece, asks_of, pieces


def row(start: int, end: int, text: str, **more: Any) -> dict[str, Any]:
    return {
        "kind": "question",
        "start": start,
        "end": end,
        "text": text,
        "answered": False,
        "by": None,
        "corrected": False,
        "open_probability": 0.5,
        **more,
    }


def test_asks_are_numbered_in_the_order_of_the_text() -> None:
    found = asks_of(["Miksi? Koska?"], [row(7, 13, "Koska?"), row(0, 6, "Miksi?")])

    assert [(ask.number, ask.text, ask.answered) for ask in found] == [
        (1, "Miksi?", None),
        (2, "Koska?", None),
    ]


def test_an_ask_of_the_second_message_is_placed_in_that_message() -> None:
    texts = ["Hei.", "Koska?"]  # the reviewer reads "Hei.\n\nKoska?"

    [ask] = asks_of(texts, [row(6, 12, "Koska?")])

    assert (ask.message, texts[ask.message][ask.start : ask.end]) == (1, "Koska?")


def test_an_answered_ask_carries_the_sentence_that_answers_it() -> None:
    reply = "Hei. Huomenna."

    [ask] = asks_of(["Koska?"], [row(0, 6, "Koska?", answered=True, by={"start": 5, "end": 14})], reply)

    assert (ask.answered, ask.by) == (True, "Huomenna.")


def test_a_text_is_cut_at_its_asks() -> None:
    asks = [Ask(1, "question", "Koska?", 0, 4, 10)]

    assert pieces("Hei Koska? Kiitos", asks) == [Piece("Hei "), Piece("Koska?", 1), Piece(" Kiitos")]


def test_of_two_asks_that_overlap_the_later_one_is_left_unmarked() -> None:
    asks = [Ask(1, "question", "Koska", 0, 0, 5), Ask(2, "question", "ska?", 0, 2, 6)]

    assert pieces("Koska?", asks) == [Piece("Koska", 1), Piece("?")]
