"""Finds every question and request of a message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from vasta.language.asks.clauses import reach
from vasta.language.asks.cues import Cue, cues
from vasta.language.asks.found import AnswerType, Found
from vasta.language.asks.grammar import Grammar, answer_type, grammar
from vasta.language.words import Sentence, Text, Word, Zone

_ZONES = (Zone.BODY, Zone.LIST)
_CLOSING = {"”": "”", '"': '"', "“": "”“", "„": "“”", "«": "»", "»": "»"}
_SIGNS = re.compile(r"[”\"“„«»]|\n\s*\n")
_LONGEST = 200  # words: longer “sentences” are tables or hostile


def find(text: Text) -> tuple[Found, ...]:
    """The asks of a message, in order, without overlaps; quotes, greetings and signatures ask nothing.

    A faint ask ("tarvitsen …") counts only where the message asks nothing else.
    """
    quoted = _quoted(text.text)
    found = [
        (one, faint)
        for block in text.zone(*_ZONES)
        for sentence in block.sentences
        for one, faint in _placed(sentence, text.language)
        if not any(start < one.start < end for start, end in quoted)
    ]
    sure = tuple(one for one, faint in found if not faint)
    return sure or tuple(one for one, _ in found)


def _quoted(text: str) -> list[tuple[int, int]]:
    """What the customer quotes: from one quotation mark to the next of its kind in the same paragraph."""
    found, opened, closing = [], 0, ""
    for sign in _SIGNS.finditer(text):
        if sign[0].startswith("\n"):
            closing = ""
        elif closing and sign[0] in closing:
            found.append((opened, sign.end()))
            closing = ""
        elif not closing and sign[0] in _CLOSING:
            opened, closing = sign.start(), _CLOSING[sign[0]]
    return found


def _placed(sentence: Sentence, language: str) -> Iterator[tuple[Found, bool]]:
    """The asks of one sentence, each with whether it is faint."""
    rules, words = grammar(language), sentence.words[:_LONGEST]
    opened = cues(words, rules)
    for cue, following in zip_longest(opened, opened[1:]):
        end = reach(words, cue.first, following.begins if following else len(words), rules)
        start, stop = sentence.span(cue.first, end - 1)
        asked = words[cue.first : end]
        wants = frozenset([hit.name for hit in rules.wants.find(asked)])
        yield Found(cue.kind, start, stop, _type(asked, cue, rules), wants), cue.faint


def _type(words: tuple[Word, ...], cue: Cue, rules: Grammar) -> AnswerType:
    if cue.kind == "request":
        return "do"
    hits = sorted(rules.types.find(words), key=lambda hit: (hit.first, -hit.last))
    return answer_type(hits[0].name) if hits else "yes/no"
