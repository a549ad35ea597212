"""Inbox: one address that customers write to."""

from django.db import models

from vasta.desk.models.kinds import Channel, Language
from vasta.desk.models.team import Team


class Inbox(models.Model):
    """An inbox and how far its mailbox has been read; its accounts stand in the configuration alone."""

    name = models.CharField(max_length=120)
    address = models.CharField(max_length=254, unique=True)
    channel = models.CharField(max_length=10, choices=Channel.choices, default=Channel.EMAIL)
    language = models.CharField(max_length=2, choices=Language.choices, default=Language.FI)
    team = models.ForeignKey(Team, on_delete=models.SET_NULL, null=True, blank=True, related_name="inboxes")
    active = models.BooleanField(default=True)
    uidvalidity = models.BigIntegerField(null=True, blank=True)
    uid = models.BigIntegerField(default=0)
    last_seen = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    failing_reason = models.TextField(blank=True)

    class Meta:
        ordering = ("name", "pk")
        verbose_name_plural = "inboxes"

    def __str__(self) -> str:
        return self.name
