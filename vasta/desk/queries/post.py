"""How the mail runs: inboxes, what lies in quarantine, what did not arrive."""

from __future__ import annotations

from dataclasses import dataclass

from vasta.desk.models import Heartbeat, Inbox, Outbox, RawMail

MOST = 100


@dataclass(frozen=True)
class PostPage:
    """Inboxes by name, the newest of each kind of trouble (at most MOST), and the workers that go round."""

    inboxes: list[Inbox]
    quarantined: list[RawMail]
    stuck: list[Outbox]
    workers: list[Heartbeat]


def post_page() -> PostPage:
    """Everything a lead looks at when mail does not run."""
    aside = RawMail.objects.filter(state=RawMail.State.QUARANTINED).select_related("inbox")
    stuck = Outbox.objects.filter(state__in=[Outbox.State.REFUSED, Outbox.State.UNCERTAIN])
    return PostPage(
        inboxes=list(Inbox.objects.select_related("team")),
        quarantined=list(aside.order_by("-pk")[:MOST]),
        stuck=list(stuck.select_related("inbox", "message__conversation", "message__agent").order_by("-pk")[:MOST]),
        workers=list(Heartbeat.objects.order_by("worker")),
    )
