"""The paste page: the reviewer without a mailbox; nothing is stored."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from vasta.desk.models import Agent
from vasta.desk.reviewing import brief_of, within
from vasta.review import parse_case, review, to_dict
from vasta.web.asks import asks_of, pieces
from vasta.web.brief import joined
from vasta.web.forms.paste import PasteForm
from vasta.web.marking import marked
from vasta.web.panel import Panel, panel_of
from vasta.web.talk import SECONDS


@login_not_required
def show(request: HttpRequest) -> HttpResponse:
    """The form, and below it the brief and the review of what was pasted."""
    if not (request.user.is_authenticated or settings.VASTA.public_paste):
        return redirect_to_login(request.get_full_path())
    form = PasteForm(request.POST or None, initial=own(request))
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        context |= result(form)
    return render(request, "vasta/paste/page.html", context, status=422 if form.errors else 200)


def own(request: HttpRequest) -> dict[str, str]:
    """What the desk knows of who writes."""
    agent = request.user
    known = {"agent": agent.name, "title": agent.title, "phone": agent.phone} if isinstance(agent, Agent) else {}
    return {"channel": "email", "organisation": settings.VASTA.organisation, **known}


def result(form: PasteForm) -> dict[str, Any]:
    """The brief and the review, and one's own grades beside the reviewer's."""
    message, reply = form.cleaned_data["message"], form.cleaned_data["reply"]
    brief = joined([message], [brief_of(message)]) if message.strip() else joined([], [])
    panel = reviewed(form, brief.rows) if reply.strip() else panel_of(None, asks_of([message], brief.rows), aside={})
    return {
        "brief": brief,
        "panel": panel,
        "pieces": pieces(message, panel.asks),
        "compared": compared(form.graded, panel),
        "draft": marked(reply, panel.marks) if reply.strip() else [],
    }


def reviewed(form: PasteForm, rows: list[dict[str, Any]]) -> Panel:
    """The panel of the draft."""
    given = form.cleaned_data
    case = parse_case({
        "reply": given["reply"],
        "channel": given["channel"],
        "written_at": timezone.localtime().isoformat(),
        "customer": {"name": given["customer"]},
        "agent": {
            "name": given["agent"],
            **{name: given[name] for name in ("title", "organisation", "phone")},
        },
        **({"message": given["message"]} if given["message"].strip() else {}),
        **({"subject": given["subject"]} if given["subject"].strip() else {}),
    })  # fmt: skip
    ui = get_language() or settings.LANGUAGE_CODE
    report, failed = within(
        SECONDS, lambda: to_dict(review(case.reply, to=case.to, conversation=case.conversation), ui=ui)
    )
    asks = asks_of([given["message"]], report["asks"] if report else rows, given["reply"] if report else None)
    return panel_of(report, asks, failed=failed, aside={})


def compared(graded: dict[str, int], panel: Panel) -> list[dict[str, Any]]:
    """One's own grade (1 to 5, as a share of 100) beside the reviewer's share, where both are there."""
    shares = {row.name: round(100 * row.passed / row.total) for row in panel.dimensions if row.total}
    return [
        {"name": name, "own": grade, "own_share": (grade - 1) * 25, "share": shares[name]}
        for name, grade in graded.items()
        if name in shares
    ]
