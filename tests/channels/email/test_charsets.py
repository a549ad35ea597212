"""Text is found in bytes whose character set is wrong, unknown or unsaid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vasta.channels import Problem
from vasta.channels.email.charsets import decode, tidy


@pytest.mark.parametrize("codec", ["utf-8", "cp1252", "iso8859-15", "cp1257", "utf-16", "iso8859-1"])
@pytest.mark.parametrize("text", ["Hyvää päivää, missä tilaukseni on?", "Tere! Õun jäi ära, küll tore."])
def test_a_true_label_is_believed(text: str, codec: str) -> None:
    assert decode(text.encode(codec), codec) == (text, set())


@pytest.mark.parametrize("codec", ["utf-8", "cp1252", "iso8859-15", "cp1257"])
@pytest.mark.parametrize("text", ["Hyvää päivää, missä tilaukseni on?", "Tere! Õun jäi ära, küll tore."])
def test_no_label_is_needed_for_the_letters_of_this_coast(text: str, codec: str) -> None:
    assert decode(text.encode(codec), None) == (text, set())


def test_russian_is_found_without_a_label() -> None:
    text = "Здравствуйте, где мой заказ? Он должен был прийти в пятницу."

    assert decode(text.encode("cp1251"), None)[0] == text


@pytest.mark.parametrize("label", ["x-martian", "idna", "unicode_escape", "base64", "a\0b", "", "rot13"])
def test_an_impossible_label_is_no_obstacle(label: str) -> None:
    assert decode("Hyvää".encode(), label)[0] == "Hyvää"


def test_a_wrong_label_is_named() -> None:
    assert decode("Hyvää".encode("cp1252"), "utf-8") == ("Hyvää", {Problem.BROKEN_CHARSET})


@given(
    st.binary(max_size=500),
    st.sampled_from([None, "utf-8", "utf-7", "utf-16", "ascii", "big5", "hz", "cp1257"]),
)
def test_any_bytes_become_text(data: bytes, label: str | None) -> None:
    tidy(decode(data, label)[0]).encode()


@given(st.text(st.characters(exclude_categories=())))
def test_tidy_text_can_be_stored(text: str) -> None:
    clean = tidy(text)

    clean.encode()
    assert not any(char in clean for char in "\0\r\x1b\x7f")
    assert tidy(clean) == clean
