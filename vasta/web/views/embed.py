"""A page of "another desk", with <vasta-reply> at work in it, and the lines that put it there."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse

from vasta.web.api.callers import own_key


@login_not_required
def show(request: HttpRequest) -> HttpResponse:
    """The page: for everyone where the paste page is, else for those who are signed in."""
    if not (request.user.is_authenticated or settings.VASTA.public_paste):
        return redirect_to_login(request.get_full_path())
    address = settings.VASTA.address.rstrip("/")
    context = {
        "key": own_key(),
        "script": address + static("vasta/embed.js"),
        "endpoint": address + reverse("api-v1-review"),
    }
    response = render(request, "vasta/embed/page.html", context)
    response["Cache-Control"] = "no-store"  # the key in it ends
    return response
