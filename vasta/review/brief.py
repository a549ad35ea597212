"""The message brief: what a customer's message asks and holds, seen before anybody answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from vasta import language as languages
from vasta.language import asks, dates, facts
from vasta.language.asks import AnswerType
from vasta.language.dates import When
from vasta.language.facts import Fact
from vasta.language.words import Kind
from vasta.review.cards import cards
from vasta.review.part import Part
from vasta.review.phrasebook import list_name

Address = Literal["formal", "familiar", ""]
FEELINGS = ("angry", "disappointed", "annoyed", "worried", "confused", "grateful")
"""In order: a message that holds several is named after the first. Each has a list, feelings-<name>.txt."""
_ACRONYM = 3  # letters
_LOUD = 3
"""So many words in capitals, or “!!”, turn disappointment into anger."""


@dataclass(frozen=True, slots=True)
class BriefAsk:
    """A question or request, by code points of the message."""

    kind: Literal["question", "request"]
    start: int
    end: int
    text: str
    answer_type: AnswerType


@dataclass(frozen=True, slots=True)
class Brief:
    """What a message holds. language None: none of ours; feeling "": none told; address: how it addresses us."""

    language: str | None
    asks: tuple[BriefAsk, ...]
    facts: tuple[Fact, ...]
    dates: tuple[When, ...]
    feeling: str
    urgent: bool
    address: Address

    def to_dict(self) -> dict[str, Any]:
        """The brief as plain JSON values; a date is "2026-11-23" or null, a clock "14:00" or null."""
        return {
            "language": self.language,
            "asks": [asdict(one) for one in self.asks],
            "facts": [asdict(one) for one in self.facts],
            "dates": [_plain(one) for one in self.dates],
            "feeling": self.feeling,
            "urgent": self.urgent,
            "address": self.address,
        }


def brief(message: str, language: str | None = None, history: Sequence[str] = ()) -> Brief:
    """Read a customer's message.

    language: the customer's, where it is known; else it is found out. history: their earlier messages, oldest
    first; how they addressed us then holds until they do otherwise. A message in none of our languages is read
    as in the language given, else as in English, for what needs no words of its own (question marks, numbers).
    """
    known = languages.identify(message, (language,) if language else ()) or language
    code = next((one for one in (known, language) if one in languages.LANGUAGES), "en")
    part = Part(message, str(code))
    return Brief(
        language=known,
        asks=tuple(_ask(one, message) for one in asks.find(part.read)),
        facts=facts.find(message, part.language),
        dates=dates.find(message, part.language, None),
        feeling=_feeling(part),
        urgent=part.has("urgency"),
        address=_address([Part(text, part.language) for text in (*history, message)]),
    )


def _ask(one: asks.Found, message: str) -> BriefAsk:
    return BriefAsk(one.kind, one.start, one.end, message[one.start : one.end], one.answer_type)


def _feeling(part: Part) -> str:
    """The first of FEELINGS that the message tells, one step up where it is shouted."""
    told = next((name for name in FEELINGS if part.has(f"feelings-{name}")), "")
    words = [word.text for word in part.words if word.kind is Kind.WORD and word.text.isupper()]
    capitals = [text for text in words if len(set(text)) > _ACRONYM]
    loud = "!!" in part.text or len(capitals) >= _LOUD
    return "angry" if loud and told in {"disappointed", "annoyed"} else told


def _address(parts: Sequence[Part]) -> Address:
    """How the customer addresses us, by the newest message that shows it; lists as in register-mismatch."""
    card = cards()["register-mismatch"]
    for part in reversed(parts):
        wording = card.languages[part.language]
        formal = part.hits(list_name(card.rule, "customer-formal"))
        if wording.options["capital"]:
            formal = tuple(hit for hit in formal if hit.first > 0 and hit.words[0].text[:1].isupper())
        familiar = part.hits(list_name(card.rule, "customer-familiar"))
        if bool(formal) != bool(familiar):
            return "formal" if formal else "familiar"
    return ""


def _plain(one: When) -> dict[str, Any]:
    clock = one.clock.strftime("%H:%M") if one.clock else None
    days = {"first": one.first and one.first.isoformat(), "last": one.last and one.last.isoformat()}
    return {"start": one.start, "end": one.end, "text": one.text, "kind": one.kind, **days, "clock": clock}
