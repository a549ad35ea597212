"""The message brief: asks, facts, dates, feeling, urgency and form of address."""

from __future__ import annotations

import json

import pytest

from vasta.review import brief


def test_a_brief_holds_what_the_message_does() -> None:
    message = "Hei! Tilaus 40311 (89,00 €) on myöhässä. Milloin se tulee? Tarvitsen sen perjantaina."
    found = brief(message)
    assert found.language == "fi"
    assert [(ask.kind, ask.text, ask.answer_type) for ask in found.asks] == [("question", "Milloin se tulee", "when")]
    assert [(fact.kind, fact.value) for fact in found.facts] == [("order", "40311"), ("sum", "89.00 EUR")]
    assert [when.text for when in found.dates] == ["perjantaina"]


@pytest.mark.parametrize(
    ("message", "feeling"),
    [
        ("Olen raivoissani, kukaan ei vastaa puhelimeen.", "angry"),
        ("Olin pettynyt, kun takki oli väärää kokoa.", "disappointed"),
        ("Olin NIIIN PETTYNYT!! Takki oli väärää kokoa.", "angry"),
        ("Olen huolissani äidistäni, hän ei saa lääkkeitään.", "worried"),
        ("Haluan kiittää teitä, asentaja oli taitava.", "grateful"),
        ("Kiitos etukäteen. Milloin kurssi alkaa?", ""),
        ("Olen väga pettunud, sest diivan tuli katki.", "disappointed"),
        ("Ma kardan, et ravim saab otsa.", "worried"),
        ("Suur tänu kiire abi eest!", "grateful"),
        ("Tere! Millal kursus algab? Aitäh!", ""),
        ("This is a disgrace. I have waited since March.", "angry"),
        ("I was so disappointed when the box was empty.", "disappointed"),
        ("I'm worried about my mother's heating.", "worried"),
        ("Thank you so much for your quick help!", "grateful"),
        ("When does the course begin? Thanks!", ""),
    ],
)
def test_the_feeling_is_told(message: str, feeling: str) -> None:
    assert brief(message).feeling == feeling


@pytest.mark.parametrize(
    ("message", "urgent"),
    [
        ("Kellarin putki vuotaa, tulkaa heti!", True),
        ("Voitteko lähettää esitteen postissa?", False),
        ("Torust tilgub vett, kiire on!", True),
        ("Palun saatke mulle kataloog.", False),
        ("The pipe is leaking, please come right away.", True),
        ("Could you send me a catalogue?", False),
    ],
)
def test_urgency_is_told(message: str, urgent: bool) -> None:
    assert brief(message).urgent is urgent


@pytest.mark.parametrize(
    ("message", "address"),
    [
        ("Hei, voisitko lähettää laskun uudestaan?", "familiar"),
        ("Hyvä vastaanottaja, kirjoitan Teille laskustani.", "formal"),
        ("Hei, lasku on kadonnut.", ""),
        ("Tere, kas sa saaksid arve uuesti saata?", "familiar"),
        ("Tere, kas te saaksite arve uuesti saata?", "formal"),
        ("Dear Sir, my bill is missing.", "formal"),
    ],
)
def test_the_form_of_address_is_told(message: str, address: str) -> None:
    assert brief(message).address == address


def test_the_form_of_address_holds_from_an_earlier_message() -> None:
    assert brief("Kiitos! Se tuli.", "fi", ["Hyvä vastaanottaja, kirjoitan Teille laskustani."]).address == "formal"


def test_a_brief_is_plain_json() -> None:
    made = brief("Please call me on 23 November 2026 at 14:00 about order 5512.", "en").to_dict()
    assert json.loads(json.dumps(made)) == made
    assert [(when["first"], when["clock"]) for when in made["dates"]] == [("2026-11-23", "14:00")]


@pytest.mark.parametrize("message", ["", "\x00", "🙂", "שלום, מתי תגיעו?", "Когда придёт посылка?", "a" * 5000])
def test_any_text_has_a_brief(message: str) -> None:
    found = brief(message)
    assert all(message[ask.start : ask.end] == ask.text for ask in found.asks)
