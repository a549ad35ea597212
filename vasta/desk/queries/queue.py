"""The queue: what waits for us, what is due first on top."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from vasta.desk.models import Agent, Conversation, Outbox, RawMail


def visible(agent: Agent) -> QuerySet[Conversation]:
    """The conversations an agent works with: their team's, everyone's and their own; a lead's are all."""
    if agent.is_lead:
        return Conversation.objects.all()
    return Conversation.objects.filter(Q(inbox__team=None) | Q(inbox__team=agent.team_id) | Q(assignee=agent))


def queue(agent: Agent, *, mine: bool = False, state: str = Conversation.State.OPEN) -> QuerySet[Conversation]:
    """Conversations in a state, urgent ones first, then by deadline; those without a clock come last."""
    rows = visible(agent).filter(state=state)
    if mine:
        rows = rows.filter(assignee=agent)
    return rows.select_related("customer", "assignee", "inbox").order_by(
        "-urgent", F("next_deadline_at").asc(nulls_last=True), "pk"
    )


@dataclass(frozen=True)
class Counts:
    """How many conversations are open, mine, late; how many replies did not arrive; mails in quarantine."""

    open: int
    mine: int
    late: int
    undelivered: int
    quarantined: int


def counts(agent: Agent) -> Counts:
    """The numbers beside the queue."""
    rows = (
        visible(agent)
        .filter(state=Conversation.State.OPEN)
        .aggregate(
            open=Count("pk"),
            mine=Count("pk", filter=Q(assignee=agent)),
            late=Count("pk", filter=Q(next_deadline_at__lt=timezone.now())),
        )
    )
    stuck = Outbox.objects.filter(state__in=[Outbox.State.REFUSED, Outbox.State.UNCERTAIN]).count()
    aside = RawMail.objects.filter(state=RawMail.State.QUARANTINED).count()
    return Counts(**rows, undelivered=stuck, quarantined=aside)
