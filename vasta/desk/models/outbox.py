"""Outbox: mail that is to leave, and its fate."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone

from vasta.desk.models.inbox import Inbox
from vasta.desk.models.message import Message


class Outbox(models.Model):
    """One mail on its way: a reply (`message`), or a notice to an agent (`notice`: to, subject, text)."""

    class State(models.TextChoices):
        """Uncertain: the server fell silent after the text was handed over; only a person sends again."""

        WAITING = "waiting"
        SENDING = "sending"
        SENT = "sent"
        REFUSED = "refused"
        UNCERTAIN = "uncertain"

    inbox = models.ForeignKey(Inbox, on_delete=models.PROTECT, related_name="outbox")
    message = models.OneToOneField(Message, on_delete=models.CASCADE, null=True, blank=True, related_name="outbox")
    notice = models.JSONField(null=True, blank=True)
    header_id = models.CharField(max_length=500, unique=True)
    due_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "outbox"
        indexes: ClassVar = [models.Index(fields=("state", "due_at"), name="outbox_due")]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(message__isnull=False) ^ models.Q(notice__isnull=False),
                name="outbox_has_mail",
            )
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"
