"""Parts of a name, names of the same person, and the lists behind them."""

from __future__ import annotations

import time
import unicodedata
from importlib.resources import files

import pytest

from vasta.language import names
from vasta.language.names import (
    Name,
    Relation,
    gender,
    in_greeting,
    in_signature,
    misspelt,
    relation,
    same,
    split,
)

LISTS = [
    (language, name)
    for language in ("fi", "et", "en")
    for name in ("given-women", "given-men", "family-names", "nicknames")
]


def person(given: str, family: str = "", middle: str = "", title: str = "", *, certain: bool = True) -> Name:
    return Name(given, family, middle, title, order_certain=certain, is_person=True)


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Maija Virtanen", person("Maija", "Virtanen")),
        ("Virtanen Maija", person("Maija", "Virtanen")),
        ("MAIJA VIRTANEN", person("Maija", "Virtanen")),
        ("maija virtanen", person("Maija", "Virtanen")),
        ("Tamm, Jaan", person("Jaan", "Tamm")),
        ("Tamm Mari", person("Mari", "Tamm")),
        ("Dr. Maija Virtanen", person("Maija", "Virtanen", title="Dr")),
        ("Ms Smith", person("", "Smith", title="Ms")),
        ("Mr and Mrs Holloway", person("", "Holloway", title="Mr")),
        ("Anna Maria Kask", person("Anna", "Kask", "Maria")),
        ("Jan van der Berg", person("Jan", "van der Berg")),
        ("FIE Mari Maasikas", person("Mari", "Maasikas")),
        ("Margus Kool", person("Margus", "Kool")),
        ("maija.virtanen@posti.example", person("Maija", "Virtanen")),
        ("Maija", person("Maija")),
        ("Xiaoming Qu", person("Xiaoming", "Qu", certain=False)),
    ],
)
def test_a_name_falls_into_its_parts(written: str, parts: Name) -> None:
    assert split(written) == parts


@pytest.mark.parametrize(
    "written",
    [
        "Asiakaspalvelu", "Sähkö Oy", "info", "Raamatukogu", "Loode Energia OÜ", "Paperworks Ltd",
        "Keskuskirjasto", "info@sahko.example", "Klienditugi", "Ylikosken kaupunki", "Tallinna Linnavalitsus",
        "no-reply@post.example", "Support Team", "", "  ", "Toivo & Pojat", "Office 365",
    ],
)  # fmt: skip
def test_a_firm_or_a_shared_mailbox_is_no_person(written: str) -> None:
    assert not split(written).is_person


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        ("Maija", "maija", "same"),
        ("Õie", "Oie", "same"),
        ("Virtanen", "Maija Virtanen", "same"),
        ("Maija", "Maija Virtanen", "same"),
        ("Mari Tamm", "Tamm Mari", "same"),
        ("Ms Smith", "Jane Smith", "same"),
        ("Kaarina", "Maija Kaarina Virtanen", "same"),
        ("Maijalle", "Maija", "same"),
        ("Kati", "Katariina Virtanen", "nickname"),
        ("Bob", "Robert Smith", "nickname"),
        ("Saša", "Aleksandr Petrov", "nickname"),
        ("Anna", "Anna-Maija", "nickname"),
        ("M. Virtanen", "Maija Virtanen", "nickname"),
        ("Maiija", "Maija Virtanen", "misspelt"),
        ("Virtnen", "Maija Virtanen", "misspelt"),
        ("Oliver Kalas", "Oliver Kallas", "misspelt"),
        ("Alkesandra", "Aleksandra", "misspelt"),
        ("Maria", "Marja", "different"),
        ("Andres", "Andrus Kallas", "different"),
        ("Jaan", "Jaana", "different"),
        ("Maija Virta", "Maija Virtanen", "different"),
        ("Pekka", "Maija Virtanen", "different"),
        ("", "Maija", "different"),
        ("Sähkö Oy", "Maija", "different"),
    ],
)
def test_how_two_names_go_together(a: str, b: str, how: Relation) -> None:
    assert relation(a, b) == relation(b, a) == how
    assert same(a, b) == (how in {"same", "nickname"})
    assert misspelt(a, b) == (how == "misspelt")


@pytest.mark.parametrize(
    ("name", "whose"),
    [("Maija", "woman"), ("Pekan", "man"), ("Õie", "woman"), ("Kim", None), ("Qwerty", None)],
)
def test_whose_name_it_commonly_is(name: str, whose: str | None) -> None:
    assert gender(name) == whose


@pytest.mark.parametrize(("language", "name"), LISTS)
def test_a_list_is_sorted_and_holds_each_line_once(language: str, name: str) -> None:
    text = files("vasta.language").joinpath(language, "data", f"{name}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("# ")]

    assert lines == sorted(set(lines))
    assert unicodedata.is_normalized("NFC", text)


def test_all_the_public_names_are_sorted() -> None:
    assert names.__all__ == sorted(names.__all__)


@pytest.mark.parametrize("part", ["Maija ", "a-", "t. ", "Hei ", "Terv ", "M. ", "Dr ", "A\n", ". A", "terveisin "])
def test_time_grows_with_the_text_and_no_faster(part: str) -> None:
    text = part * 10000
    began = time.perf_counter()

    in_greeting(text, "fi")
    in_signature(text, "fi")
    split(text)

    assert time.perf_counter() - began < 5
