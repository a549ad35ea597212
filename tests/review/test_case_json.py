"""A case as JSON: what is given arrives, and what does not fit is refused with its place."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from vasta.review import Article, BadCase, Clock, Fact, Knowledge, OpenPromise, SavedReply, Tick, Turn, parse_case

WHOLE = {
    "id": "20418",
    "reply": "Hei Maija!",
    "channel": "chat",
    "message": "Milloin?",
    "history": [{"from": "customer", "text": "Hei", "at": "2026-11-20T10:15Z", "kind": "voicemail"}],
    "written_at": "2026-11-20T10:15",
    "clock": {"due_at": "2026-11-23T10:15:00Z", "ring_seconds": 12.5},
    "promises": [{"text": "Vastaamme maanantaina.", "due": "2026-11-23"}],
    "saved_replies": [{"text": "Hei!", "review_by": "2026-01-31"}],
    "earlier_replies": ["Hei Jari!"],
    "closed": True,
    "ticks": [{"start": 0, "end": 7, "answered": False}],
    "knowledge": {
        "terms": {"ONT": "kuitupääte"},
        "facts": [{"term": "toimitus", "value": "4,90 €"}],
        "articles": [{"title": "Palautus", "url": "https://example.org/palautus"}],
    },
}


def test_everything_that_is_given_arrives() -> None:
    case = parse_case(WHOLE)

    assert (case.id, case.reply.channel, case.reply.written_at) == ("20418", "chat", datetime(2026, 11, 20, 10, 15))  # noqa: DTZ001  # as it was written, without a zone
    assert case.conversation.turns == (
        Turn("customer", "Hei", datetime(2026, 11, 20, 10, 15, tzinfo=UTC), "voicemail"),
    )
    assert case.conversation.clock == Clock(due_at=datetime(2026, 11, 23, 10, 15, tzinfo=UTC), ring_seconds=12.5)
    assert case.conversation.promises == (OpenPromise("Vastaamme maanantaina.", date(2026, 11, 23)),)
    assert case.conversation.saved_replies == (SavedReply("Hei!", review_by=date(2026, 1, 31)),)
    assert (case.conversation.earlier_replies, case.conversation.closed) == (("Hei Jari!",), True)
    assert case.conversation.ticks == (Tick(0, 7, answered=False),)
    assert case.knowledge == Knowledge(
        terms={"ONT": "kuitupääte"},
        facts=(Fact("toimitus", "4,90 €"),),
        articles=(Article("Palautus", "https://example.org/palautus"),),
    )


def test_a_reply_alone_is_a_case() -> None:
    case = parse_case({"reply": ""})

    assert (case.to, case.reply.subject, case.conversation.is_first_reply) == ((), None, True)


def test_unknown_fields_are_passed_over_and_named() -> None:
    assert parse_case({"reply": "", "custommer": 1, "unknown": 2}).unknown == ("custommer", "unknown")


def test_an_organisations_words_may_be_called_like_a_time() -> None:
    terms, voice = {"at": "kello", "by": "viimeistään"}, {"now": "heti"}

    case = parse_case({"reply": "", "knowledge": {"terms": terms, "voice": voice}})

    assert case.knowledge == Knowledge(terms=terms, voice=voice)


def test_a_case_that_is_nested_without_end_is_refused() -> None:
    deep: object = []
    for _ in range(2000):
        deep = [deep]

    with pytest.raises(BadCase, match="the case is nested too deeply"):
        parse_case({"reply": "", "history": deep})


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ([], "the case must be an object, not list"),
        ({}, "Object missing required field `reply`"),
        ({"reply": 1}, "reply: Expected `str`, got `int`"),
        ({"reply": "", "channel": "fax"}, "channel: Invalid enum value 'fax'; known: email, chat, letter, form, phone"),
        (
            {"reply": "", "history": [{"from": "me", "text": ""}]},
            "history[0].from: Invalid enum value 'me'; known: customer, agent",
        ),
        (
            {"reply": "", "written_at": "soon"},
            "written_at: 'soon' is not a date and time like 2026-11-20T10:15:00+02:00",
        ),
        ({"reply": "", "promises": [{"text": "", "due": "x"}]}, "promises[0].due: Invalid RFC3339 encoded date"),
        (
            {"reply": "", "knowledge": {"facts": [{"term": "a"}]}},
            "knowledge.facts[0]: Object missing required field `value`",
        ),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(case: object, said: str) -> None:
    with pytest.raises(BadCase) as refused:
        parse_case(case)

    assert str(refused.value) == said
