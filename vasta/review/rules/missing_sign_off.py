"""missing-sign-off: a letter or mail that ends without a line like “Ystävällisin terveisin”."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Zone
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_TWO = 2  # blocks: the wish and the signature


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span; the suggestion is the sign-off with the agent's name."""
    if case.reply.sentences and not case.reply.read.zone(Zone.SIGN_OFF) and not _ends_with_a_wish(case, words):
        name = case.agent.name
        yield Span(suggest=lambda: (f"{words.option('sign_off')}\n{name}".strip(),))


def _ends_with_a_wish(case: Case, words: Words) -> bool:
    """Does a short exclamation of its own paragraph stand right above the name: “Pärituult!”?"""
    blocks = case.reply.read.blocks
    if len(blocks) < _TWO or blocks[-1].zone is not Zone.SIGNATURE or len(blocks[-2].sentences) != 1:
        return False
    wish = blocks[-2].sentences[0]
    return wish.text.rstrip().endswith("!") and bool(words_in(wish) <= words.option("wish_words"))
