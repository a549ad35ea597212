"""Replies on their way out, as pages show them."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from vasta.desk.models import Agent, Outbox


def undoable(agent: Agent) -> QuerySet[Outbox]:
    """The agent's replies that can still be taken back, the newest first."""
    rows = Outbox.objects.filter(message__agent=agent, state=Outbox.State.WAITING, tries=0, due_at__gt=timezone.now())
    return rows.select_related("message__conversation").order_by("-pk")
