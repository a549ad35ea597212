"""AskCorrection: what an agent says of an ask, against what the reviewer thinks."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone

from vasta.desk.models.conversation import Conversation
from vasta.desk.models.message import Message


class AskCorrection(models.Model):
    """Does the reply answer this ask? One per ask: who says otherwise later, overwrites it.

    start, end: code points of the message's text. reply: what was written when it was said, so that the row is a
    labelled example by itself. open_probability: what the model gave, None where nobody told.
    """

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="ask_corrections")
    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="ask_corrections")
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="ask_corrections")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    kind = models.CharField(max_length=10)
    answered = models.BooleanField()
    reply = models.TextField(blank=True)
    open_probability = models.FloatField(null=True, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=("message", "start", "end"), name="ask_corrected_once")]

    def __str__(self) -> str:
        return f"ask correction {self.pk}"
