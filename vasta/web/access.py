"""Who asks, and may they."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

from vasta.desk.models import Agent, Conversation
from vasta.desk.queries import visible

View = Callable[..., HttpResponseBase]


def agent_of(request: HttpRequest) -> Agent:
    """The agent who is signed in. Raises PermissionDenied for a stranger."""
    if not isinstance(request.user, Agent):
        raise PermissionDenied(_("Sign in first."))
    return request.user


def lead_only(view: View) -> View:
    """For a page that leads and administrators see."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not agent_of(request).is_lead:
            raise PermissionDenied(_("This page is for team leads and administrators."))
        return view(request, *args, **kwargs)

    return guarded


def administrator_only(view: View) -> View:
    """For what only an administrator does."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not agent_of(request).is_administrator:
            raise PermissionDenied(_("Only an administrator may do this."))
        return view(request, *args, **kwargs)

    return guarded


def conversation_or_404(request: HttpRequest, number: int) -> Conversation:
    """The conversation, if the agent works with it. Raises Http404."""
    found = visible(agent_of(request)).select_related("customer", "inbox").filter(pk=number).first()
    if found is None:
        raise Http404
    return found
