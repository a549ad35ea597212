"""missing-greeting: the reply starts without a greeting."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import names
from vasta.language.words import Kind
from vasta.review import people
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span; a hint in later turns, and nothing there where turns follow each other at once."""
    spoken = any(word.kind is Kind.WORD for sentence in case.reply.sentences for word in sentence.words)
    if not spoken or people.greeting(case) or _greets_late(case, words):
        return
    if case.is_first_reply:
        yield Span(severity="hint" if words.option("quiet") else None)
    elif not words.option("first_turn_only"):
        yield Span(severity="hint")


def _greets_late(case: Case, words: Words) -> bool:
    """“😊 Hei Maija!”, “Maija hei,”: the first line greets, though not with its first word."""
    if names.in_greeting(case.reply.text.lstrip(), case.reply.language):
        return True
    first = next((one for one in case.reply.sentences if any(word.kind is Kind.WORD for word in one.words)), None)
    place = next((at for at, word in enumerate(first.words) if word.kind is Kind.WORD), 0) if first else 0
    return any(hit.sentence is first and hit.first == place for hit in words.hits(case.reply, "greetings"))
