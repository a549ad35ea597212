"""Coming in: first administrator, invitations, forgotten passwords, the language of the pages."""

from __future__ import annotations

import logging

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from vasta.desk.actions import accept_invitation, ask_password_reset, create_administrator, reset_password
from vasta.desk.errors import DeskError
from vasta.desk.models import Agent
from vasta.web.forms.door import FirstForm, ForgottenForm, PasswordForm, complain

log = logging.getLogger(__name__)


@login_not_required
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for a link; the answer is the same whether the address is known or not."""
    form = ForgottenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        ask_password_reset(email=form.cleaned_data["email"])
        return render(request, "vasta/door/mailed.html")
    return render(
        request,
        "vasta/door/form.html",
        {"form": form, "title": _("New password"), "button": _("Mail me a link")},
    )


@login_not_required
@sensitive_post_parameters("password")
def welcome(request: HttpRequest, token: str) -> HttpResponse:
    """Choose the first password by an invitation's link."""
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            accept_invitation(token=token, password=form.cleaned_data["password"])
            messages.success(request, _("Your password is set. Sign in with it."))
            return redirect("account_login")
        except DeskError as error:
            complain(form, error)
    return render(
        request,
        "vasta/door/form.html",
        {"form": form, "title": _("Welcome"), "button": _("Set the password")},
    )


@login_not_required
@sensitive_post_parameters("password")
def new_password(request: HttpRequest, token: str) -> HttpResponse:
    """Choose a new password by a mailed link."""
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            reset_password(token=token, password=form.cleaned_data["password"])
            messages.success(request, _("Your password is set. Sign in with it."))
            return redirect("account_login")
        except DeskError as error:
            complain(form, error)
    return render(
        request,
        "vasta/door/form.html",
        {"form": form, "title": _("New password"), "button": _("Set the password")},
    )


@login_not_required
@sensitive_post_parameters("password", "code")
def first(request: HttpRequest) -> HttpResponse:
    """The first administrator, while there is nobody; the code stands in the server's log."""
    if Agent.objects.exists():
        raise Http404
    form = FirstForm(request.POST or None)
    if request.method != "POST":
        log.warning("Nobody can sign in yet. Code for the first administrator: %s", first_code())
    elif form.is_valid() and is_first_code(form):
        try:
            create_administrator(**{name: form.cleaned_data[name] for name in ("email", "name", "password")})
            return redirect("account_login")
        except DeskError as error:
            complain(form, error)
    return render(
        request,
        "vasta/door/form.html",
        {"form": form, "title": _("First administrator"), "button": _("Begin")},
    )


def first_code() -> str:
    """Known only to who runs the server."""
    return salted_hmac("vasta.first", settings.SECRET_KEY, algorithm="sha256").hexdigest()[:8]


def is_first_code(form: FirstForm) -> bool:
    """Whether the form has the code; if not, it says so."""
    right = constant_time_compare(form.cleaned_data["code"].strip(), first_code())
    if not right:
        form.add_error("code", _("This is not the code. It stands in the log of the server."))
    return right


@login_not_required
@require_POST
def tongue(request: HttpRequest) -> HttpResponse:
    """Keep the language of the pages in a cookie."""
    wanted, back = request.POST.get("language", ""), request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    response = redirect(back if safe else reverse("account_login"))
    if wanted in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            wanted,
            max_age=31_536_000,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    return response
