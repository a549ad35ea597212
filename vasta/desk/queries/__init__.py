"""What the desk shows: querysets and dataclasses ready for a page; nothing here writes."""

from vasta.desk.queries.asks import labelled_asks
from vasta.desk.queries.conversation import ConversationPage, conversation_page
from vasta.desk.queries.customer import CustomerCard, customer_card
from vasta.desk.queries.live import events_since, latest_event
from vasta.desk.queries.queue import Counts, counts, queue, visible
from vasta.desk.queries.search import search

__all__ = [
    "ConversationPage",
    "Counts",
    "CustomerCard",
    "conversation_page",
    "counts",
    "customer_card",
    "events_since",
    "labelled_asks",
    "latest_event",
    "queue",
    "search",
    "visible",
]
