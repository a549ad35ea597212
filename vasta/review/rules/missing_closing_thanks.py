"""missing-closing-thanks: somebody buys, renews or praises, and the reply ends without thanks for it."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints, refusals
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span; a complaint, a refusal or a reply that goes on asking needs none."""
    if not case.is_first_reply or not (
        words.has(case.message, "customership") or words.has(case.reply, "customers-event")
    ):
        return
    if words.has(case.reply, "phrases") or complaints.weight(case) or complaints.is_sorry(case.reply):
        return
    if not refusals.find(case) and not any(one.text.endswith("?") for one in case.reply.content):
        yield Span()
