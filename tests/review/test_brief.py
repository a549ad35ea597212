"""The brief lays out what a customer's message says, in all three languages."""

from __future__ import annotations

import pytest

from vasta.review import brief

MESSAGES = {
    "fi": "Hei, lasku 20418 (89,00 €) on veloitettu kahdesti. Miksi näin kävi? Olen todella pettynyt. Voitteko palauttaa "
    "rahat? Asialla on kiire.\n\nMaija",
    "et": "Tere! Arve 20418 (89,00 €) on kaks korda maha võetud. Miks nii läks? Olen väga pettunud. Kas saaksite raha "
    "tagasi kanda? Asjaga on väga kiire.\n\nMari",
    "en": "Hello, bill 20418 (89.00 €) was charged twice. Why did this happen? I am very disappointed. Could you refund "
    "the money? It is urgent.\n\nMary",
}


@pytest.mark.parametrize("code", MESSAGES)
def test_a_complaint_at_a_glance(code: str) -> None:
    found = brief(MESSAGES[code]).to_dict()

    assert found["language"] == code
    assert [ask["kind"] for ask in found["asks"]] == ["question", "request"]
    assert {"invoice", "sum"} <= {fact["kind"] for fact in found["facts"]}
    assert found["feeling"] in {"disappointed", "angry"}
    assert found["urgent"] is True


@pytest.mark.parametrize(
    ("text", "feeling"),
    [
        ("Hei, onko liike auki lauantaina?", ""),
        ("Suuret kiitokset ystävällisestä palvelusta!", "grateful"),
        ("Tere, kas pood on laupäeval avatud?", ""),
        ("Olen väga mures, kas mu pakk on kadunud?", "worried"),
        ("Hi, is the shop open on Saturday?", ""),
        ("I am a bit confused about the two prices.", "confused"),
    ],
)
def test_feelings_are_told_only_where_they_are(text: str, feeling: str) -> None:
    assert brief(text).feeling == feeling


def test_places_are_code_points_of_the_message() -> None:
    text = "👋 Hello!\r\n\r\nWhen does my order 4416-22 arrive?"

    found = brief(text).to_dict()

    assert [text[ask["start"] : ask["end"]] for ask in found["asks"]] == [ask["text"] for ask in found["asks"]]
    assert found["asks"]


@pytest.mark.parametrize("text", ["", " ", "\x00", "👩‍👩‍👧", "\ud800", "שלום", "x" * 50_000])
def test_odd_messages_have_an_empty_brief(text: str) -> None:
    assert brief(text).asks == ()
