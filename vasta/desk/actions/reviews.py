"""What people do with findings."""

from __future__ import annotations

from django.db import transaction

from vasta.desk import text
from vasta.desk.errors import ReasonMissing
from vasta.desk.events import What, record
from vasta.desk.models import Agent, Conversation, Dismissal


@transaction.atomic
def dismiss_finding(
    *, conversation: Conversation, agent: Agent, rule: str, finding_text: str = "", reason: str
) -> Dismissal:
    """Set a finding aside in this conversation: it no longer holds a reply. Raises ReasonMissing."""
    reason = text.one_line(reason, 1000)
    if not reason:
        raise ReasonMissing
    dismissal = Dismissal.objects.create(
        conversation=conversation,
        agent=agent,
        rule=text.one_line(rule, 60),
        text=text.clean(finding_text),
        reason=reason,
    )
    record(What.FINDING_DISMISSED, conversation=conversation, agent=agent, rule=dismissal.rule)
    return dismissal
