"""The queue beside a conversation, brought up to date while it is open."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from vasta.desk.queries import queue
from vasta.web.access import agent_of
from vasta.web.views.conversation import BESIDE


def show(request: HttpRequest, number: int) -> HttpResponse:
    """The rows alone."""
    return render(
        request,
        "vasta/queue/beside_lines.html",
        {"beside": queue(agent_of(request))[:BESIDE], "current": number},
    )
