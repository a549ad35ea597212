"""The conversation page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from tests.factories import (
    AgentFactory,
    ConversationFactory,
    DraftFactory,
    InboxFactory,
    MessageFactory,
    TeamFactory,
)
from tests.web.conftest import SignedIn
from vasta.desk.models import Agent, Conversation

pytestmark = pytest.mark.django_db

ASK = {
    "kind": "question",
    "start": 5,
    "end": 67,
    "text": "Miksi marraskuun lasku on kaksi kertaa suurempi kuin lokakuun?",
}


def test_the_customers_questions_are_numbered_and_marked(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create(brief={"asks": [ASK], "facts": [], "feeling": "", "urgent": False})

    page = signed_in(agent).get(f"/conversations/{message.conversation_id}/").content.decode()

    assert f'<mark class="ask" id="ask-1"><sup>1</sup>{ASK["text"]}</mark>' in page
    assert f'<a href="#ask-1">{ASK["text"]}</a>' in page


def test_a_message_is_shown_as_text_whatever_stands_in_it(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create(text="<script>alert(1)</script>", subject="<b>x</b>")

    page = signed_in(agent).get(f"/conversations/{message.conversation_id}/").content.decode()

    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_message_that_came_after_the_draft_was_begun_is_shown_as_new(agent: Agent, signed_in: SignedIn) -> None:
    first = MessageFactory.create()
    DraftFactory.create(conversation=first.conversation, agent=agent, based_on=first)
    newer = MessageFactory.create(conversation=first.conversation)

    page = signed_in(agent).get(f"/conversations/{first.conversation_id}/").content.decode()

    assert f'<article class="msg new" id="m{newer.pk}">' in page


def test_a_colleague_who_also_writes_is_named(agent: Agent, signed_in: SignedIn) -> None:
    draft = DraftFactory.create(agent=AgentFactory.create(name="Liis Saar"))

    page = signed_in(agent).get(f"/conversations/{draft.conversation_id}/").content.decode()

    assert "Liis Saar is also writing a reply" in page


def test_a_note_is_added(agent: Agent, signed_in: SignedIn) -> None:
    conversation = ConversationFactory.create()

    signed_in(agent).post(f"/conversations/{conversation.pk}/note/", {"text": "Asked the billing team."})

    assert [(note.direction, note.text) for note in conversation.messages.all()] == [
        ("note", "Asked the billing team.")
    ]


def test_a_conversation_is_taken_and_given_back(agent: Agent, signed_in: SignedIn) -> None:
    conversation, client = ConversationFactory.create(), signed_in(agent)

    client.post(f"/conversations/{conversation.pk}/assign/", {"to": agent.pk})
    assert Conversation.objects.get().assignee == agent

    client.post(f"/conversations/{conversation.pk}/assign/", {"to": ""})
    assert Conversation.objects.get().assignee is None


def test_closing_needs_a_reason_and_can_be_undone(agent: Agent, signed_in: SignedIn) -> None:
    conversation, client = ConversationFactory.create(), signed_in(agent)

    page = client.post(f"/conversations/{conversation.pk}/close/", {"reason": " "}, follow=True).content.decode()
    assert "Give a reason" in page
    assert Conversation.objects.get().state == "open"

    client.post(f"/conversations/{conversation.pk}/close/", {"reason": "Spam"})
    assert Conversation.objects.get().closed_reason == "Spam"

    client.post(f"/conversations/{conversation.pk}/reopen/")
    assert Conversation.objects.get().state == "open"


def test_another_teams_conversation_is_not_found(agent: Agent, signed_in: SignedIn) -> None:
    conversation = ConversationFactory.create(inbox=InboxFactory.create(team=TeamFactory.create()))

    assert signed_in(agent).get(f"/conversations/{conversation.pk}/").status_code == 404


@pytest.mark.parametrize("messages", [1, 3])
def test_the_page_asks_the_database_as_often_for_one_message_as_for_three(
    messages: int, agent: Agent, signed_in: SignedIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    conversation = ConversationFactory.create(last_message_at=timezone.now())
    MessageFactory.create_batch(messages, conversation=conversation)
    client = signed_in(agent)

    with django_assert_num_queries(26):
        client.get(f"/conversations/{conversation.pk}/")


def test_the_page_tells_how_long_the_customer_has_waited(agent: Agent, signed_in: SignedIn) -> None:
    weeks_ago = timezone.now() - timedelta(days=21)
    message = MessageFactory.create(received_at=weeks_ago)

    page = signed_in(agent).get(f"/conversations/{message.conversation_id}/").content.decode()

    clock = page.partition('<section id="clock">')[2].partition("</section>")[0]
    assert "The reply is late" in clock
    assert "Answer now, or tell the customer at once" in clock
    assert 'data-does="show"' not in clock


def test_a_conversation_in_which_nobody_waits_says_nothing_of_the_clock(agent: Agent, signed_in: SignedIn) -> None:
    long_ago = timezone.now() - timedelta(days=21)
    message = MessageFactory.create(received_at=long_ago)
    MessageFactory.create(conversation=message.conversation, ours=True, sent_at=long_ago + timedelta(hours=1))

    page = signed_in(agent).get(f"/conversations/{message.conversation_id}/").content.decode()

    assert 'id="clock"' not in page
