"""Heartbeat: a sign of life of a worker."""

from django.db import models
from django.utils import timezone


class Heartbeat(models.Model):
    """When a worker (host and process) last went round."""

    worker = models.CharField(max_length=120, primary_key=True)
    started_at = models.DateTimeField(default=timezone.now)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.worker
