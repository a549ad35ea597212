"""instructions-hard: steps that are hard to follow: many actions in one, told in the passive, or a long “if” first."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Block, Zone
from vasta.review import steps
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per hard step of a list of steps."""
    items = case.reply.read.zone(Zone.LIST)
    if len(items) < words.option("least"):
        return
    commands = steps.commands(case, frozenset(words.option("leads")), frozenset(words.option("before")))
    passive = words.hits(case.reply, "passive")
    told = [one for one in items if _inside(one, commands) or _inside(one, passive)]
    if len(told) < words.option("least"):
        return
    for one in told:
        if _is_hard(one, _inside(one, commands), _inside(one, passive), words):
            yield Span(one.sentences[0].start, one.sentences[-1].end)


def _inside(block: Block, hits: list[Found] | tuple[Found, ...]) -> list[Found]:
    return [hit for hit in hits if block.start <= hit.start < block.end]


def _is_hard(block: Block, commands: list[Found], passive: list[Found], words: Words) -> bool:
    """Too many actions, nobody who acts, or the action long after the “if”."""
    if len(commands) > words.option("actions") or (passive and not commands):
        return True
    opening = block.sentences[0]
    late = bool(commands) and commands[0].sentence is opening and commands[0].first > words.option("before_action")
    return late and opening.words[0].lower in words.option("ifs")
