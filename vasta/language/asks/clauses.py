"""Where clauses start in a sentence, and how far the clause of an ask reaches."""

from __future__ import annotations

from enum import IntEnum

from vasta.language.asks.grammar import Grammar
from vasta.language.words import Kind, Word

_WORDLIKE = frozenset({Kind.WORD, Kind.NUMBER, Kind.LINK, Kind.ADDRESS})
_BREAKS = frozenset(",;:(–—-/.…!?*•")
_ENDS = frozenset(".;!?…")
_SILENT = frozenset("\"'“”„‘’«»")
_FEW = 5  # words and signs: “te vai minä?”
_FINITE = frozenset({"indicative", "conditional", "imperative"})


class Opening(IntEnum):
    """How a word stands in its sentence: within a clause, or first after a comma, a “ja” or nothing."""

    NONE = 0
    COMMA = 1
    JOIN = 2
    START = 3


def openings(words: tuple[Word, ...], grammar: Grammar) -> list[Opening]:
    """How each word stands; fillers leave the next word as they stand themselves."""
    found, state, before = [], Opening.START, ""
    for word in words:
        found.append(state)
        before, mark = word.text, word.text == ")" and len(before) == 1  # “1)”, “b)”
        if mark:
            state = Opening.START
        elif word.lower in grammar.joins:
            state = max(state, Opening.JOIN)
        elif word.kind not in _WORDLIKE:
            state = _after_sign(word, state)
        elif word.lower not in grammar.fillers:
            state = Opening.NONE
    return found


def _after_sign(word: Word, state: Opening) -> Opening:
    if word.text[0] in _SILENT or word.text == ")":
        return state
    if word.text[0] in ":?!" or word.text.startswith(".."):
        return Opening.START
    return max(state, Opening.COMMA) if word.text[0] in _BREAKS or word.kind is Kind.EMOJI else state


def is_statement(words: tuple[Word, ...], grammar: Grammar) -> bool:
    """Does a stretch of words hold a clause of its own: a finite verb, or a word that opens a statement?"""
    first = next((word for word in words if word.kind in _WORDLIKE), None)
    if first is None:
        return False
    if first.lower in grammar.subjects:
        return True
    return any("verb" in word.tags and word.tags & _FINITE for word in words)


def reach(words: tuple[Word, ...], start: int, limit: int, grammar: Grammar) -> int:
    """The index after the last word of the clause that starts at `start`; not beyond `limit`.

    Side clauses (“jos…”, “that…”) and what has no verb of its own go with the clause before them.
    """
    at = start
    while at < limit:
        sign = words[at].text
        if words[at].kind is Kind.PUNCTUATION and sign[0] in _ENDS and not (sign == "." and at + 1 < limit):
            break
        breaks = at > start and (sign[0] in ",–—" or words[at].kind is Kind.EMOJI)
        if breaks and not _goes_on(words[at + 1 : limit], grammar):
            break
        at += 1
    return _trimmed(words, start, at, grammar)


def _goes_on(rest: tuple[Word, ...], grammar: Grammar) -> bool:
    """Does what follows a comma belong to the clause before it?"""
    first = next((word for word in rest if word.kind in _WORDLIKE), None)
    if first is None or first.lower in grammar.side:
        return first is not None
    if len(rest) <= _FEW and not grammar.alternatives.isdisjoint(word.lower for word in rest):
        return True
    comma = next((at for at, word in enumerate(rest) if word.text == ","), len(rest))
    return not is_statement(rest[:comma], grammar)


def _trimmed(words: tuple[Word, ...], start: int, end: int, grammar: Grammar) -> int:
    """Leave out the signs and joining words at the end."""
    while end > start + 1:
        word = words[end - 1]
        bracket = word.text == ")" and any(one.text == "(" for one in words[start:end])
        linking = word.text in grammar.joins or word.text in grammar.links
        if bracket or (word.kind in _WORDLIKE and not linking):
            break
        end -= 1
    return end
