"""Agent: a person who works at the desk and signs in with their email address."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from vasta.desk.models.kinds import Language
from vasta.desk.models.team import Team


class Role(models.TextChoices):
    """What a person may do: an agent replies, a lead also sees the team's work, an administrator sets up."""

    AGENT = "agent"
    LEAD = "lead"
    ADMINISTRATOR = "administrator"


class AgentManager(BaseUserManager["Agent"]):
    """Makes and finds agents by email address, whatever its case."""

    def create_user(self, email: str, password: str | None = None, **more: Any) -> Agent:
        """A saved agent; without a password they cannot sign in yet."""
        agent = self.model(email=email.strip().lower(), **more)
        agent.set_password(password)
        agent.save(using=self._db)
        return agent

    def get_by_natural_key(self, username: str | None) -> Agent:
        """The agent of an email address."""
        return self.get(email=(username or "").strip().lower())


class Agent(AbstractBaseUser):
    """A member of the desk."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    title = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.AGENT)
    language = models.CharField(max_length=2, choices=Language.choices, blank=True)
    team = models.ForeignKey(Team, on_delete=models.SET_NULL, null=True, blank=True, related_name="agents")
    is_active = models.BooleanField(default=True)
    invited_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[AgentManager] = AgentManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name

    @property
    def is_lead(self) -> bool:
        """May see the whole team's work."""
        return self.role in {Role.LEAD, Role.ADMINISTRATOR}

    @property
    def is_administrator(self) -> bool:
        """May invite people and set up the desk."""
        return self.role == Role.ADMINISTRATOR
