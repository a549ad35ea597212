"""Every labelled message: exactly its asks are found, whatever the language."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest

from vasta import language
from vasta.language.asks import AnswerType, find
from vasta.language.asks.grammar import QUESTIONS, REQUESTS, TELLS, grammar

LANGUAGES = ("fi", "et", "en")


def messages() -> list[tuple[str, dict[str, Any]]]:
    texts = {code: Path(__file__).with_name(f"{code}.toml").read_text(encoding="utf-8") for code in LANGUAGES}
    return [(code, message) for code in LANGUAGES for message in tomllib.loads(texts[code])["message"]]


def asks(text: str, code: str, *, plain: bool = False) -> list[list[str]]:
    """Kind and text of every ask."""
    return [[one.kind, text[one.start : one.end]] for one in find(language.read(text, code, plain=plain))]


@pytest.mark.parametrize(("code", "message"), messages())
def test_exactly_the_labelled_asks_are_found(code: str, message: dict[str, Any]) -> None:
    assert asks(message["text"], code) == message["asks"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_most_asks_are_found_by_stems_alone(code: str) -> None:
    labelled = [(one["text"], ask) for given, one in messages() if given == code for ask in one["asks"]]
    missed = [ask for text, ask in labelled if not any(_same(ask, one) for one in asks(text, code, plain=True))]
    assert len(missed) <= len(labelled) // 5, missed


def _same(label: list[str], found: list[str]) -> bool:
    return label[1] in found[1] or found[1] in label[1]


@pytest.mark.parametrize(
    ("code", "text", "answer"),
    [
        ("fi", "Milloin paketti tulee?", "when"),
        ("fi", "Kuinka kauan remontti kestää?", "when"),
        ("fi", "Paljonko se maksaa?", "how-much"),
        ("fi", "Miksi laskutatte tästä?", "why"),
        ("fi", "Mistä sen voi hakea?", "where"),
        ("fi", "Miten salasana vaihdetaan?", "how"),
        ("fi", "Kuka siitä vastaa?", "who"),
        ("fi", "Kumpi on parempi?", "which"),
        ("fi", "Onko se valmis?", "yes/no"),
        ("fi", "Peruuttakaa tilaus.", "do"),
        ("et", "Millal pakk tuleb?", "when"),
        ("et", "Kui kaua remont kestab?", "when"),
        ("et", "Kui palju see maksab?", "how-much"),
        ("et", "Miks see nii on?", "why"),
        ("et", "Kust ma selle saan?", "where"),
        ("et", "Kuidas parooli vahetada?", "how"),
        ("et", "Kes selle eest vastutab?", "who"),
        ("et", "Milline neist on parem?", "which"),
        ("et", "Kas see on valmis?", "yes/no"),
        ("et", "Palun tühistage tellimus.", "do"),
        ("en", "When does it arrive?", "when"),
        ("en", "How long does it take?", "when"),
        ("en", "How much is it?", "how-much"),
        ("en", "Why do you charge for this?", "why"),
        ("en", "Where can I collect it?", "where"),
        ("en", "How do I change my password?", "how"),
        ("en", "Who pays for that?", "who"),
        ("en", "Which one is better?", "which"),
        ("en", "Is it ready?", "yes/no"),
        ("en", "Please cancel the order.", "do"),
    ],
)
def test_the_answer_an_ask_wants(code: str, text: str, answer: str) -> None:
    assert [one.answer_type for one in find(language.read(text, code))] == [answer]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "???",
        "\x00",
        "🙂🙂",
        "a",
        "שלום, מה שלומך?",
        ", , ,",
        "”",
        "–",
        "?!" * 500,
        "ja " * 5000,
        "(" * 5000,
    ],
)
def test_odd_texts_do_no_harm(code: str, text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in find(language.read(text, code)))


def test_quoted_mail_asks_nothing() -> None:
    quote = "Ma 3.11.2025 klo 10.00 Otto Oja kirjoitti:\n> Milloin voimme soittaa?\n> Voitteko lähettää kuvan?\n"
    text = f"Kiitos vastauksesta!\n\n{quote}"
    assert asks(text, "fi") == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_data_names_only_what_is_known(code: str) -> None:
    lists = set(grammar(code).phrases.lists)
    assert lists == {*QUESTIONS, *TELLS, *REQUESTS, "embedded", "never"}
    assert set(grammar(code).types.lists) <= set(get_args(AnswerType)) - {"yes/no", "do"}
