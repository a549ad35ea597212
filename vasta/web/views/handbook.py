"""The team's own handbook: a page for each channel in the reader's language, to read and to print."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from vasta.desk.wishes import of_team
from vasta.review.cards import CHANNELS
from vasta.review.handbook import Handbook, handbook
from vasta.web.access import agent_of
from vasta.web.handbook import NoPdf, html, pdf


def index(request: HttpRequest) -> HttpResponse:
    """The channels, each with its page and its PDF."""
    books = [_book(request, channel) for channel in CHANNELS]
    return render(request, "vasta/handbook/index.html", {"books": books, "team": _team(request)})


def show(request: HttpRequest, channel: str) -> HttpResponse:
    """One channel's page."""
    return render(request, "vasta/handbook/page.html", {"book": _book(request, channel), "team": _team(request)})


def as_pdf(request: HttpRequest, channel: str) -> HttpResponse:
    """One channel's page as a PDF; 503 where this machine makes none."""
    book = _book(request, channel)
    today = timezone.localdate()
    try:
        made = pdf(html(book, organisation=settings.VASTA.organisation, team=_team(request), made_on=today))
    except NoPdf as error:
        return HttpResponse(str(error), status=503, content_type="text/plain; charset=utf-8")
    name = f'attachment; filename="handbook-{book.language}-{channel}.pdf"'
    return HttpResponse(made, content_type="application/pdf", headers={"Content-Disposition": name})


def _book(request: HttpRequest, channel: str) -> Handbook:
    """The page of a channel's kind under the wishes of the reader's team."""
    if channel not in CHANNELS:
        raise Http404
    language = get_language() or settings.LANGUAGE_CODE
    return handbook(of_team(_team(request)).of(channel=channel, language=language), channel, language)


def _team(request: HttpRequest) -> str:
    team = agent_of(request).team
    return team.name if team else ""
