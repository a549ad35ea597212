"""Attachment: a file of a message, or of a draft until it is sent."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vasta.desk.models.draft import Draft
from vasta.desk.models.message import Message


class Attachment(models.Model):
    """A file's name and kind; its bytes lie in the file store under their hash (vasta.desk.files)."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, null=True, blank=True, related_name="attachments")
    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, null=True, blank=True, related_name="attachments")
    name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=127)
    content_id = models.CharField(max_length=255, blank=True)
    inline = models.BooleanField(default=False)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ("pk",)
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(message__isnull=False) ^ models.Q(draft__isnull=False),
                name="attachment_of_one",
            )
        ]

    def __str__(self) -> str:
        return self.name
