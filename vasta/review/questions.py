"""Questions of substance that a reply puts to the customer."""

from __future__ import annotations

from dataclasses import dataclass

from vasta.language.words import Block, Sentence, Zone
from vasta.review.case import Case
from vasta.review.steps import is_numbered


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the reply in its block; numbered where its list item starts with a number."""

    sentence: Sentence
    block: Block
    numbered: bool


def find(case: Case) -> tuple[Question, ...]:
    """The questions of the reply, those of courtesy ("Can I help you with anything else?") left out."""
    courteous = {hit.sentence.start for hit in case.reply.hits("courtesy-questions")}
    return tuple(
        Question(one, block, block.zone is Zone.LIST and is_numbered(case, block))
        for block in case.reply.read.zone(Zone.BODY, Zone.LIST)
        for one in block.sentences
        if one.text.endswith("?") and one.start not in courteous and not case.reply.is_quoted(one.end - 1)
    )
