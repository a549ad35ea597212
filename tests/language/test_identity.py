"""Which language short and long messages are in."""

from __future__ import annotations

import pytest

from vasta.language import identify

TEXTS = {
    "fi": (
        "Moi|Kiitos|kiitos paljon|joo|Missä pakettini on?|lasku|onko valmista|Missa paketti?|"
        "ei toimi|ok kiitos|Huomenta!|Voisitteko lähettää uuden laskun?|"
        "mun tilaus ei oo tullu vieläkään|Selvä, kiitos avusta.|Tilaus A-12345 puuttuu"
    ),
    "et": (
        "Tere|Aitäh|suur tänu|jah palun|Kus mu pakk on?|arve|kas valmis|ei tööta|ok aitäh|"
        "Tere hommikust!|Kas te saaksite uue arve saata?|mu tellimus pole ikka veel kohale jõudnud|"
        "Selge, aitäh abi eest.|Tellimus A-12345 on puudu"
    ),
    "en": (
        "Hello|Thanks|thank you|yes please|Where is my parcel?|invoice|any news?|not working|"
        "ok thanks|Good morning!|Could you send me a new invoice?|my order still hasnt arrived|"
        "Great, thanks for your help.|Order A-12345 is missing"
    ),
    "sv": "Hej|Tack så mycket|Var är mitt paket?|Jag har inte fått fakturan",
    "ru": "Здравствуйте|Спасибо|Где моя посылка?",
    "lv": "Labdien|Paldies|Kur ir mans sūtījums?",
}
CASES = [(code, text) for code, texts in TEXTS.items() for text in texts.split("|")]


@pytest.mark.parametrize(("code", "text"), CASES, ids=[text for _, text in CASES])
def test_the_language_of_short_messages(code: str, text: str) -> None:
    assert identify(text) == code


@pytest.mark.parametrize(
    "text",
    ["", "   ", "12345", "ok", "https://oma.kuohu.example/muutto", "👍", "\ud800\x00", "maija@posti.example"],
)
def test_nothing_tells(text: str) -> None:
    assert identify(text) is None


@pytest.mark.parametrize("code", ["fi", "et", "en"])
def test_the_conversation_so_far_decides_where_the_text_leaves_doubt(code: str) -> None:
    assert identify("Maija Tamm", likely=[code]) == code


def test_the_conversation_so_far_does_not_overrule_the_text() -> None:
    assert identify("Where is my parcel?", likely=["fi", "et"]) == "en"


def test_a_megabyte_is_identified_by_its_beginning() -> None:
    assert identify("Missä pakettini on? " * 50_000) == "fi"
