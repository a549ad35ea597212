"""Draft: what an agent has written and not yet sent."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from vasta.desk.models.conversation import Conversation
from vasta.desk.models.message import Message


class Draft(models.Model):
    """One per agent and conversation; `based_on` is the last message its writer had seen."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="drafts")
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts")
    subject = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    based_on = models.ForeignKey(Message, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    version = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=("conversation", "agent"), name="draft_once")]

    def __str__(self) -> str:
        return f"draft {self.pk}"
