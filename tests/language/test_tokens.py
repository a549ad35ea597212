"""What a token is and of which kind."""

from __future__ import annotations

import pytest

from vasta.language.tokens import tokens
from vasta.language.words import Kind

ONE_TOKEN = [
    ("e-lasku", Kind.WORD),
    ("PDF:n", Kind.WORD),
    ("don’t", Kind.WORD),
    ("customers’", Kind.WORD),
    ("15-vuotias", Kind.WORD),
    ("iPhone15", Kind.WORD),
    ("esim.", Kind.WORD),
    ("jne.", Kind.WORD),
    ("a\u0308iti", Kind.WORD),  # a letter and its dots apart
    ("asiakas\u00adpalvelu", Kind.WORD),  # a soft hyphen inside
    ("20 %", Kind.NUMBER),
    ("50%:n", Kind.NUMBER),
    ("89,00 €", Kind.NUMBER),
    ("1 234,50 €", Kind.NUMBER),
    ("£2.50", Kind.NUMBER),
    ("10.15", Kind.NUMBER),
    ("8–16", Kind.NUMBER),
    ("24/7", Kind.NUMBER),
    ("20.11.2026", Kind.NUMBER),
    ("2026-11-20", Kind.NUMBER),
    ("A-12345", Kind.NUMBER),
    ("#20418", Kind.NUMBER),
    ("RR123456789FI", Kind.NUMBER),
    ("+358 40 123 4567", Kind.NUMBER),
    ("010 555 0142", Kind.NUMBER),
    ("https://oma.kuohu.example/muutto?a=1", Kind.LINK),
    ("www.posti.fi", Kind.LINK),
    ("kuohu.example", Kind.LINK),
    ("maija.virta@posti.example", Kind.ADDRESS),
    ("👩‍👩‍👧", Kind.EMOJI),
    ("👍🏽", Kind.EMOJI),
    ("🇫🇮", Kind.EMOJI),
    ("3️⃣", Kind.EMOJI),
    ("❤️", Kind.EMOJI),
    (":)", Kind.EMOJI),
    ("!!!", Kind.PUNCTUATION),
    ("...", Kind.PUNCTUATION),
    ("€", Kind.SYMBOL),
    ("\ud800", Kind.SYMBOL),
    ("\x00", Kind.SYMBOL),
]


@pytest.mark.parametrize(("text", "kind"), ONE_TOKEN, ids=[ascii(text) for text, _ in ONE_TOKEN])
def test_one_token_of_the_right_kind(text: str, kind: Kind) -> None:
    assert list(tokens(text, "fi")) == [(0, len(text), kind)]


SEVERAL = [
    ("Klo 10.15.", ["Klo", "10.15", "."]),
    ("(ks. https://a.fi/x).", ["(", "ks.", "https://a.fi/x", ")", "."]),
    ("puhelin- ja nettilasku", ["puhelin-", "ja", "nettilasku"]),
    ("3. joulukuuta", ["3.", "joulukuuta"]),
    ("Maksoin 3.", ["Maksoin", "3", "."]),
    ("ja/tai", ["ja", "/", "tai"]),
    ("Asia:lasku", ["Asia", ":", "lasku"]),
    ("Kiitos!😊", ["Kiitos", "!", "😊"]),
    ("“Hei”", ["“", "Hei", "”"]),
]


@pytest.mark.parametrize(("text", "parts"), SEVERAL, ids=[text for text, _ in SEVERAL])
def test_tokens_in_order(text: str, parts: list[str]) -> None:
    assert [text[a:b] for a, b, _ in tokens(text, "fi")] == parts
