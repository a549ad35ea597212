"""Pages for what went wrong: what happened and what to do."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

TOO_BIG = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def page(request: HttpRequest, status: int, reason: str = "") -> HttpResponse:
    """The page of a status."""
    return render(request, f"vasta/errors/{status}.html", {"reason": reason}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 where the request is too large."""
    return page(request, 413 if isinstance(exception, TOO_BIG) else 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 with the reason the view gave."""
    return page(request, 403, str(exception))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # Django's reason is for developers
    """403 for a form whose token is missing or old."""
    return page(request, 403, "csrf")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # the address is not repeated to anybody
    """404."""
    return page(request, 404)


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  # Django's form
    """429: signing in is throttled."""
    return page(request, 429)


def failed(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # a handler is given the request
    """500; nothing of the request is used, because anything may be what failed."""
    return HttpResponse(render_to_string("vasta/errors/500.html"), status=500)
