"""What a text for the telephone is: the words a call is answered with, a voicemail greeting, or a note of a call.

A case says only that the channel is the telephone; the shared lists phone-greetings and voicemail-greetings tell.
"""

from __future__ import annotations

from enum import StrEnum

from vasta.language.words import Kind as WordKind
from vasta.review.case import Case

_GREETING = 30  # words; nobody answers a call with more
_BARE = 14  # words of a greeting that has none of the usual words


class Kind(StrEnum):
    """The kinds of text."""

    GREETING = "greeting"
    VOICEMAIL = "voicemail"
    NOTE = "note"


def kind(case: Case) -> Kind:
    """What the reply of a telephone case is."""
    reply = case.reply
    if reply.has("voicemail-greetings"):
        return Kind.VOICEMAIL
    said = len(reply.words)
    if said <= _GREETING and reply.has("phone-greetings") and not _tells(case):
        return Kind.GREETING
    bare = said <= _BARE and case.message is None and not _tells(case) and not _has_numbers(case)
    return Kind.GREETING if bare and not reply.has("phone-notes") else Kind.NOTE


def _tells(case: Case) -> bool:
    """Does it tell what happened, as notes do?"""
    return any("past" in word.tags and "verb" in word.tags for word in case.reply.words) or case.reply.has(
        "phone-notes"
    )


def _has_numbers(case: Case) -> bool:
    return any(word.kind is WordKind.NUMBER for sentence in case.reply.sentences for word in sentence.words)
