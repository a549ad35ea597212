"""The ledger of asks: what is asked, what the reply answers and where."""

from __future__ import annotations

import pytest

from vasta.review import Conversation, Knowledge, Message, Profile, Reply, Tick
from vasta.review.asks import ledger, left_open
from vasta.review.asks.ledger import weighed
from vasta.review.asks.model import model
from vasta.review.engine import make_case
from vasta.review.report import Ask


def asks_of(message: str, reply: str, language: str) -> tuple[Ask, ...]:
    to = [Message(message)]
    return ledger(make_case(Reply(reply, language=language), to, Conversation(), Knowledge(), Profile()))


def open_probability(message: str, reply: str, language: str) -> float:
    return asks_of(message, reply, language)[0].open_probability


@pytest.mark.parametrize(
    ("language", "message", "reply", "expected"),
    [
        (
            "fi",
            "Hei! Paljonko lippu maksaa? Saako koiran ottaa mukaan?",
            "Hei Aino,\n\nlippu maksaa 12 euroa.\n\nTerveisin\nOtto",
            [("Paljonko lippu maksaa", True), ("Saako koiran ottaa mukaan", False)],
        ),
        (
            "et",
            "Tere! Kui palju pilet maksab? Kas koera võib kaasa võtta?",
            "Tere, Anu!\n\nPilet maksab 12 eurot.\n\nLugupidamisega\nOtt",
            [("Kui palju pilet maksab", True), ("Kas koera võib kaasa võtta", False)],
        ),
        (
            "en",
            "Hello! How much is a ticket? May I bring my dog?",
            "Hello Anna,\n\nA ticket costs £12.\n\nKind regards,\nOtto",
            [("How much is a ticket", True), ("May I bring my dog", False)],
        ),
    ],
)
def test_each_ask_is_ticked_or_left_open(
    language: str, message: str, reply: str, expected: list[tuple[str, bool]]
) -> None:
    assert [(ask.text, ask.answered) for ask in asks_of(message, reply, language)] == expected


@pytest.mark.parametrize(
    ("language", "message", "listed", "advised"),
    [
        ("fi", "Hei! Kumpaa pyörää suosittelette?", "Meillä on pyörät Tuuli ja Myrsky.", "Suosittelen pyörää Tuuli."),
        ("et", "Tere! Kumba ratast soovitate?", "Meil on rattad Tuul ja Torm.", "Soovitan ratast Tuul."),
        ("en", "Hello! Which bike do you recommend?", "We have the bikes Gale and Storm.", "I'd recommend the Gale."),
    ],
)
def test_whoever_asks_for_advice_is_not_answered_by_a_list(
    language: str, message: str, listed: str, advised: str
) -> None:
    assert open_probability(message, listed, language) > open_probability(message, advised, language) + 0.1


@pytest.mark.parametrize(
    ("language", "message", "unpriced", "priced"),
    [
        ("fi", "Hei! Paljonko pesu maksaa?", "Pesun hinta riippuu takista.", "Pesu on ilmainen."),
        ("et", "Tere! Palju pesu maksab?", "Pesu hind sõltub mantlist.", "Pesu on tasuta."),
        ("en", "Hello! How much does the wash cost?", "The wash depends on the coat.", "The wash is free."),
    ],
)
def test_a_price_is_a_sum_or_nothing_to_pay(language: str, message: str, unpriced: str, priced: str) -> None:
    assert open_probability(message, unpriced, language) > open_probability(message, priced, language) + 0.1


def test_a_reply_in_another_language_is_not_blamed_for_its_words() -> None:
    message = "Hei! Onko kirjasto auki sunnuntaina? Mihin aikaan se suljetaan?"
    reply = "Hello,\n\nThank you for asking. Yes, the library is open on Sunday. The doors close at six."
    case = make_case(Reply(reply, language="en"), [Message(message)], Conversation(), Knowledge(), Profile())
    assert [ask.answered for ask in ledger(case)] == [True, True]


def test_the_answering_sentence_is_shown() -> None:
    reply = "Hei Aino,\n\nkiitos viestistäsi. Paketti lähtee torstaina 4.6.\n\nTerveisin\nOtto"
    ask = asks_of("Milloin paketti lähtee?", reply, "fi")[0]
    assert ask.by is not None
    assert reply[slice(*ask.by)] == "Paketti lähtee torstaina 4.6."


def test_offsets_are_those_of_the_message_as_given() -> None:
    message = "Hei\r\n\r\nKuljetus 😊 myöhästyi.\r\nMilloin se tulee?\r\n"
    asks = asks_of(message, "Hei,\n\nse tulee huomenna.", "fi")
    assert [message[ask.start : ask.end] for ask in asks] == ["Milloin se tulee"]


@pytest.mark.parametrize("language", ["fi", "et", "en"])
@pytest.mark.parametrize("reply", ["", ".", "🙂", "\x00", "שלום", "?" * 500])
def test_a_reply_without_words_answers_nothing(language: str, reply: str) -> None:
    message = {"fi": "Milloin se tulee?", "et": "Millal see tuleb?", "en": "When does it come?"}[language]
    assert [ask.answered for ask in asks_of(message, reply, language)] == [False]


def test_a_long_odd_reply_is_weighed_in_linear_time() -> None:
    assert len(asks_of("Milloin se tulee?", "a. " * 20_000, "fi")) == 1


def test_without_a_message_there_is_no_ledger() -> None:
    case = make_case(Reply("Hei!", language="fi"), [], Conversation(), Knowledge(), Profile())
    assert ledger(case) == ()


def test_a_message_is_analysed_once() -> None:
    assert weighed("Milloin se tulee?", "fi") is weighed("Milloin se tulee?", "fi")


def test_the_model_knows_every_feature_it_is_given() -> None:
    from vasta.review.asks.features import features
    from vasta.review.asks.table import table

    asks = weighed("Milloin se tulee?", "fi")
    assert set(features(0, table(asks, ()))) == set(model().weights)


@pytest.mark.parametrize("answered", [True, False])
def test_a_persons_tick_stands_against_the_model(answered: bool) -> None:
    message, reply = "Milloin se tulee? Paljonko se maksaa?", "Se tulee torstaina."
    told = Conversation(ticks=(Tick(0, 16, answered), Tick(18, 36, answered)))
    given = make_case(Reply(reply, language="fi"), [Message(message)], told, Knowledge(), Profile())

    asks = ledger(given)

    assert [(ask.answered, ask.corrected) for ask in asks] == [(answered, True), (answered, True)]
    assert len(list(left_open(given, "question", 1.0))) == (0 if answered else 2)


def test_an_ask_tells_what_its_answer_must_hold() -> None:
    asks = asks_of("Milloin se tulee? Paljonko se maksaa? Lähettäkää lasku.", "Hei!", "fi")
    assert [ask.answer_type for ask in asks] == ["when", "how-much", "do"]
    assert not any(ask.corrected for ask in asks)
