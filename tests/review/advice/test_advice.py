"""Every piece of the guides' advice can be shown in three languages."""

import unicodedata

import pytest

from vasta.review.advice import LANGUAGES, UnknownAdvice, _texts, all_ids, guide_title, sentence

PIECES = {"quality": 44, "empathy": 15, "chat": 18, "channels": 23, "email": 67}
LEDGER = tuple(f"{guide}-{number:02}" for guide, count in PIECES.items() for number in range(1, count + 1))
MOST_WORDS = 25


def test_the_five_guides_give_167_pieces_of_advice() -> None:
    assert len(LEDGER) == 167
    assert all_ids() == LEDGER


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_holds_the_same_advice_in_the_same_order(language: str) -> None:
    assert tuple(_texts(language)["advice"]) == LEDGER
    assert tuple(_texts(language)["guides"]) == tuple(PIECES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_composed_and_trimmed(language: str) -> None:
    written = [*_texts(language)["advice"].values(), *_texts(language)["guides"].values()]

    tidy = [unicodedata.normalize("NFC", " ".join(text.split())) for text in written]

    assert written == tidy
    assert "" not in written


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_piece_is_one_short_finished_sentence(language: str) -> None:
    sentences = {advice_id: sentence(advice_id, language) for advice_id in all_ids()}

    unfinished = [i for i, text in sentences.items() if not text.endswith((".", "!", "?"))]
    lower_case = [i for i, text in sentences.items() if not text.lstrip("“”„")[0].isupper()]
    several = [i for i, text in sentences.items() if ". " in text]
    long = [i for i, text in sentences.items() if len(text.split()) > MOST_WORDS]

    assert (unfinished, lower_case, several, long) == ([], [], [], [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_pieces_say_the_same(language: str) -> None:
    sentences = [sentence(advice_id, language) for advice_id in all_ids()]

    assert sorted(sentences) == sorted(set(sentences))


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotation_marks_are_those_of_the_language(language: str) -> None:
    foreign = {"fi": "\"'“„‘", "et": "\"'”‘’", "en": "\"'„‘"}[language]

    found = {mark for text in _texts(language)["advice"].values() for mark in text if mark in foreign}

    assert found == set()


def test_an_agent_reads_the_advice_in_their_own_language() -> None:
    assert sentence("quality-31", "fi") == "Tervehdi aluksi ja esitä kiitokset."
    assert sentence("quality-31", "et") == "Alustage tervituse ja tänuga."
    assert sentence("quality-31", "en") == "Open with a greeting and a word of thanks."


def test_the_advice_names_its_guide() -> None:
    assert guide_title("email-05", "fi") == "12 askelta hyvään asiakaspalvelusähköpostiin"
    assert guide_title("email-05", "et") == "12 sammu hea klienditeeninduse e-kirjani"
    assert guide_title("email-05", "en") == "12 steps to a good customer service email"


@pytest.mark.parametrize("stranger", ["quality-45", "quality", "quality-1", ""])
def test_an_unknown_id_is_named(stranger: str) -> None:
    with pytest.raises(UnknownAdvice, match=f"No guide holds the advice '{stranger}'."):
        sentence(stranger, "fi")
    with pytest.raises(UnknownAdvice, match=f"No guide holds the advice '{stranger}'."):
        guide_title(stranger, "fi")


@pytest.mark.parametrize("language", ["sv", "../fi", ""])
def test_an_unknown_language_is_named(language: str) -> None:
    with pytest.raises(UnknownAdvice, match=f"not written in '{language}', only in fi, et, en"):
        sentence("quality-31", language)
