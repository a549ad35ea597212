"""What holds for every text: offsets slice back, order, work that grows no faster than the text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vasta.language import LANGUAGES, TAGS, Text, Zone, read

PIECES = st.sampled_from(
    [
        "Hei Maija,",
        "kiitos",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        ". ",
        "! ",
        "esim. ",
        "3. ",
        "20.11.2026",
        "89,00 €",
        "- ",
        "1) ",
        "> ",
        "Terveisin",
        "Otto Oja",
        "-- ",
        "```",
        "Maija kirjoitti:",
        "From: a",
        "👩\u200d👩\u200d👧",
        ":)",
        "�",
        "\x00",
        "\u202e",
        "\u200d",
        "é",
        "don’t",
        "Tere, ",
        "a@b.fi",
        "  ",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=30).map("".join)


def spans(found: Text) -> Iterator[tuple[int, int, int, int, str, str]]:
    """Each span with the borders it must keep to, the text it should have and the text it has."""
    after = 0
    for block in found.blocks:
        yield after, block.start, block.end, len(found.text), "", ""
        inside = block.start
        for sentence in block.sentences:
            yield (
                inside,
                sentence.start,
                sentence.end,
                block.end,
                sentence.text,
                found.text[sentence.start : sentence.end],
            )
            at = 0
            for word in sentence.words:
                yield (
                    at,
                    word.start,
                    word.end,
                    len(sentence.text),
                    word.text,
                    sentence.text[word.start : word.end],
                )
                at = word.end
            inside = sentence.end
        after = block.end


@settings(max_examples=150, deadline=None)
@pytest.mark.parametrize("code", LANGUAGES)
@given(text=TEXTS)
def test_offsets_slice_back_in_order(code: str, text: str) -> None:
    for least, start, end, most, expected, found in spans(read(text, code)):
        assert least <= start < end <= most
        assert found == expected


@settings(max_examples=100, deadline=None)
@pytest.mark.parametrize("code", LANGUAGES)
@given(text=TEXTS)
def test_blocks_cover_everything_but_white_space(code: str, text: str) -> None:
    found = read(text, code)

    covered = "".join(text[block.start : block.end] for block in found.blocks)

    assert "".join(covered.split()) == "".join(text.split())


@settings(max_examples=60, deadline=None)
@pytest.mark.parametrize("code", LANGUAGES)
@given(text=TEXTS)
def test_words_have_base_forms_and_known_tags(code: str, text: str) -> None:
    for sentence in read(text, code).sentences:
        for word in sentence.words:
            assert word.lemmas
            assert all(lemma == lemma.lower() for lemma in word.lemmas)
            assert word.tags <= TAGS


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t", "\u00a0"])
def test_nothing_to_read(text: str) -> None:
    assert read(text, "fi") == Text(text, "fi", ())


def test_offsets_count_code_points_of_the_text_as_given() -> None:
    found = read("Hei! 👍🏽\r\n\r\nLasku tuli.", "fi")

    assert [(block.zone, block.start, block.end) for block in found.blocks] == [
        (Zone.GREETING, 0, 7),
        (Zone.BODY, 11, 22),
    ]


def test_the_same_sentence_is_read_once() -> None:
    first, second = read("Lasku tuli. Lasku tuli.", "fi").sentences

    assert first.words is second.words


def test_a_span_of_words_is_given_in_the_whole_text() -> None:
    text = "Hei,\n\nkiitos paljon viestistä."
    sentence = read(text, "fi").sentences[-1]

    assert text[slice(*sentence.span(0, 1))] == "kiitos paljon"


LONG = {  # a piece repeated to 200 000 code points: how much of it blocks cover, how many sentences it has
    "sentences": ("Lasku tuli eilen. ", 0.99, 11_111),
    "lines": ("- lasku\n", 0.87, 25_000),
    "no end": ("lasku ", 0.99, 1),
    "one word": ("a", 1.0, 1),
    "full stops": (".", 1.0, 1),
    "quotes": ("> a\n", 0.99, 0),
    "blank lines": ("\n", 0.0, 0),
    "sign-offs": ("Terveisin Maija\n", 0.99, 12_501),
    "fences": ("```\n", 0.87, 0),
    "emoji": ("👩‍👩‍👧", 1.0, 1),
    "brackets": ("(", 1.0, 1),
}


@pytest.mark.parametrize("name", LONG)
def test_a_long_text_is_read_to_its_end(name: str) -> None:
    piece, least, sentences = LONG[name]
    text = piece * (200_000 // len(piece))

    found = read(text, "fi")

    assert sum(block.end - block.start for block in found.blocks) >= least * len(text)
    assert len(found.sentences) == sentences
