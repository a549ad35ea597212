"""Briefs that could not be made when their mail came in."""

from __future__ import annotations

from vasta.desk import reviewing
from vasta.desk.models import Conversation, Message


def make_missing_briefs(*, limit: int = 100) -> int:
    """Make the briefs that open conversations lack, the newest first; returns how many were made."""
    lacking = Message.objects.filter(
        direction=Message.Direction.INBOUND,
        automatic=False,
        brief__isnull=True,
        conversation__state=Conversation.State.OPEN,
    )
    return sum(make_brief(message) for message in lacking.order_by("-pk")[:limit])


def make_brief(message: Message) -> bool:
    """Make one; False where it still cannot be made."""
    brief = reviewing.brief_of(message.text, language=message.language)
    if brief is None:
        return False
    return bool(Message.objects.filter(pk=message.pk).update(brief=brief))
