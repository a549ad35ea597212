"""Inboxes: their rows follow the configuration."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from vasta.config import Config
from vasta.desk.events import What, record
from vasta.desk.models import Inbox, Team


@transaction.atomic
def sync_inboxes(*, config: Config) -> list[Inbox]:
    """Bring the rows in line with the configuration; an inbox that left it stays, inactive."""
    kept = [sync_inbox(number, config) for number in range(len(config.inbox))]
    Inbox.objects.exclude(pk__in=[inbox.pk for inbox in kept]).update(active=False)
    return kept


def sync_inbox(number: int, config: Config) -> Inbox:
    """Make or update one inbox."""
    given = config.inbox[number]
    team = Team.objects.get_or_create(name=given.team)[0] if given.team else None
    wanted = {"name": given.name, "language": given.language, "team": team, "active": True}
    return Inbox.objects.update_or_create(address=given.address.lower(), defaults=wanted)[0]


@transaction.atomic
def note_failure(*, inbox: Inbox, reason: str) -> None:
    """The inbox cannot be read; told once, when it begins."""
    inbox = Inbox.objects.select_for_update(of=("self",)).get(pk=inbox.pk)
    if inbox.failing_since is None:
        inbox.failing_since = timezone.now()
        record(What.INBOX_FAILING, inbox=inbox.pk)
    inbox.failing_reason = reason[:2000]
    inbox.save(update_fields=["failing_since", "failing_reason"])


@transaction.atomic
def note_success(*, inbox: Inbox) -> None:
    """The inbox was read just now."""
    inbox = Inbox.objects.select_for_update(of=("self",)).get(pk=inbox.pk)
    if inbox.failing_since is not None:
        record(What.INBOX_WORKS, inbox=inbox.pk)
    inbox.last_seen, inbox.failing_since, inbox.failing_reason = timezone.now(), None, ""
    inbox.save(update_fields=["last_seen", "failing_since", "failing_reason"])
