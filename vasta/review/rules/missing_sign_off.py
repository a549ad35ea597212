"""missing-sign-off: a letter or mail that ends without a line like “Ystävällisin terveisin”."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Zone
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span; the suggestion is the sign-off with the agent's name."""
    if case.reply.sentences and not case.reply.read.zone(Zone.SIGN_OFF):
        name = case.agent.name
        yield Span(suggest=lambda: (f"{words.option('sign_off')}\n{name}".strip(),))
