"""What pages show, in the same number of queries for one row and for three."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.factories import (
    MONDAY,
    AgentFactory,
    ConversationFactory,
    CustomerFactory,
    DraftFactory,
    InboxFactory,
    MessageFactory,
    OutboxFactory,
    RawMailFactory,
    TeamFactory,
)
from vasta.desk.actions import add_note
from vasta.desk.known import answering
from vasta.desk.models import Attachment, Event
from vasta.desk.queries import (
    conversation_page,
    counts,
    customer_card,
    events_since,
    latest_event,
    queue,
    search,
)

pytestmark = pytest.mark.django_db


def test_the_queue_has_urgent_ones_on_top_then_what_is_due_first_then_what_has_no_clock() -> None:
    agent = AgentFactory.create()
    late = ConversationFactory.create(next_deadline_at=MONDAY)
    later = ConversationFactory.create(next_deadline_at=MONDAY + timedelta(days=1))
    machine = ConversationFactory.create(next_deadline_at=None)
    urgent = ConversationFactory.create(next_deadline_at=MONDAY + timedelta(days=2), urgent=True)
    ConversationFactory.create(state="closed")
    ConversationFactory.create(state="waiting")

    assert list(queue(agent)) == [urgent, late, later, machine]


def test_agents_see_their_teams_everyones_and_their_own_a_lead_sees_all() -> None:
    team = TeamFactory.create()
    agent = AgentFactory.create(team=team)
    ours = ConversationFactory.create(inbox=InboxFactory.create(team=team))
    everyones = ConversationFactory.create()
    others = ConversationFactory.create(inbox=InboxFactory.create(team=TeamFactory.create()))
    given = ConversationFactory.create(inbox=others.inbox, assignee=agent)

    assert set(queue(agent)) == {ours, everyones, given}
    assert list(queue(agent, mine=True)) == [given]
    assert set(queue(AgentFactory.create(role="lead"))) == {ours, everyones, others, given}


def test_an_agent_without_a_team_sees_no_teams_conversations() -> None:
    ConversationFactory.create(inbox=InboxFactory.create(team=TeamFactory.create()))

    assert list(queue(AgentFactory.create())) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_the_queue_asks_once(rows: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    agent = AgentFactory.create()
    for _ in range(rows):
        ConversationFactory.create(assignee=agent)

    with django_assert_num_queries(1):
        shown = [(row.customer.name, row.inbox.name, str(row.assignee)) for row in queue(agent)]

    assert len(shown) == rows


def test_the_numbers_beside_the_queue() -> None:
    agent = AgentFactory.create()
    ConversationFactory.create(next_deadline_at=MONDAY - timedelta(days=30), assignee=agent)
    ConversationFactory.create(next_deadline_at=MONDAY + timedelta(days=3000))
    OutboxFactory.create(state="uncertain")
    OutboxFactory.create(state="sent")
    RawMailFactory.create(state="quarantined")

    found = counts(agent)

    assert (found.mine, found.late, found.undelivered, found.quarantined) == (1, 1, 1, 1)
    assert found.open == 4


@pytest.mark.parametrize("rows", [1, 3])
def test_a_conversations_page_asks_as_often_for_three_messages_as_for_one(
    rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    agent = AgentFactory.create()
    conversation = ConversationFactory.create()
    for _ in range(rows):
        message = MessageFactory.create(conversation=conversation)
        Attachment.objects.create(message=message, name="a", content_type="b", size=1, sha256="0" * 64)
        reply = MessageFactory.create(conversation=conversation, ours=True)
        OutboxFactory.create(message=reply)
        DraftFactory.create(conversation=conversation)
        ConversationFactory.create(customer=conversation.customer)

    with django_assert_num_queries(10):
        page = conversation_page(conversation.pk, agent)
        assert page is not None
        for message in page.messages:
            assert len(message.attachments.all()) == message.is_inbound
            assert (str(message.agent), str(message.customer)) != ("", "")
            assert hasattr(message, "outbox") is (message.direction == "outbound")
            assert not hasattr(message, "review")
        assert [str(draft.agent) for draft in page.others] == ["Otto Oja"] * rows
        assert len(page.customer.conversations) == rows + 1


def test_a_page_says_what_is_to_be_answered_and_what_was_seen() -> None:
    agent = AgentFactory.create()
    first = MessageFactory.create()
    conversation = first.conversation
    MessageFactory.create(conversation=conversation, ours=True)
    second = MessageFactory.create(conversation=conversation)
    third = MessageFactory.create(conversation=conversation)
    MessageFactory.create(conversation=conversation, automatic=True)
    add_note(conversation=conversation, agent=agent, text="Kiire.")

    page = conversation_page(conversation.pk, agent)

    assert page is not None
    assert page.to_answer == [second, third] == answering(conversation)
    assert page.seen == third.pk
    assert page.draft is None


def test_when_all_is_answered_the_last_message_is_what_we_speak_of() -> None:
    asked = MessageFactory.create()
    reply = MessageFactory.create(conversation=asked.conversation, ours=True)

    page = conversation_page(asked.conversation.pk, AgentFactory.create())

    assert page is not None
    assert page.to_answer == [asked] == answering(asked.conversation)
    assert page.seen == reply.pk


def test_a_refused_reply_answers_nobody() -> None:
    asked = MessageFactory.create()
    MessageFactory.create(conversation=asked.conversation)
    OutboxFactory.create(message=MessageFactory.create(conversation=asked.conversation, ours=True), state="refused")

    page = conversation_page(asked.conversation.pk, AgentFactory.create())

    assert page is not None
    assert page.to_answer == answering(asked.conversation)
    assert len(page.to_answer) == 2


def test_there_is_no_page_of_a_conversation_that_is_not() -> None:
    assert conversation_page(404, AgentFactory.create()) is None


def test_a_customers_card_has_their_latest_ten_conversations() -> None:
    customer = CustomerFactory.create()
    rows = [
        ConversationFactory.create(customer=customer, last_message_at=MONDAY + timedelta(hours=hour))
        for hour in range(12)
    ]

    card = customer_card(customer)

    assert card.conversations == rows[:1:-1]
    assert [point.customer for point in card.contact_points] == [customer]


@pytest.mark.parametrize("words", ["sähkö", "SÄHKÖ", "Sähkö", "  katkos  sähkö ", "maija@posti", "#{pk}", "{pk}"])
def test_search_finds_words_in_any_case_addresses_and_numbers(words: str) -> None:
    customer = CustomerFactory.create(email=None)
    customer.contact_points.create(kind="email", value="maija@posti.example")
    wanted = MessageFactory.create(conversation__customer=customer, text="Meillä on katkos Sähkö poikki").conversation
    MessageFactory.create(conversation__customer=CustomerFactory.create(email=None), text="Ihan muuta")

    assert list(search(AgentFactory.create(), words.format(pk=wanted.pk))) == [wanted]


@pytest.mark.parametrize("words", ["", "   ", "\0", "ei löydy", "9" * 30])
def test_search_for_nothing_finds_nothing(words: str) -> None:
    MessageFactory.create()

    assert list(search(AgentFactory.create(), words)) == []


def test_search_shows_only_what_the_agent_works_with() -> None:
    MessageFactory.create(conversation__inbox=InboxFactory.create(team=TeamFactory.create()))

    assert list(search(AgentFactory.create(), "lasku")) == []


def test_pages_ask_what_happened_since() -> None:
    conversation = ConversationFactory.create()
    agent = AgentFactory.create()
    assert latest_event() == 0
    add_note(conversation=conversation, agent=agent, text="Yksi")
    seen = latest_event()
    add_note(conversation=conversation, agent=agent, text="Kaksi")
    add_note(conversation=ConversationFactory.create(), agent=agent, text="Muualla")

    assert len(events_since(seen)) == 2
    assert events_since(seen, conversation=conversation.pk) == [Event.objects.all()[1]]
