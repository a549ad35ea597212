"""What a case was given, for the `needs` of the cards: a rule that lacks something does not run."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from vasta import language as languages
from vasta.review.case import Case

_KNOWN = ("terms", "names", "facts", "articles", "topics", "concepts", "voice", "promises")
_HAVE: Mapping[str, Callable[[Case], bool]] = {
    "message": lambda case: case.message is not None,
    "subject": lambda case: case.subject is not None,
    "agent": lambda case: bool(case.agent.name),
    "customer": lambda case: bool(case.customer.name),
    "speller": lambda case: not languages.missing().get(case.language),
    "today": lambda case: case.today is not None,
    "conversation": lambda case: bool(case.conversation.turns),
    "conversation.asked": lambda case: any(turn.sender == "customer" for turn in case.turns),
    "conversation.times": lambda case: any(turn.at for turn in case.turns) or _is_due(case),
    "conversation.due": lambda case: (
        any(turn.at for turn in case.turns) or _is_due(case) or bool(case.conversation.promises)
    ),
    "conversation.promises": lambda case: bool(case.conversation.promises),
    "conversation.saved-replies": lambda case: bool(case.conversation.saved_replies),
    "conversation.earlier-replies": lambda case: bool(case.conversation.earlier_replies),
    "conversation.ring": lambda case: (
        case.conversation.clock is not None and case.conversation.clock.ring_seconds is not None
    ),
    "conversation.voicemail": lambda case: any(turn.kind == "voicemail" for turn in case.conversation.turns),
    "knowledge": lambda case: any(getattr(case.knowledge, name) for name in _KNOWN),
    "knowledge.terms": lambda case: bool(case.knowledge.terms),
    "knowledge.facts": lambda case: bool(case.knowledge.facts),
    "knowledge.articles": lambda case: bool(case.knowledge.articles),
    "knowledge.topics": lambda case: bool(case.knowledge.topics),
    "knowledge.concepts": lambda case: bool(case.knowledge.concepts),
    "knowledge.voice": lambda case: bool(case.knowledge.voice),
}


def _is_due(case: Case) -> bool:
    return case.conversation.clock is not None and case.conversation.clock.due_at is not None


def has(case: Case, need: str) -> bool:
    """Was what a card calls by this name given? A reply always is."""
    return need == "reply" or _HAVE[need](case)
