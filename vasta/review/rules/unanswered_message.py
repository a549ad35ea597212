"""unanswered-message: the customer had the last word, nobody writes a reply, and nobody closed the conversation."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import waiting
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, _words: Words) -> Iterator[Span]:
    """One span. An empty reply text says that no reply is being written."""
    if waiting.unanswered(case) and not waiting.is_written(case) and not case.conversation.closed:
        yield Span(where="conversation")
