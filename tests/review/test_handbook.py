"""The handbook: what is on in a channel stands in its page, in its language and with the team's own numbers."""

from __future__ import annotations

import pytest

from vasta.review import advice
from vasta.review.cards import CHANNELS, LANGUAGES
from vasta.review.handbook import Handbook, handbook
from vasta.review.profiles import Profile, parse


def told(book: Handbook) -> list[str]:
    return [point.sentence for chapter in book.chapters for point in chapter.points]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("channel", CHANNELS)
def test_every_channel_has_a_page_in_every_language(channel: str, language: str) -> None:
    book = handbook(Profile(), channel, language)

    assert book.title
    assert len(told(book)) >= 10
    assert len(told(book)) == len(set(told(book)))
    assert set(told(book)) <= {advice.sentence(one, language) for one in advice.all_ids()}


def test_the_teams_own_numbers_words_and_texts_are_in_it() -> None:
    profile = parse(
        'address = "formal"\nsignature = ["name", "contact"]\n'
        'protocol = "Yksi.\\n\\nKaksi."\nchecklist = ["Tarkista"]\n'
        '[glossary]\nont = "kuitupääte"\n[options.long-sentence]\nlimit = 18\n'
    ).of(channel="email", language="fi")

    book = handbook(profile, "email", "fi")

    assert book.manner == (
        "Teitittelemme asiakasta.",
        "Allekirjoituksessa on nimi ja puhelinnumero tai sähköpostiosoite.",
    )
    assert book.limits[0] == "Virkkeessä on enintään 18 sanaa."
    assert (book.protocol, book.checklist, book.words) == (("Yksi.", "Kaksi."), ("Tarkista",), (("ont", "kuitupääte"),))


def test_a_rule_that_is_off_is_not_in_it() -> None:
    with_rule = told(handbook(Profile(), "email", "en"))
    without = told(handbook(Profile(off=frozenset({"missing-greeting"})), "email", "en"))

    assert set(with_rule) - set(without) == {advice.sentence("quality-31", "en")}


def test_advice_for_another_channel_stays_out() -> None:
    on_the_phone = advice.sentence("channels-09", "et")

    pages = {channel: on_the_phone in told(handbook(Profile(), channel, "et")) for channel in CHANNELS}

    assert [channel for channel, there in pages.items() if there] in (["phone"], [])


def test_what_holds_the_sending_is_marked() -> None:
    book = handbook(Profile(severities={"missing-greeting": "must"}), "email", "en")

    held = {point.id for chapter in book.chapters for point in chapter.points if point.holds}

    assert "quality-31" in held
