"""Event: what happened, in order; the audit trail and the source of live pages."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from vasta.desk.models.conversation import Conversation
from vasta.desk.models.message import Message


class Event(models.Model):
    """A row that is added with what it tells of, in one transaction, and never changed."""

    at = models.DateTimeField(default=timezone.now)
    kind = models.CharField(max_length=40)
    conversation = models.ForeignKey(
        Conversation, on_delete=models.SET_NULL, null=True, blank=True, related_name="events"
    )
    message = models.ForeignKey(Message, on_delete=models.SET_NULL, null=True, blank=True, related_name="events")
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="events"
    )
    data = models.JSONField(default=dict)

    class Meta:
        ordering = ("pk",)
        indexes: ClassVar = [models.Index(fields=("conversation", "id"), name="event_conversation")]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
