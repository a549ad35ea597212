"""The reply frame: places to fill and nothing else."""

from __future__ import annotations

import pytest

from vasta.review import Reply, review
from vasta.web.frame import frame, short, words

SIGNATURE = ["Otto Oja", "Asiakasneuvoja", "Sähkö Oy", "+358 9 123 4567"]


def test_the_frame_has_a_numbered_place_for_each_ask() -> None:
    laid = frame(language="fi", customer="Maija", asks=["Miksi näin käy?", "Koska saan rahat?"], signature=SIGNATURE)

    assert laid == (
        "Hei Maija,\n\n"
        "[✎ Mitä pahoittelet ja miksi]\n\n"
        "1. [✎ Vastaus: Miksi näin käy?]\n2. [✎ Vastaus: Koska saan rahat?]\n\n"
        "[✎ Mitä tapahtuu seuraavaksi ja kuka sen tekee] [✎ Mihin päivään mennessä]\n\n"
        "Ystävällisin terveisin\nOtto Oja\nAsiakasneuvoja\nSähkö Oy\n+358 9 123 4567"
    )


def test_without_asks_there_is_one_place_and_without_a_name_a_plain_greeting() -> None:
    laid = frame(language="et", customer="", asks=[], signature=["Liis Lepp"])

    assert laid.splitlines()[0] == "Tere!"
    assert "[✎ Vastus kliendi küsimusele]" in laid


def test_a_channel_without_a_signature_gets_neither_greeting_nor_sign_off() -> None:
    laid = frame(language="en", customer="Tom", asks=["Why?"], signature=SIGNATURE, greet=False)

    assert laid.startswith("[✎ What you are sorry for")
    assert laid.endswith("[✎ By which day]")


def test_a_long_ask_with_brackets_stays_one_closed_line() -> None:
    assert short("Miksi\n[tämä]  " + "sana " * 40) == ("Miksi (tämä) " + "sana " * 13).strip() + " …"


@pytest.mark.parametrize("language", ["et", "en"])
def test_every_language_has_the_same_places(language: str) -> None:
    assert list(words()[language]) == list(words()["fi"])


@pytest.mark.parametrize("language", ["fi", "et", "en"])
def test_a_frame_that_nobody_filled_is_held_place_by_place(language: str) -> None:
    laid = frame(language=language, customer="Maija", asks=["Why?", "When?"], signature=SIGNATURE)

    report = review(Reply(laid, language=language))

    found = [finding for finding in report.findings if finding.rule == "template-leftover"]
    assert len(found) == laid.count("[✎")
    assert {finding.severity for finding in found} == {"must"}
