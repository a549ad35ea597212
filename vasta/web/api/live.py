"""/live/: the stream of events."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

from vasta.web.live import stream


@login_not_required  # who is signed out gets no page to sign in but 204, at which a browser stops asking
async def live(request: HttpRequest) -> HttpResponseBase:
    """Everything after Last-Event-ID (a reconnect), else after ?after=; 400 for what is no number."""
    if not (await request.auser()).is_authenticated:
        return HttpResponse(status=204)
    wanted = request.headers.get("Last-Event-ID") or request.GET.get("after", "0")
    if not (wanted.isascii() and wanted.isdecimal() and len(wanted) < 18):
        return HttpResponse("after: not a number of an event", status=400, content_type="text/plain")
    response = StreamingHttpResponse(stream(int(wanted)), content_type="text/event-stream")
    response["Cache-Control"] = "no-store"
    response["X-Accel-Buffering"] = "no"  # nginx would hold the events back
    return response
