"""What the desk tells the reviewer of a conversation: times, the clock, promises, whether it is closed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.factories import MONDAY, AgentFactory, ConversationFactory, MessageFactory, OutboxFactory
from vasta.desk import clock, reviewing
from vasta.desk.known import known
from vasta.desk.models import Conversation, Message, Promise

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


def found(message: Message, text: str) -> dict[str, str]:
    """The rules that find something for a reply to the message, with where."""
    reviewed = reviewing.review_reply(conversation=message.conversation, agent=AgentFactory.create(), text=text)
    assert reviewed.report is not None
    return {finding["rule"]: finding["where"] for finding in reviewed.report["findings"]}


def promise(message: Message, text: str, due: date | None, state: str = "open") -> None:
    owner = AgentFactory.create()
    Promise.objects.create(
        conversation=message.conversation, message=message, owner=owner, text=text, due=due, state=state
    )


def test_turns_and_messages_have_their_times_on_the_desks_clock() -> None:
    asked = MessageFactory.create()
    MessageFactory.create(conversation=asked.conversation, ours=True, text="Hei!", sent_at=MONDAY + HOUR)
    again = MessageFactory.create(conversation=asked.conversation, received_at=MONDAY + 2 * HOUR)

    facts = known(asked.conversation)

    assert facts.turns == [("customer", asked.text, MONDAY), ("agent", "Hei!", MONDAY + HOUR)]
    assert facts.to == [(again.text, again.subject, MONDAY + 2 * HOUR)]
    assert facts.to[0][2].utcoffset() == timezone.localtime(MONDAY).utcoffset()


def test_a_reply_that_never_arrived_is_no_turn() -> None:
    asked = MessageFactory.create()
    refused = MessageFactory.create(conversation=asked.conversation, ours=True)
    OutboxFactory.create(message=refused, state="refused")
    MessageFactory.create(conversation=asked.conversation, ours=True, bounced_reason="no such user")

    assert known(asked.conversation).turns == []


def test_open_promises_with_a_day_are_told_and_no_others() -> None:
    reply = MessageFactory.create(ours=True)
    promise(reply, "Soitan perjantaina.", date(2026, 11, 20))
    promise(reply, "Palaan asiaan.", None)
    promise(reply, "Maksan tänään.", date(2026, 11, 16), state="kept")

    assert known(reply.conversation).promises == [("Soitan perjantaina.", date(2026, 11, 20))]


def test_the_deadline_and_the_closed_state_are_told() -> None:
    asked = MessageFactory.create()
    clock.set_clock(asked.conversation)
    closed = ConversationFactory.create(state=Conversation.State.CLOSED)

    assert known(asked.conversation).due_at == MONDAY + timedelta(days=1)
    assert (known(closed).due_at, known(closed).closed, known(asked.conversation).closed) == (None, True, False)


def test_a_late_reply_is_told_on_the_clock_and_asked_for_a_word_of_regret() -> None:
    asked = MessageFactory.create(received_at=timezone.now() - timedelta(days=9))
    clock.set_clock(asked.conversation)

    rules = found(asked, "Hei Maija,\n\nlaskussa on mukana lokakuun korjaus.")

    assert (rules["late-reply"], rules["late-without-apology"]) == ("conversation", "reply")


def test_a_broken_promise_is_told_and_a_reply_in_time_is_not() -> None:
    asked = MessageFactory.create(received_at=timezone.now())
    reply = MessageFactory.create(
        conversation=asked.conversation, ours=True, sent_at=timezone.now() - timedelta(days=9)
    )
    promise(reply, "Soitan perjantaina.", timezone.localdate() - timedelta(days=3))

    rules = found(asked, "Hei Maija,\n\nlaskussa on mukana lokakuun korjaus.")

    assert rules["update-due"] == "conversation"
    assert "late-reply" not in rules


def test_what_the_clock_says_holds_no_reply() -> None:
    late = {"rule": "late-reply", "severity": "must", "where": "conversation", "text": None}
    leftover = {"rule": "template-leftover", "severity": "must", "where": "reply", "text": "{nimi}"}

    assert reviewing.Reviewed({"findings": [late, leftover]}).holding() == [leftover]
