"""What has happened since a page last asked."""

from __future__ import annotations

from vasta.desk.models import Event

MOST = 200


def events_since(number: int, *, conversation: int | None = None) -> list[Event]:
    """Events after the event of this number, oldest first, at most MOST."""
    rows = Event.objects.filter(pk__gt=number)
    if conversation is not None:
        rows = rows.filter(conversation=conversation)
    return list(rows.select_related("agent").order_by("pk")[:MOST])


def latest_event() -> int:
    """The number of the newest event, 0 when nothing has happened yet."""
    return Event.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
