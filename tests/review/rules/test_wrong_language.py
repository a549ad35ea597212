"""The two languages are named in the reader's language, whatever language the conversation is in."""

from __future__ import annotations

import pytest

from vasta.review import Message, Reply, review
from vasta.review.wording import worded

ASKED = Message("Hei, milloin saan uuden kortin? Vanha lakkasi toimimasta eilen.")
ANSWERED = "Tere! Uus kaart jõuab teieni järgmisel nädalal postiga."


@pytest.mark.parametrize(
    ("ui", "told"),
    [
        ("fi", "Asiakas kirjoitti suomeksi, mutta vastaus on viroksi."),
        ("et", "Klient kirjutas soome keeles, vastus on eesti keeles."),
        ("en", "The customer wrote in Finnish, but the reply is in Estonian."),
    ],
)
def test_the_languages_are_named_in_the_readers_language(ui: str, told: str) -> None:
    report = review(Reply(ANSWERED), to=[ASKED])

    (finding,) = (one for one in report.findings if one.rule == "wrong-language")
    assert worded(finding, ui).message.startswith(told)
