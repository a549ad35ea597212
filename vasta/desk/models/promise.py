"""Promise: what a reply promised the customer."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from vasta.desk.models.conversation import Conversation
from vasta.desk.models.message import Message


class Promise(models.Model):
    """A promise, its owner and, where the text settles it, its day."""

    class State(models.TextChoices):
        """Open until a person says kept, or it is moved or broken."""

        OPEN = "open"
        KEPT = "kept"
        MOVED = "moved"
        BROKEN = "broken"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="promises")
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="promises")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="promises")
    text = models.TextField()
    due = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes: ClassVar = [models.Index(fields=("state", "due"), name="promise_due")]

    def __str__(self) -> str:
        return f"promise {self.pk}"
