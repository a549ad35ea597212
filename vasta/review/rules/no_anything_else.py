"""no-anything-else: a call or a chat ends and nobody asked whether there was anything else."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import part, telephone
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span in the note of a call that took place, or in the last turn of a conversation in writing.

    Option `farewell`: only a text that says goodbye ends the conversation, and then it is a hint.
    """
    if not case.reply.sentences or words.has(case.reply, "offers", "courtesy-questions"):
        return
    written, line = words.option("farewell"), str(words.option("line"))
    ends = words.has(case.reply, "farewells") if written else _is_note_of_call(case, words)
    if ends and not _was_asked(case, words):
        yield Span(suggest=lambda: (line,), severity="hint" if written else None)


def _is_note_of_call(case: Case, words: Words) -> bool:
    """Did we speak with the customer, by the note? Who was not reached or wished farewell was asked nothing more."""
    return telephone.kind(case) is telephone.Kind.NOTE and not words.has(case.reply, "no-call", "parting")


def _was_asked(case: Case, words: Words) -> bool:
    """Did we ask it earlier, or did the customer say that this was all?"""
    ours = (part.known(turn.text, case.language_read) for turn in case.conversation.turns if turn.sender == "agent")
    return words.has(case.message, "all") or any(words.has(one, "offers", "courtesy-questions") for one in ours)
