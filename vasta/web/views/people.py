"""People: who is here, inviting, roles; and one's own details."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from vasta.desk.actions import invite_again, invite_agent, reset_link
from vasta.desk.actions.profiles import change_agent, change_details, change_password
from vasta.desk.errors import DeskError
from vasta.desk.models import Agent
from vasta.desk.queries.people import people
from vasta.web.access import administrator_only, agent_of, lead_only
from vasta.web.forms.door import complain
from vasta.web.forms.people import ChangeForm, DetailsForm, InviteForm, OwnPasswordForm


@lead_only
def show(request: HttpRequest) -> HttpResponse:
    """Everybody."""
    return render(request, "vasta/people/page.html", {"people": people(), "form": InviteForm()})


@require_POST
@administrator_only
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody; where the desk cannot send mail, the link is shown to hand over."""
    form, link = InviteForm(request.POST), ""
    if form.is_valid():
        try:
            made = invite_agent(by=agent_of(request), **form.cleaned_data)
            link = "" if made.mailed else made.link
            messages.success(request, _("%(name)s is invited.") % {"name": made.agent.name})
            form = InviteForm()
        except DeskError as error:
            complain(form, error)
    return render(
        request,
        "vasta/people/page.html",
        {"people": people(), "form": form, "link": link},
        status=422 if form.is_bound else 200,
    )


@administrator_only
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody's role, team and access."""
    person = get_object_or_404(Agent, pk=pk)
    form = ChangeForm.of(person, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            change_agent(by=agent_of(request), agent=person, **form.cleaned_data)
            messages.success(request, _("Saved."))
            return redirect("people")
        except DeskError as error:
            complain(form, error)
    return render(request, "vasta/people/person.html", {"person": person, "form": form})


@require_POST
@administrator_only
def link(request: HttpRequest, pk: int) -> HttpResponse:
    """A link by which somebody sets their password, shown once to the administrator."""
    person = get_object_or_404(Agent, pk=pk, is_active=True)
    fresh = (
        reset_link(agent=person)
        if person.has_usable_password()
        else invite_again(by=agent_of(request), agent=person).link
    )
    return render(request, "vasta/people/person.html", {"person": person, "form": ChangeForm.of(person), "link": fresh})


def me(request: HttpRequest) -> HttpResponse:
    """One's own details."""
    agent = agent_of(request)
    own = {name: getattr(agent, name) for name in ("name", "title", "phone", "language")}
    form = DetailsForm(request.POST or None, initial=own)
    if request.method == "POST" and form.is_valid():
        try:
            change_details(agent=agent, **form.cleaned_data)
            messages.success(request, _("Saved."))
            return redirect("me")
        except DeskError as error:
            complain(form, error)
    return render(request, "vasta/people/me.html", {"form": form, "password": OwnPasswordForm()})


@require_POST
@sensitive_post_parameters("old", "new")
def password(request: HttpRequest) -> HttpResponse:
    """A new password; this session goes on, others end."""
    agent, form = agent_of(request), OwnPasswordForm(request.POST)
    if form.is_valid():
        try:
            change_password(agent=agent, **form.cleaned_data)
            update_session_auth_hash(request, agent)
            messages.success(request, _("Your password is changed."))
        except DeskError as error:
            messages.error(request, str(error))
    return redirect("me")
