"""unclear-but-not-asked: nobody can tell from the message what is meant, and the reply does not ask."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import facts
from vasta.language.words import Kind, Word
from vasta.review import questions
from vasta.review.asks.sense import telling
from vasta.review.case import Case
from vasta.review.part import Found, Part, known
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """The unclear words, marked in the message; options `longest` and `matter`: see `_is_unclear`."""
    message = case.message
    if message is None or not case.reply.content or len(message.words) > words.option("longest"):
        return
    vague = words.hits(message, "vague")
    if not vague or not _is_unclear(message, vague, words) or _was_clear_before(case, words):
        return
    if not questions.find(case) and not words.has(case.reply, "asks"):
        yield Span(vague[0].start, vague[0].end, "message")


def _is_unclear(part: Part, vague: tuple[Found, ...], words: Words) -> bool:
    """Does nothing but the vague words tell what it is about: no number, no name of a thing, no matter?"""
    if facts.find(part.text, part.language) or any(word.kind is not Kind.WORD for word in _tokens(part)):
        return False
    covered = {(hit.sentence.start, at) for hit in vague for at in range(hit.first, hit.last + 1)}
    rest = [
        word
        for sentence in part.content
        for at, word in enumerate(sentence.words)
        if (sentence.start, at) not in covered and word.kind is Kind.WORD
    ]
    empty = {word.lower for hit in words.hits(part, "empty") for word in hit.words}
    told = telling((word for word in rest if word.lower not in empty), part.language)
    return len(told) <= words.option("matter") and not any(_is_thing(word, at) for at, word in enumerate(rest) if at)


def _tokens(part: Part) -> Iterator[Word]:
    """Numbers and links of the body: what they name is clear enough."""
    clear = {Kind.NUMBER, Kind.LINK, Kind.ADDRESS}
    return (word for sentence in part.content for word in sentence.words if word.kind in clear)


def _is_thing(word: Word, at: int) -> bool:
    """A name inside the text: “Oma Linkki”, “Fjord”."""
    return at > 0 and word.text[:1].isupper() and not word.text.isupper()


def _was_clear_before(case: Case, words: Words) -> bool:
    """Did an earlier message of the customer say more, or have we asked already?"""
    parts = (known(turn.text, case.reply.language) for turn in case.conversation.turns)
    return any(not (vague := words.hits(part, "vague")) or not _is_unclear(part, vague, words) for part in parts)
