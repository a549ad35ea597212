"""Conversation: what a customer and we say to each other about one matter."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from vasta.desk.models.customer import Customer
from vasta.desk.models.inbox import Inbox
from vasta.desk.models.kinds import Channel, Language


class Conversation(models.Model):
    """One matter; the fields that lists need are kept here, brought up to date by the actions."""

    class State(models.TextChoices):
        """Open waits for us, waiting waits for the customer, closed waits for nobody."""

        OPEN = "open"
        WAITING = "waiting"
        CLOSED = "closed"

    number = models.BigAutoField(primary_key=True)
    subject = models.CharField(max_length=500, blank=True)
    inbox = models.ForeignKey(Inbox, on_delete=models.PROTECT, related_name="conversations")
    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="conversations")
    channel = models.CharField(max_length=10, choices=Channel.choices)
    language = models.CharField(max_length=2, choices=Language.choices, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    closed_reason = models.TextField(blank=True)
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="conversations",
    )
    urgent = models.BooleanField(default=False)
    opened_at = models.DateTimeField(default=timezone.now)
    waiting_since = models.DateTimeField(null=True, blank=True)
    next_deadline_at = models.DateTimeField(null=True, blank=True)
    last_message_at = models.DateTimeField(default=timezone.now)
    message_count = models.PositiveIntegerField(default=0)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=("state", "next_deadline_at", "number"), name="conversation_due"),
            models.Index(fields=("assignee", "state", "next_deadline_at"), name="conversation_mine"),
            models.Index(fields=("customer", "-last_message_at"), name="conversation_history"),
            models.Index(fields=("-last_message_at",), name="conversation_latest"),
        ]

    def __str__(self) -> str:
        return f"#{self.number}"
