"""unreturned-voicemail: a customer left a voicemail message and nobody has called back or written since."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import telephone, waiting
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, _words: Words) -> Iterator[Span]:
    """One span. A note under review is the note of the call back; closing the conversation with a reason settles it."""
    left = any(turn.kind == "voicemail" for turn in waiting.unanswered(case))
    returned = waiting.is_written(case) and telephone.kind(case) is telephone.Kind.NOTE
    if left and not returned and not case.conversation.closed:
        yield Span(where="conversation")
