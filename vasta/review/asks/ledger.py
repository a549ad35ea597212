"""Which asks of the message the reply answers, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from vasta.language.asks import Found, find
from vasta.language.words import Sentence, Text, Zone
from vasta.review.asks.features import features
from vasta.review.asks.model import model
from vasta.review.asks.sense import sense, telling
from vasta.review.asks.table import Table, Weighed, table
from vasta.review.case import Case
from vasta.review.part import known
from vasta.review.report import Ask, Span

_MESSAGES_KEPT = 256
_MOST = 40
"""Asks and reply sentences beyond these many are not weighed against each other: cost stays linear."""
_SAID = (Zone.BODY, Zone.LIST)


def ledger(case: Case) -> tuple[Ask, ...]:
    """Every ask of the message in order; () without a message.

    `answered` is the best estimate; `by` the sentence of the reply that answers best, where one does.
    """
    if case.message is None:
        return ()
    asks = weighed(case.message.text, case.message.language)
    sentences = case.reply.content[:_MOST]
    foreign = case.message.language != case.reply.language
    weighing = table(asks, [sense(one, case.reply.language) for one in sentences], foreign=foreign)
    return tuple(_ask(number, weighing, case, sentences) for number in range(len(asks)))


def left_open(case: Case, kind: Literal["question", "request"], probability: float) -> Iterator[Span]:
    """Where the message holds asks of a kind that are open with at least this probability, or by a person's word.

    None where nothing is written yet: that the message waits is said elsewhere.
    """
    for ask in case.asks if case.reply.text.strip() else ():
        sure = ask.corrected or ask.open_probability >= probability
        if ask.kind == kind and not ask.answered and sure:
            yield Span(ask.start, ask.end, "message")


@lru_cache(_MESSAGES_KEPT)
def weighed(text: str, language: str) -> tuple[Weighed, ...]:
    """The asks of a message with their telling words; a keystroke in the reply finds them ready."""
    read = known(text, language).read
    return tuple(_weighed(one, read, language) for one in find(read))[:_MOST]


def _weighed(found: Found, read: Text, language: str) -> Weighed:
    words = [word for one in read.sentences for word in one.words if found.start <= one.start + word.start < found.end]
    spoken = [one for block in read.zone(*_SAID) for one in block.sentences]
    at = next((i for i, one in enumerate(spoken) if one.start <= found.start < one.end), 0)
    near = [word for one in spoken[max(0, at - 1) : at + 1] for word in one.words]
    return Weighed(found, telling(words, language), telling(near, language))


def _ask(number: int, weighing: Table, case: Case, sentences: Sequence[Sentence]) -> Ask:
    found = weighing.asks[number].found
    probability = model().open_probability(features(number, weighing), case.reply.language)
    tick = next((one for one in case.conversation.ticks if one.start < found.end and found.start < one.end), None)
    answered = tick.answered if tick else probability < model().threshold
    return Ask(
        kind=found.kind,
        start=found.start,
        end=found.end,
        text=case.message.text[found.start : found.end] if case.message else "",
        answered=answered,
        by=_answer(weighing.scores[number], sentences) if answered else None,
        open_probability=probability,
        answer_type=found.answer_type,
        corrected=tick is not None,
    )


def _answer(scores: Sequence[float], sentences: Sequence[Sentence]) -> tuple[int, int] | None:
    """Where the sentence stands that answers best; None where none does well enough to be shown."""
    best = max(range(len(scores)), key=lambda j: scores[j], default=None)
    if best is None or scores[best] < model().evidence:
        return None
    return sentences[best].start, sentences[best].end
