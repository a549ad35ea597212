"""Review: what the reviewer said of a reply, kept with it; and findings that people set aside."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from vasta.desk.models.conversation import Conversation
from vasta.desk.models.message import Message


class Review(models.Model):
    """The report of a sent reply (the public contract's JSON), or why there is none."""

    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="review")
    report = models.JSONField(null=True, blank=True)
    failed_reason = models.TextField(blank=True)
    overrides = models.JSONField(default=dict)
    made_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"review {self.pk}"


class Dismissal(models.Model):
    """A finding that an agent set aside, and why; leads and authors find bad rules here."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="dismissals")
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="dismissals")
    rule = models.CharField(max_length=60, db_index=True)
    text = models.TextField(blank=True)
    reason = models.TextField()
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.rule} {self.pk}"
