"""Message: one turn in a conversation."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from vasta.desk.models.conversation import Conversation
from vasta.desk.models.customer import Customer
from vasta.desk.models.inbox import Inbox
from vasta.desk.models.kinds import Channel, Language
from vasta.desk.models.raw_mail import RawMail


class Message(models.Model):
    """What was said; `text` is the writer's own words, `quoted` what they repeated of earlier mail."""

    class Direction(models.TextChoices):
        """Inbound from the customer, outbound from us, or a note that no customer sees."""

        INBOUND = "inbound"
        OUTBOUND = "outbound"
        NOTE = "note"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="messages")
    inbox = models.ForeignKey(Inbox, on_delete=models.PROTECT, related_name="messages")
    direction = models.CharField(max_length=10, choices=Direction.choices)
    channel = models.CharField(max_length=10, choices=Channel.choices)
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="messages"
    )
    customer = models.ForeignKey(Customer, on_delete=models.SET_NULL, null=True, blank=True, related_name="messages")
    sender = models.CharField(max_length=254, blank=True)
    sender_name = models.CharField(max_length=200, blank=True)
    reply_to = models.CharField(max_length=254, blank=True)
    recipients = models.JSONField(default=list)
    copies = models.JSONField(default=list)
    subject = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True)
    quoted = models.TextField(blank=True)
    html = models.TextField(blank=True)
    language = models.CharField(max_length=2, choices=Language.choices, blank=True)
    message_id = models.CharField(max_length=500, blank=True)
    in_reply_to = models.CharField(max_length=500, blank=True)
    references = models.TextField(blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField(default=timezone.now)
    automatic = models.BooleanField(default=False)
    automatic_kind = models.CharField(max_length=20, blank=True)
    problems = models.JSONField(default=list)
    bounced_reason = models.TextField(blank=True)
    brief = models.JSONField(null=True, blank=True)
    raw = models.OneToOneField(RawMail, on_delete=models.SET_NULL, null=True, blank=True, related_name="message")

    class Meta:
        ordering = ("received_at", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("inbox", "message_id"), condition=~models.Q(message_id=""), name="message_id_once"
            ),
            models.CheckConstraint(
                condition=models.Q(direction="inbound") | models.Q(agent__isnull=False), name="ours_has_agent"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=("conversation", "received_at", "id"), name="message_thread"),
            models.Index(fields=("message_id",), name="message_by_header"),
            models.Index(fields=("in_reply_to",), name="message_by_parent"),
        ]

    def __str__(self) -> str:
        return f"{self.direction} {self.pk}"

    @property
    def is_inbound(self) -> bool:
        """From the customer."""
        return self.direction == self.Direction.INBOUND
