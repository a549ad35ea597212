"""What agents said of asks, as labelled examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vasta.desk.models import AskCorrection

CHUNK = 500  # rows held at once


def labelled_asks() -> Iterator[dict[str, Any]]:
    """Every ask that somebody ticked with a reply before them, oldest first, as plain JSON data."""
    rows = AskCorrection.objects.exclude(reply="").select_related("message", "conversation__inbox").order_by("pk")
    for row in rows.iterator(CHUNK):
        yield {
            "message": row.message.text,
            "reply": row.reply,
            "language": row.conversation.language or row.conversation.inbox.language,
            "ask": {"start": row.start, "end": row.end, "text": row.text, "kind": row.kind},
            "answered": row.answered,
            "open_probability": row.open_probability,
            "at": row.at.isoformat(),
        }
