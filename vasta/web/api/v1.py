"""/api/v1/review: a case of the public contract in, its report out, for programs elsewhere (docs/api.md)."""

from __future__ import annotations

import json
import math
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from vasta.desk import reviewing
from vasta.desk.wishes import of_team
from vasta.review import BadCase, parse_case, review, to_dict
from vasta.review.case_json import JsonCase
from vasta.web.api.buckets import Buckets
from vasta.web.api.callers import caller, is_known, may_ask_from
from vasta.web.talk import SECONDS

buckets = Buckets()
PREFLIGHT_SECONDS = "600"
NO_REVIEW = {"late": "The review did not come in time.", "failed": "The review could not be made."}


class Refused(Exception):
    """The request gets no report: its status, a word for programs and a sentence for people."""

    def __init__(self, status: int, error: str, message: str, *, headers: dict[str, str] | None = None, **more: str):
        """Take what is answered; more: further fields."""
        super().__init__(message)
        self.status, self.headers = status, headers or {}
        self.body = {"error": error, "message": message, **more}

    def answer(self) -> HttpResponse:
        """As JSON."""
        return JsonResponse(self.body, status=self.status, headers=self.headers)


@login_not_required  # who asks is told by their key
@csrf_exempt  # no cookie counts here, so no other page can use somebody's
def answer(request: HttpRequest) -> HttpResponse:
    """POST a case for its report; OPTIONS is a browser that asks whether a page may."""
    try:
        response = preflight(request) if request.method == "OPTIONS" else reviewed(request)
    except Refused as refused:
        response = refused.answer()
    origin = request.headers.get("Origin", "")
    if origin and is_known(origin, request):
        response["Access-Control-Allow-Origin"] = origin
        response["Access-Control-Expose-Headers"] = "Retry-After, Vasta-Unknown-Fields"
    response["Vary"] = "Origin"
    response["Cache-Control"] = "no-store"
    return response


def preflight(request: HttpRequest) -> HttpResponse:
    """A browser's question before the request itself, which carries no key yet. Raises Refused."""
    if not is_known(request.headers.get("Origin", ""), request):
        raise Refused(403, "origin", "Pages of this origin may not ask; list it under origins in [[api]].")
    allowed = {"Methods": "POST", "Headers": "Authorization, Content-Type"}
    headers = {f"Access-Control-Allow-{name}": value for name, value in allowed.items()}
    return HttpResponse(status=204, headers={**headers, "Access-Control-Max-Age": PREFLIGHT_SECONDS})


def reviewed(request: HttpRequest) -> HttpResponse:
    """The report. Raises Refused."""
    if request.method != "POST":
        raise Refused(405, "method", "Post a case.", headers={"Allow": "POST, OPTIONS"})
    admit(request)
    ui = chosen(request)
    case = read(request)
    report = report_of(case, ui, request.GET.get("team", ""))
    headers = {"Content-Language": ui}
    if case.unknown:
        headers["Vasta-Unknown-Fields"] = json.dumps(case.unknown)[:500]  # plain ASCII, whatever the names are
    return JsonResponse(report, headers=headers)


def admit(request: HttpRequest) -> None:
    """Let in who has a key, from a page where it may be used, as often as it may. Raises Refused."""
    who = caller(request)
    if who is None:
        told = "Send your key as “Authorization: Bearer KEY”; `vasta api-key` makes one."
        raise Refused(401, "key", told, headers={"WWW-Authenticate": "Bearer"})
    if not may_ask_from(request.headers.get("Origin", ""), who):
        raise Refused(403, "origin", "The key may not be used from this page; list its origin under [[api]].")
    wait = buckets.take(who.name, who.per_minute)
    if wait:
        seconds = str(math.ceil(wait))
        raise Refused(429, "too-many", f"Ask again in {seconds} s.", headers={"Retry-After": seconds})


def chosen(request: HttpRequest) -> str:
    """The language that the findings are worded in. Raises Refused."""
    ui, known = request.GET.get("ui") or settings.LANGUAGE_CODE, dict(settings.LANGUAGES)
    if ui not in known:
        raise Refused(400, "bad-case", f"ui: use one of {', '.join(known)}", field="ui")
    return ui


def read(request: HttpRequest) -> JsonCase:
    """The posted case. Raises Refused."""
    try:
        case = parse_case(json.loads(request.body))
    except RequestDataTooBig:
        raise Refused(413, "too-long", "The request is too large.") from None
    except BadCase as error:
        raise Refused(400, "bad-case", str(error), field=error.field) from None
    except (ValueError, RecursionError):
        raise Refused(400, "bad-case", "The request is not JSON in UTF-8.", field="") from None
    most = settings.VASTA.limits.reply_characters
    for field, text in (("reply", case.reply_text), ("message", case.message or "")):
        if len(text) > most:
            raise Refused(413, "too-long", f"{field}: is longer than {most} characters", field=field)
    return case


def report_of(case: JsonCase, ui: str, team: str) -> dict[str, Any]:
    """The review of the case with a team's wishes ("" for the organisation's). Raises Refused."""

    def work() -> dict[str, Any]:
        made = review(
            case.reply, to=case.to, conversation=case.conversation, knowledge=case.knowledge, profile=of_team(team)
        )
        return to_dict(made, id=case.id, ui=ui)

    report, failed = reviewing.within(SECONDS, work)
    if report is None:
        raise Refused(503, failed, NO_REVIEW[failed], headers={"Retry-After": "5"})
    return report
