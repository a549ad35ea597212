"""The language of the pages: a person's own choice, else the desk's."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation

Answer = Callable[[HttpRequest], HttpResponseBase]


class ChosenLanguage:
    """The agent's own language, else the one in the cookie, else the desk's; not the browser's wish."""

    def __init__(self, get_response: Answer) -> None:
        """Take the next in line."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer in the chosen language."""
        with translation.override(chosen(request)):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "")
            return response


def chosen(request: HttpRequest) -> str:
    """One of settings.LANGUAGES."""
    wishes = (getattr(request.user, "language", ""), request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, ""))
    return next((wish for wish in wishes if wish in dict(settings.LANGUAGES)), settings.LANGUAGE_CODE)
