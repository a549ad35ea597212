"""Files go out as downloads, a mail's HTML as a page of its own behind glass, raw mail to leads alone."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from vasta.desk import files
from vasta.desk.models import Attachment, Message, RawMail
from vasta.web.access import conversation_or_404, lead_only
from vasta.web.mail_html import harmless, policy


def download(sha256: str, name: str) -> FileResponse:
    """Bytes as a download that no browser opens as a page of ours. Raises Http404 when they are gone."""
    try:
        content = files.path_of(sha256).open("rb")
    except OSError:
        raise Http404 from None
    response = FileResponse(content, as_attachment=True, filename=name, content_type="application/octet-stream")
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_GET
def attachment(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A file of a message."""
    row = get_object_or_404(Attachment.objects.select_related("message", "draft"), pk=pk)
    owner = row.message or row.draft
    if owner is None:
        raise Http404
    conversation_or_404(request, owner.conversation_id)
    return download(row.sha256, row.name)


@require_GET
def mail_html(request: HttpRequest, pk: int) -> HttpResponse:
    """A mail's HTML under its own policy; ?images=1 also loads pictures from the web."""
    message = get_object_or_404(Message, pk=pk)
    conversation_or_404(request, message.conversation_id)
    pictures = request.GET.get("images") == "1"
    response = render(
        request, "vasta/conversation/mail.html", {"html": harmless(message, pictures=pictures), "message": message}
    )
    response["Content-Security-Policy"] = policy(pictures)
    response["X-Frame-Options"] = "SAMEORIGIN"
    response["Referrer-Policy"] = "no-referrer"
    return response


@require_GET
@lead_only
def raw_mail(request: HttpRequest, pk: int) -> HttpResponseBase:  # noqa: ARG001  # a view is given the request
    """The bytes of a mail as they came."""
    return download(get_object_or_404(RawMail, pk=pk).sha256, f"mail-{pk}.eml")
