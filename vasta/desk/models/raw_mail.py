"""Raw mail: the bytes as they came, kept before anything is read from them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone

from vasta.desk.models.inbox import Inbox


class RawMail(models.Model):
    """A mail's hash and its state; the bytes lie in the file store under the hash (vasta.desk.files)."""

    class State(models.TextChoices):
        """New is to be taken in, done is (a duplicate says of what), quarantined needs a person."""

        NEW = "new"
        DONE = "done"
        DUPLICATE = "duplicate"
        QUARANTINED = "quarantined"

    inbox = models.ForeignKey(Inbox, on_delete=models.PROTECT, related_name="raw_mails")
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    state = models.CharField(max_length=12, choices=State.choices, default=State.NEW)
    reason = models.TextField(blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    received_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=("state", "id"), name="raw_mail_state"),
            models.Index(fields=("inbox", "sha256"), name="raw_mail_hash"),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"
