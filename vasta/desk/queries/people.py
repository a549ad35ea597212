"""Who works at the desk."""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

from vasta.desk.models import Agent, Conversation


def people() -> QuerySet[Agent]:
    """Everybody, those who left last; `open_count` is how many open conversations are theirs."""
    mine = Count("conversations", filter=Q(conversations__state=Conversation.State.OPEN))
    return Agent.objects.select_related("team").annotate(open_count=mine).order_by("-is_active", "name", "pk")
