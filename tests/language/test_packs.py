"""Packs: one a thread, stems where parts are missing."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from vasta.language import KNOWN, LANGUAGES, Text, UnknownLanguage, missing, pack, read


def test_every_language_has_its_parts_here() -> None:
    assert (missing(), [pack(code).code for code in LANGUAGES]) == ({}, list(LANGUAGES))


@pytest.mark.parametrize("code", ["xx", "", "FI", "fi-FI", "../fi"])
def test_an_unknown_language_is_named(code: str) -> None:
    with pytest.raises(UnknownLanguage, match="known are fi, et, en, sv, ru, lv"):
        read("Hei", code)


def test_a_thread_keeps_its_pack_and_another_has_its_own() -> None:
    with ThreadPoolExecutor(1) as other:
        theirs = other.submit(pack, "fi").result()

    assert pack("fi") is pack("fi")
    assert pack("fi") is not theirs


@pytest.mark.parametrize("code", LANGUAGES)
def test_threads_that_read_at_once_read_alike(code: str) -> None:
    texts = [f"Tilaus {n} viivästyi. Arve {n} on makstud. Your order {n} was sent." for n in range(60)]
    expected = [read(text, code) for text in texts]
    from vasta.language.reading import _words  # the kept sentences must not answer for the engines

    _words.cache_clear()
    start = threading.Barrier(4)

    def work(_: int) -> list[Text]:
        start.wait()
        return [read(text, code) for text in texts]

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(work, range(4)))

    assert found == [expected] * 4


@pytest.mark.parametrize(
    ("code", "sentence", "stem"),
    [
        ("fi", "laskut", "lasku"),
        ("et", "arvete", "arve"),
        ("en", "invoices", "invoic"),
        ("sv", "paketen", "paket"),
        ("lv", "sūtījums", "sūtījums"),
    ],
)
def test_without_parts_a_language_is_read_by_stems(code: str, sentence: str, stem: str) -> None:
    plain = pack(code, plain=True)

    word = read(sentence, code, plain=True).sentences[0].words[0]

    assert word.lemmas[0] == stem
    assert (plain.knows(sentence), plain.suggest(sentence)) == (None, ())
    assert plain.missing != ()


def test_the_languages_reviewed_are_the_first_of_those_known() -> None:
    assert KNOWN[: len(LANGUAGES)] == LANGUAGES
