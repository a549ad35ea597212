"""Writing a reply: kept as it is typed, reviewed, sent, taken back. The same with and without JavaScript."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vasta.desk import actions
from vasta.desk.errors import DeskError
from vasta.desk.models import Attachment, Draft, Message
from vasta.web.access import agent_of, conversation_or_404
from vasta.web.clock_text import day_and_time
from vasta.web.drafting import keep, lay_frame, number_in, put_suggestion, seen_in, share_in, written
from vasta.web.talk import talk


def back(number: int) -> HttpResponse:
    """To the conversation, at the reply."""
    return redirect(reverse("conversation", args=[number]) + "#reply")


def by_editor(request: HttpRequest) -> bool:
    """Whether the reply editor asks, not a plain form."""
    return request.headers.get("X-Requested-With") == "vasta-reply"


def told(request: HttpRequest, number: int, problem: str = "", saved: str = "") -> HttpResponse:
    """What came of it: the editor gets {"saved", "problem"}, a plain form the page."""
    if by_editor(request):
        return JsonResponse({"saved": saved, "problem": problem}, status=422 if problem else 200)
    if problem:
        messages.error(request, problem)
    return back(number)


@require_POST
def draft(request: HttpRequest, number: int) -> HttpResponse:
    """Keep what is written so far."""
    conversation = conversation_or_404(request, number)
    try:
        kept = keep(request, conversation)
    except DeskError as error:
        return told(request, number, str(error))
    return told(request, number, saved=saved_at(kept))


def saved_at(draft: Draft) -> str:
    """ "Saved 10.15", as the page says it."""
    return _("Saved %(time)s") % {"time": day_and_time(draft.updated_at)}


@require_POST
def review(request: HttpRequest, number: int) -> HttpResponse:
    """The panel for what is written, which is not kept; 422 with the reason for a text beyond the limit.

    204 where there is no review: the page keeps the one it has.
    """
    conversation = conversation_or_404(request, number)
    try:
        page = talk(number, agent_of(request), written(request, conversation))
    except DeskError as error:
        return told(request, number, str(error))
    if page.panel.failed:
        return HttpResponse(status=204)
    return render(request, "vasta/review/panel.html", {"talk": page, "panel": page.panel})


@require_POST
def send(request: HttpRequest, number: int) -> HttpResponse:
    """Send the reply, or say what holds it; what was written is kept either way."""
    conversation = conversation_or_404(request, number)
    try:
        kept = keep(request, conversation)
        actions.send_reply(
            conversation=conversation,
            agent=agent_of(request),
            body=kept.text,
            subject=kept.subject or None,
            seen=seen_in(request),
        )
    except DeskError as error:
        messages.error(request, str(error))
    return back(number)


@require_POST
def frame(request: HttpRequest, number: int) -> HttpResponse:
    """Lay the empty frame: as text for the editor, into the draft for a plain form."""
    conversation = conversation_or_404(request, number)
    text = lay_frame(conversation, agent_of(request))
    if by_editor(request):
        return HttpResponse(text, content_type="text/plain; charset=utf-8")
    try:
        keep(request, conversation, before=text)
    except DeskError as error:
        messages.error(request, str(error))
    return back(number)


@require_POST
def apply(request: HttpRequest, number: int) -> HttpResponse:
    """Put a suggestion into the kept draft."""
    conversation = conversation_or_404(request, number)
    if not put_suggestion(request, conversation):
        messages.error(request, _("The text has changed since the review. Nothing was replaced."))
    return back(number)


@require_POST
def dismiss(request: HttpRequest, number: int) -> HttpResponse:
    """Set a finding aside for a reason."""
    conversation, given = conversation_or_404(request, number), request.POST
    try:
        actions.dismiss_finding(
            conversation=conversation,
            agent=agent_of(request),
            rule=given.get("rule", ""),
            finding_text=given.get("text", ""),
            reason=given.get("reason", ""),
        )
    except DeskError as error:
        return told(request, number, str(error))
    return told(request, number)


@require_POST
def tick(request: HttpRequest, number: int) -> HttpResponse:
    """Say that the reply answers an ask, or that it does not."""
    conversation, given = conversation_or_404(request, number), request.POST
    try:
        actions.correct_ask(
            conversation=conversation,
            agent=agent_of(request),
            message=number_in(request, "message"),
            start=number_in(request, "start"),
            end=number_in(request, "end"),
            kind=given.get("kind", ""),
            answered=given.get("answered") == "yes",
            open_probability=share_in(request, "probability"),
        )
    except DeskError as error:
        return told(request, number, str(error))
    return told(request, number)


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a reply that has not left."""
    message = get_object_or_404(Message.objects.select_related("conversation"), pk=pk, agent=agent_of(request))
    try:
        actions.undo_send(message=message, agent=agent_of(request))
        messages.success(request, _("The reply was taken back. You can go on writing it."))
    except DeskError as error:
        messages.error(request, str(error))
    return back(message.conversation_id)


@require_POST
def remove_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a file off one's own draft."""
    agent = agent_of(request)
    draft = get_object_or_404(Draft, attachments=pk, agent=agent)
    keep(request, draft.conversation)
    actions.remove_file(attachment=get_object_or_404(Attachment, pk=pk), agent=agent)
    return back(draft.conversation_id)
