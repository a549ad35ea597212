"""How the mail runs: inboxes, quarantine, replies that did not arrive; and the desk's settings."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vasta.desk.actions import retry_delivery, take_in
from vasta.desk.errors import DeskError
from vasta.desk.models import Message, RawMail
from vasta.desk.queries.post import post_page
from vasta.web.access import agent_of, lead_only


@lead_only
def show(request: HttpRequest) -> HttpResponse:
    """Inboxes and their trouble."""
    return render(request, "vasta/inboxes/page.html", {"post": post_page()})


@require_POST
@lead_only
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Try to read a mail in quarantine once more."""
    raw = get_object_or_404(RawMail.objects.select_related("inbox"), pk=pk, state=RawMail.State.QUARANTINED)
    if take_in(raw=raw):
        messages.success(request, _("The mail was read and is in the queue."))
    else:
        messages.error(request, _("The mail still cannot be read. Its bytes are kept."))
    return redirect("inboxes")


@require_POST
@lead_only
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Send once more what did not arrive."""
    message = get_object_or_404(Message.objects.select_related("conversation"), pk=pk)
    try:
        retry_delivery(message=message, agent=agent_of(request))
        messages.success(request, _("The reply is on its way again."))
    except DeskError as error:
        messages.error(request, str(error))
    return redirect("inboxes")


@lead_only
def desk(request: HttpRequest) -> HttpResponse:
    """The settings the desk runs with; they are changed in its configuration."""
    return render(request, "vasta/desk/page.html", {"config": settings.VASTA})
