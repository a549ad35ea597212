"""What agents say of asks: kept once an ask, believed by later reviews, given out as labelled examples."""

from __future__ import annotations

import pytest

from tests.factories import AgentFactory, DraftFactory, MessageFactory
from vasta.desk import reviewing
from vasta.desk.actions import correct_ask
from vasta.desk.errors import WrongState
from vasta.desk.known import known
from vasta.desk.models import AskCorrection, Event, Message
from vasta.desk.queries import labelled_asks

pytestmark = pytest.mark.django_db

ASKED = "Hei! Milloin lasku korjataan? Paljonko se on?"
WHEN, HOW_MUCH = (5, 28), (30, 44)
REPLY = "Hei Maija,\n\nlasku korjataan torstaina.\n"


def tick(message: Message, place: tuple[int, int], *, answered: bool, kind: str = "question") -> AskCorrection:
    draft = message.conversation.drafts.first() or DraftFactory.create(conversation=message.conversation, text=REPLY)
    return correct_ask(
        conversation=message.conversation,
        agent=draft.agent,
        message=message.pk,
        start=place[0],
        end=place[1],
        kind=kind,
        answered=answered,
        open_probability=0.25,
    )


def test_what_an_agent_says_is_kept_once_an_ask_with_the_reply_it_was_said_of() -> None:
    message = MessageFactory.create(text=ASKED)

    tick(message, WHEN, answered=True)
    kept = tick(message, WHEN, answered=False)

    assert list(AskCorrection.objects.all()) == [kept]
    assert (kept.text, kept.answered, kept.reply) == ("Milloin lasku korjataan", False, REPLY)
    told = Event.objects.filter(kind="ask-corrected").values_list("message_id", "data")
    assert list(told) == [(message.pk, {"answered": True}), (message.pk, {"answered": False})]


@pytest.mark.parametrize(("place", "kind"), [((0, 999), "question"), ((5, 5), "question"), ((5, 28), "wish")])
def test_what_is_no_ask_is_refused(place: tuple[int, int], kind: str) -> None:
    message = MessageFactory.create(text=ASKED)

    with pytest.raises(WrongState):
        tick(message, place, answered=True, kind=kind)

    assert not AskCorrection.objects.exists()


@pytest.mark.parametrize("ours", [True, False])
def test_only_a_customers_message_of_the_same_conversation_has_asks(ours: bool) -> None:
    message = MessageFactory.create(text=ASKED)
    other = (
        MessageFactory.create(text=ASKED, ours=True, conversation=message.conversation)
        if ours
        else (MessageFactory.create(text=ASKED))
    )

    with pytest.raises(WrongState):
        correct_ask(
            conversation=message.conversation, agent=AgentFactory.create(), message=other.pk, start=5, end=28,
            kind="question", answered=True,
        )  # fmt: skip


def test_a_later_review_believes_the_agent_also_in_the_second_of_two_messages() -> None:
    first = MessageFactory.create(text="Hei!")
    message = MessageFactory.create(text=ASKED, conversation=first.conversation)
    tick(message, WHEN, answered=False)
    tick(message, HOW_MUCH, answered=True)

    assert known(first.conversation).ticks == [(11, 34, False), (36, 50, True)]
    reviewed = reviewing.review_reply(conversation=first.conversation, agent=AgentFactory.create(), text=REPLY)

    assert reviewed.report is not None
    asks = [(ask["text"], ask["answered"], ask["corrected"]) for ask in reviewed.report["asks"]]
    assert asks == [("Milloin lasku korjataan", False, True), ("Paljonko se on", True, True)]


def test_what_was_said_is_given_out_as_labelled_examples() -> None:
    message = MessageFactory.create(text=ASKED)
    kept = tick(message, HOW_MUCH, answered=False)

    assert list(labelled_asks()) == [
        {
            "message": ASKED,
            "reply": REPLY,
            "language": message.conversation.language or message.conversation.inbox.language,
            "ask": {"start": 30, "end": 44, "text": "Paljonko se on", "kind": "question"},
            "answered": False,
            "open_probability": 0.25,
            "at": kept.at.isoformat(),
        }
    ]
