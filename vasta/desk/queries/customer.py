"""What we know of a customer, beside their conversation."""

from __future__ import annotations

from dataclasses import dataclass

from vasta.desk.models import ContactPoint, Conversation, Customer, Promise

LATEST = 10


@dataclass(frozen=True)
class CustomerCard:
    """The customer, where to reach them, their latest conversations (newest first) and open promises."""

    customer: Customer
    contact_points: list[ContactPoint]
    conversations: list[Conversation]
    promises: list[Promise]


def customer_card(customer: Customer) -> CustomerCard:
    """The card of a customer."""
    latest = customer.conversations.select_related("assignee").order_by("-last_message_at")[:LATEST]
    promises = Promise.objects.filter(conversation__customer=customer, state=Promise.State.OPEN)
    return CustomerCard(
        customer=customer,
        contact_points=list(customer.contact_points.all()),
        conversations=list(latest),
        promises=list(promises.select_related("owner").order_by("due", "pk")),
    )
