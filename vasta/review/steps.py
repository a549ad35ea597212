"""Instructions in a reply: what the customer is told to do, step after step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vasta.language.words import Block, Kind, Sentence, Zone
from vasta.review.case import Case
from vasta.review.part import Found

_NUMBERED = re.compile(r"\s*(?:\(?\d{1,2}[.):]|\w[)])")
_COUNTED_INSIDE = re.compile(r"\b1[.)]\s.*\b2[.)]\s", re.DOTALL)
GAP = 1
"""Sentences without a step that may stand between two with one."""


@dataclass(frozen=True, slots=True)
class Steps:
    """A stretch of steps: where it stands (code points of the reply), how many, numbered or not."""

    start: int
    end: int
    count: int
    numbered: bool


def find(case: Case, leads: frozenset[str], before: frozenset[str]) -> Iterator[Steps]:
    """Every stretch of steps of the reply, prose and lists.

    leads: words after which a bare form is an imperative; before: words that make it none ("to", "you").
    """
    hits = commands(case, leads, before)
    yield from _in_prose(case, hits)
    yield from _in_lists(case, hits)


def commands(case: Case, leads: frozenset[str], before: frozenset[str]) -> list[Found]:
    """Every word that tells the customer to do a step; `leads` and `before` as in `find`."""
    none = {hit.start for hit in case.reply.hits("no-steps")}
    return [hit for hit in case.reply.hits("steps") if hit.start not in none and _commands(hit, leads, before)]


def is_numbered(case: Case, item: Block) -> bool:
    """Does a list item start with a number or a letter and a bracket?"""
    return bool(_NUMBERED.match(case.reply.text, item.start))


def _commands(hit: Found, leads: frozenset[str], before: frozenset[str]) -> bool:
    word, earlier = hit.words[0], hit.sentence.words[: hit.first]
    said = [one.lower for one in earlier if one.kind is Kind.WORD]
    if "negative" in word.tags or (said and said[-1] in before):
        return False
    if "imperative" in word.tags:
        return True
    return bool(leads) and (not said or said[-1] in leads or earlier[-1].text == ",")


def _in_prose(case: Case, hits: list[Found]) -> Iterator[Steps]:
    by_sentence: dict[int, int] = {}
    for hit in hits:
        by_sentence[hit.sentence.start] = by_sentence.get(hit.sentence.start, 0) + 1
    run: list[Sentence] = []
    silent = 0
    for sentence in (one for block in case.reply.paragraphs() for one in block.sentences):
        if sentence.start in by_sentence:
            run, silent = [*run, sentence], 0
        elif run and (silent := silent + 1) > GAP:
            yield _prose(run, by_sentence)
            run, silent = [], 0
    if run:
        yield _prose(run, by_sentence)


def _prose(run: list[Sentence], counts: dict[int, int]) -> Steps:
    whole = " ".join(one.text for one in run)
    count = sum(counts[one.start] for one in run)
    return Steps(run[0].start, run[-1].end, count, bool(_COUNTED_INSIDE.search(whole)))


def _in_lists(case: Case, hits: list[Found]) -> Iterator[Steps]:
    items: list[Block] = []
    for block in (*case.reply.read.blocks, None):
        if block is not None and block.zone is Zone.LIST:
            items.append(block)
            continue
        if items:
            yield _list(case, items, hits)
        items = []


def _list(case: Case, items: list[Block], hits: list[Found]) -> Steps:
    steps = [one for one in items if any(one.start <= hit.start < one.end for hit in hits)]
    numbered = all(is_numbered(case, one) for one in steps)
    return Steps(items[0].start, items[-1].end, len(steps), numbered)
