"""Drafts: kept as they are typed, one per agent and conversation."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from vasta.channels.email.filenames import safe_filename
from vasta.desk import files, text
from vasta.desk.errors import FilesTooLarge, TooLong
from vasta.desk.events import What, record
from vasta.desk.models import Agent, Attachment, Conversation, Draft, Message


@transaction.atomic
def save_draft(
    *, conversation: Conversation, agent: Agent, body: str, subject: str = "", based_on: Message | None = None
) -> Draft:
    """Keep what was typed so far; `based_on` is the newest message the writer sees. Raises TooLong."""
    body = text.clean(body)
    if len(body) > settings.VASTA.limits.reply_characters:
        raise TooLong
    draft = own_draft(conversation, agent)
    draft.text = body
    draft.subject = text.one_line(subject, 500)
    draft.based_on = based_on or draft.based_on
    draft.version += 1
    draft.updated_at = timezone.now()
    draft.save()
    return draft


def own_draft(conversation: Conversation, agent: Agent) -> Draft:
    """The agent's draft of this conversation, begun when there is none; others see that it was begun."""
    draft, begun = Draft.objects.select_for_update().get_or_create(conversation=conversation, agent=agent)
    if begun:
        record(What.DRAFT_STARTED, conversation=conversation, agent=agent)
    return draft


@transaction.atomic
def discard_draft(*, conversation: Conversation, agent: Agent) -> None:
    """Throw the agent's draft and its files away; nothing happens when there is none."""
    gone, _ = Draft.objects.filter(conversation=conversation, agent=agent).delete()
    if gone:
        record(What.DRAFT_DISCARDED, conversation=conversation, agent=agent)


def add_file(*, conversation: Conversation, agent: Agent, name: str, content: bytes, content_type: str) -> Attachment:
    """Put a file to the agent's draft. Raises FilesTooLarge."""
    sha256 = files.keep(content)
    with transaction.atomic():
        draft = own_draft(conversation, agent)
        sizes = draft.attachments.values_list("size", flat=True)
        if sum(sizes) + len(content) > settings.VASTA.limits.attachments_bytes:
            raise FilesTooLarge
        return Attachment.objects.create(
            draft=draft,
            name=safe_filename(name, content_type, 1)[:255],
            content_type=text.one_line(content_type, 127) or "application/octet-stream",
            size=len(content),
            sha256=sha256,
        )


@transaction.atomic
def remove_file(*, attachment: Attachment, agent: Agent) -> None:
    """Take a file off the agent's own draft; a file of a message or of somebody else's draft stays."""
    Attachment.objects.filter(pk=attachment.pk, draft__agent=agent).delete()
