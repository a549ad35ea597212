"""/api/review: a draft of a conversation at the desk in, the report out, for whoever is signed in here."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vasta.desk import reviewing
from vasta.web.access import agent_of, conversation_or_404
from vasta.web.talk import SECONDS


class BadRequest(ValueError):
    """What was posted cannot be reviewed; the message says why."""


@require_POST
def review(request: HttpRequest) -> JsonResponse:
    """{"conversation": number, "text": "…", "subject"?: "…"} -> the report, worded in the agent's language.

    400 for what is no such object, 413 for a text beyond the limit, 503 {"error": "late" | "failed"} where
    there is no review; none of them keeps a reply from being sent.
    """
    try:
        given = read(request)
    except BadRequest as error:
        return JsonResponse({"error": "bad-request", "message": str(error)}, status=400)
    if len(given["text"]) > settings.VASTA.limits.reply_characters:
        return JsonResponse({"error": "too-long", "message": _("The text is too long to be reviewed.")}, status=413)
    conversation = conversation_or_404(request, given["conversation"])
    reviewed = reviewing.review_reply(
        conversation=conversation,
        agent=agent_of(request),
        text=given["text"],
        subject=given.get("subject"),
        seconds=SECONDS,
    )
    if reviewed.report is None:
        message = _("The review could not be made. You can send the reply all the same.")
        return JsonResponse({"error": reviewed.failed, "message": message}, status=503)
    return JsonResponse(reviewed.report)


def read(request: HttpRequest) -> dict[str, Any]:
    """The posted object. Raises BadRequest."""
    try:
        given = json.loads(request.body)
    except (ValueError, RecursionError):
        raise BadRequest(_("The request is not JSON.")) from None
    if not isinstance(given, dict) or type(given.get("conversation")) is not int:
        raise BadRequest(_("conversation: give the number of a conversation."))
    if not isinstance(given.get("text"), str) or not isinstance(given.get("subject", ""), str):
        raise BadRequest(_("text and subject must be strings."))
    if not 0 < given["conversation"] < 2**62:
        raise BadRequest(_("conversation: give the number of a conversation."))
    return given
