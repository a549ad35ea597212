"""Finding conversations by what stands in them."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from vasta.desk.models import Agent, Conversation
from vasta.desk.queries.queue import visible

FIELDS = ("subject", "messages__text", "customer__name", "customer__contact_points__value")


def search(agent: Agent, words: str) -> QuerySet[Conversation]:
    """Conversations with these words, newest first; "#12" or "12" also finds that number."""
    words = " ".join(words.replace("\0", " ").split())
    if not words:
        return visible(agent).none()
    wanted = Q()
    for form in spellings(words):
        for field in FIELDS:
            wanted |= Q(**{f"{field}__icontains": form})
    if (number := words.removeprefix("#")).isdecimal() and len(number) < 18:
        wanted |= Q(pk=int(number))
    found = visible(agent).filter(pk__in=Conversation.objects.filter(wanted).values("pk"))
    return found.select_related("customer", "assignee", "inbox").order_by("-last_message_at")


def spellings(words: str) -> set[str]:
    """SQLite knows no capitals beyond A–Z, so Ä and Õ are looked for in each form a text may have them."""
    return {words, words.lower(), words.upper(), words.capitalize(), words.title()}
