"""matter-only: the matter is handled, and not one word goes to the person: no thanks, wish or feeling."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import emoji, people
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_WARM = ("warmth", "thanks", "thanks-in-complaint", "apologies", "regrets", "courtesy-questions")


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span in a first reply of some length."""
    if not case.is_first_reply or sum(map(words_in, case.reply.content)) < words.option("words"):
        return
    if not words.has(case.reply, *_WARM) and not _is_lively(case) and not _is_greeted(case, words):
        yield Span()


def _is_greeted(case: Case, words: Words) -> bool:
    """Where messages are short, the name in the greeting is word enough."""
    return bool(words.option("name_is_enough") and people.greeted(case))


def _is_lively(case: Case) -> bool:
    """An exclamation or a smiley is a word to the person too."""
    return any(one.text.rstrip().endswith("!") for one in case.reply.content) or any(emoji.runs(case.reply))
