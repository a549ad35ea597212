"""What every page knows: the menu, the numbers in the bar, what is missing, what can still be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise, SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vasta import language
from vasta.desk.models import Agent
from vasta.desk.queries import counts, latest_event
from vasta.web.outgoing import undoable


@dataclass(frozen=True)
class Door:
    """An entry of the menu."""

    name: str
    icon: str
    title: str | Promise
    for_leads: bool = False


MENU = (
    Door("queue", "queue", _("Queue")),
    Door("paste", "paste", pgettext_lazy("menu", "Try out")),
    Door("rules", "rules", pgettext_lazy("menu", "Advice")),
    Door("people", "people", _("People"), for_leads=True),
    Door("inboxes", "inbox", _("Inboxes"), for_leads=True),
    Door("desk", "desk", _("Settings"), for_leads=True),
)


def page(request: HttpRequest) -> dict[str, Any]:
    """For settings.TEMPLATES; whatever asks the database does so only where a template shows it."""
    agent = request.user if isinstance(getattr(request, "user", None), Agent) else None
    common = {
        "organisation": settings.VASTA.organisation,
        "missing_parts": language.missing(),
        "tongues": settings.LANGUAGES,
    }
    if not isinstance(agent, Agent):
        return {**common, "menu": []}
    return {
        **common,
        "menu": menu(request, agent),
        "numbers": SimpleLazyObject(lambda: counts(agent)),
        "undoable": SimpleLazyObject(lambda: undoable(agent)),
        "latest_event": SimpleLazyObject(latest_event),
    }


def menu(request: HttpRequest, agent: Agent) -> list[dict[str, Any]]:
    """The doors this person may open; the one they stand in is current."""
    here = request.resolver_match.url_name if request.resolver_match else ""
    group = (here or "").split("-")[0]
    mine = [door for door in MENU if agent.is_lead or not door.for_leads]
    return [
        {"url": reverse(door.name), "icon": door.icon, "title": door.title, "name": door.name,
         "current": group == door.name or (group, door.name) == ("conversation", "queue")}
        for door in mine
    ]  # fmt: skip
