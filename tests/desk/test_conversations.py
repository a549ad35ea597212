"""What happens to a conversation as a whole."""

from __future__ import annotations

import pytest

from tests.factories import AgentFactory, ConversationFactory, MessageFactory
from vasta.desk.actions import add_note, assign, close_conversation, reopen
from vasta.desk.errors import NothingWritten, ReasonMissing, WrongState
from vasta.desk.models import Event

pytestmark = pytest.mark.django_db


def test_a_conversation_is_given_to_somebody_and_back() -> None:
    conversation, giver, taker = ConversationFactory.create(), AgentFactory.create(), AgentFactory.create()

    assert assign(conversation=conversation, agent=giver, to=taker).assignee == taker
    assert assign(conversation=conversation, agent=giver, to=None).assignee is None
    assert [event.data for event in Event.objects.all()] == [{"to": taker.pk}, {"to": None}]


def test_nobody_gets_work_who_has_left() -> None:
    with pytest.raises(WrongState):
        assign(
            conversation=ConversationFactory.create(),
            agent=AgentFactory.create(),
            to=AgentFactory.create(is_active=False),
        )


def test_closing_needs_a_reason_and_stops_the_clock() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()
    with pytest.raises(ReasonMissing):
        close_conversation(conversation=asked.conversation, agent=agent, reason=" \n")

    conversation = close_conversation(conversation=asked.conversation, agent=agent, reason="Soitettu")

    assert (conversation.state, conversation.closed_reason) == ("closed", "Soitettu")
    assert (conversation.waiting_since, conversation.next_deadline_at) == (None, None)


def test_a_reopened_conversation_waits_from_where_its_customer_began() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()
    close_conversation(conversation=asked.conversation, agent=agent, reason="Soitettu")

    conversation = reopen(conversation=asked.conversation, agent=agent)

    assert (conversation.state, conversation.closed_reason) == ("open", "")
    assert conversation.waiting_since == asked.received_at
    with pytest.raises(WrongState):
        reopen(conversation=conversation, agent=agent)


def test_a_note_is_counted_and_answers_nobody() -> None:
    asked = MessageFactory.create(conversation__waiting_since="2026-11-23T08:00Z")
    agent = AgentFactory.create()

    note = add_note(conversation=asked.conversation, agent=agent, text="Soitin.\r\nEi vastaa.")

    conversation = note.conversation
    assert (note.direction, note.text) == ("note", "Soitin.\nEi vastaa.")
    assert (conversation.message_count, conversation.waiting_since is None) == (1, False)
    with pytest.raises(NothingWritten):
        add_note(conversation=conversation, agent=agent, text="\n")
