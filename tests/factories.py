# mypy: allow-untyped-calls
# factory-boy's declarations carry no types.
"""Rows for tests, made as the desk makes them; give only what a test is about."""

from __future__ import annotations

from datetime import UTC, datetime

from factory.declarations import LazyAttribute, RelatedFactory, SelfAttribute, Sequence, SubFactory, Trait
from factory.django import DjangoModelFactory

from vasta.desk import models

MONDAY = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)


class TeamFactory(DjangoModelFactory[models.Team]):
    class Meta:
        model = models.Team

    name = Sequence(lambda n: f"Team {n}")


class AgentFactory(DjangoModelFactory[models.Agent]):
    class Meta:
        model = models.Agent
        skip_postgeneration_save = True

    email = Sequence(lambda n: f"agent{n}@sahko.example")
    name = "Otto Oja"
    title = "Asiakasneuvoja"
    phone = "+358 9 123 4567"


class InboxFactory(DjangoModelFactory[models.Inbox]):
    class Meta:
        model = models.Inbox

    name = "Asiakaspalvelu"
    address = Sequence(lambda n: f"apua{n}@sahko.example")


class CustomerFactory(DjangoModelFactory[models.Customer]):
    class Meta:
        model = models.Customer
        skip_postgeneration_save = True

    name = "Maija Meikäläinen"
    language = "fi"
    email = RelatedFactory("tests.factories.ContactPointFactory", factory_related_name="customer")


class ContactPointFactory(DjangoModelFactory[models.ContactPoint]):
    class Meta:
        model = models.ContactPoint

    customer = SubFactory(CustomerFactory, email=None)
    kind = "email"
    value = Sequence(lambda n: f"maija{n}@posti.example")


class ConversationFactory(DjangoModelFactory[models.Conversation]):
    class Meta:
        model = models.Conversation

    inbox = SubFactory(InboxFactory)
    customer = SubFactory(CustomerFactory)
    channel = "email"
    language = "fi"
    subject = "Lasku marraskuulta"
    last_message_at = MONDAY


class MessageFactory(DjangoModelFactory[models.Message]):
    """The customer's message; `ours=True` makes it a sent reply."""

    class Meta:
        model = models.Message

    class Params:
        ours = Trait(
            direction="outbound",
            agent=SubFactory(AgentFactory),
            customer=None,
            sender="",
            sent_at=MONDAY,
        )

    conversation = SubFactory(ConversationFactory)
    inbox = SelfAttribute("conversation.inbox")
    direction = "inbound"
    channel = "email"
    customer = SelfAttribute("conversation.customer")
    sender = LazyAttribute(lambda row: f"maija{row.conversation.customer.pk}@posti.example")
    subject = "Lasku marraskuulta"
    text = "Hei! Miksi marraskuun lasku on kaksi kertaa suurempi kuin lokakuun?"
    message_id = Sequence(lambda n: f"<row{n}@posti.example>")
    received_at = MONDAY


class DraftFactory(DjangoModelFactory[models.Draft]):
    class Meta:
        model = models.Draft

    conversation = SubFactory(ConversationFactory)
    agent = SubFactory(AgentFactory)
    text = "Hei Maija,"


class RawMailFactory(DjangoModelFactory[models.RawMail]):
    class Meta:
        model = models.RawMail

    inbox = SubFactory(InboxFactory)
    sha256 = "0" * 64
    size = 10


class OutboxFactory(DjangoModelFactory[models.Outbox]):
    class Meta:
        model = models.Outbox

    message = SubFactory(MessageFactory, ours=True)
    inbox = SelfAttribute("message.inbox")
    header_id = SelfAttribute("message.message_id")
    due_at = MONDAY
