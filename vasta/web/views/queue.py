"""The queue: what is due first on top."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vasta.desk.models import Agent, Conversation
from vasta.desk.queries import queue, search
from vasta.web.access import agent_of

LISTS = {
    "all": pgettext_lazy("conversations", "All open"),
    "mine": pgettext_lazy("conversations", "Mine"),
    "unassigned": pgettext_lazy("conversations", "Nobody's"),
    "waiting": _("Waiting for the customer"),
    "closed": pgettext_lazy("conversations", "Closed"),
}
ROWS = 50


def show(request: HttpRequest) -> HttpResponse:
    """The list that was chosen, or what a search found."""
    agent, words = agent_of(request), request.GET.get("q", "").strip()[:200]
    name = request.GET.get("list", "all")
    rows = search(agent, words) if words else rows_of(agent, name)
    page = Paginator(rows, ROWS).get_page(request.GET.get("page"))
    context = {"page": page, "lists": LISTS, "list": name if name in LISTS else "all", "words": words}
    part = "vasta/queue/lines.html" if request.htmx else "vasta/queue/page.html"  # type: ignore[attr-defined]  # set by django-htmx
    return render(request, part, context)


def rows_of(agent: Agent, name: str) -> QuerySet[Conversation]:
    """The conversations of one list."""
    if name == "closed":
        return queue(agent, state=Conversation.State.CLOSED).order_by("-last_message_at")
    if name == "waiting":
        return queue(agent, state=Conversation.State.WAITING).order_by("-last_message_at")
    rows = queue(agent, mine=name == "mine")
    return rows.filter(assignee=None) if name == "unassigned" else rows
