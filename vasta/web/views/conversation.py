"""The conversation page, and what is done to a conversation as a whole."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from vasta.desk import actions
from vasta.desk.errors import DeskError
from vasta.desk.models import Agent
from vasta.desk.queries import queue
from vasta.web.access import agent_of, conversation_or_404
from vasta.web.talk import talk

BESIDE = 30  # rows of the queue beside a conversation


@require_GET
def show(request: HttpRequest, number: int) -> HttpResponse:
    """One conversation with the reply in hand."""
    agent = agent_of(request)
    conversation_or_404(request, number)
    context = {
        "talk": talk(number, agent),
        "beside": queue(agent)[:BESIDE],
        "colleagues": Agent.objects.filter(is_active=True),
    }
    return render(request, "vasta/conversation/page.html", context)


@require_POST
def note(request: HttpRequest, number: int) -> HttpResponse:
    """Add a note."""
    conversation = conversation_or_404(request, number)
    try:
        actions.add_note(conversation=conversation, agent=agent_of(request), text=request.POST.get("text", ""))
    except DeskError as error:
        messages.error(request, str(error))
    return redirect("conversation", number)


@require_POST
def assign(request: HttpRequest, number: int) -> HttpResponse:
    """Give the conversation to somebody, or to everyone."""
    conversation, to = conversation_or_404(request, number), request.POST.get("to", "")
    colleague = get_object_or_404(Agent, pk=to) if to.isdecimal() and len(to) < 18 else None
    try:
        actions.assign(conversation=conversation, agent=agent_of(request), to=colleague)
    except DeskError as error:
        messages.error(request, str(error))
    return redirect("conversation", number)


@require_POST
def close(request: HttpRequest, number: int) -> HttpResponse:
    """Close it for a reason."""
    conversation, reason = conversation_or_404(request, number), request.POST.get("reason", "")
    try:
        actions.close_conversation(conversation=conversation, agent=agent_of(request), reason=reason)
    except DeskError as error:
        messages.error(request, str(error))
    return redirect("conversation", number)


@require_POST
def reopen(request: HttpRequest, number: int) -> HttpResponse:
    """Open it again."""
    conversation = conversation_or_404(request, number)
    try:
        actions.reopen(conversation=conversation, agent=agent_of(request))
    except DeskError as error:
        messages.error(request, str(error))
    return redirect("conversation", number)
