"""Team: people who share a queue."""

from django.db import models


class Team(models.Model):
    """A group of agents."""

    name = models.CharField(max_length=80, unique=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name
