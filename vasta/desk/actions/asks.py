"""What people say of the customer's asks."""

from __future__ import annotations

from typing import Literal, get_args

from django.db import transaction
from django.utils import timezone

from vasta.desk.actions.locks import locked
from vasta.desk.errors import WrongState
from vasta.desk.events import What, record
from vasta.desk.models import Agent, AskCorrection, Conversation, Draft, Message

Kind = Literal["question", "request"]


@transaction.atomic
def correct_ask(
    *,
    conversation: Conversation,
    agent: Agent,
    message: int,
    start: int,
    end: int,
    kind: str,
    answered: bool,
    open_probability: float | None = None,
) -> AskCorrection:
    """Say that the agent's draft answers an ask, or leaves it open; later reviews of the conversation believe it.

    message: the pk of a customer's message of the conversation; start, end: code points of its text.
    open_probability: what the reviewer thought, 0 to 1. Raises WrongState where no such ask can be.
    """
    conversation = locked(conversation)
    asked = conversation.messages.filter(pk=message, direction=Message.Direction.INBOUND).first()
    if asked is None or not 0 <= start < end <= len(asked.text) or kind not in get_args(Kind):
        raise WrongState
    draft = Draft.objects.filter(conversation=conversation, agent=agent).first()
    said, _ = AskCorrection.objects.update_or_create(
        message=asked,
        start=start,
        end=end,
        defaults={
            "conversation": conversation,
            "agent": agent,
            "text": asked.text[start:end],
            "kind": kind,
            "answered": answered,
            "reply": draft.text if draft else "",
            "open_probability": open_probability,
            "at": timezone.now(),
        },
    )
    record(What.ASK_CORRECTED, message=asked, agent=agent, answered=answered)
    return said
