"""Phrases in running text: a list of patterns, matched on words and base forms in one pass a sentence.

A pattern is words with spaces between them, read like this:

    pahoittelut         this very form, in any case of letters
    <suorittaa>         any form of the base word
    pahoittel*          any word that starts so; *palvelu: any that ends so
    tarkastus|<tutkia>  either
    (ihan)              may be there or not; (at all|very): none or one of them
    …                   up to three words between; …6 up to six
    <olla>#conditional  a form with this tag (words.TAGS); !negative: without it; #imperative alone: any such
    ^ at the start, $ at the end: the sentence starts or ends here

Punctuation between the words does not matter. After " → " may stand what to write instead.

How it is found: every distinct piece of a pattern has a number. What a word form is looked up for once is kept – the
numbers of the pieces that it fits, and the patterns whose most telling piece is among them – so that a sentence of
known words costs a look-up a word, and a pattern is tried only where its most telling word stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from vasta.language.words import TAGS, Kind, Word

GAP = 3
WORDS_KEPT = 16_384
"""Word forms whose pieces and patterns are remembered, by list of lists; about 10 MB when full."""

_PIECE = re.compile(r"^(?P<base>[^#!]*)(?P<tags>(?:[#!][\w-]+)*)$")
_NO_TAGS: frozenset[str] = frozenset()
_FORBIDDEN = frozenset("<>*()")
_GROUP = re.compile(r"(?<!\S)\(([^()]* [^()]*)\)(?!\S)")
_WORDLIKE = frozenset({Kind.WORD, Kind.NUMBER, Kind.LINK, Kind.ADDRESS})


class BadPattern(ValueError):
    """A phrase pattern cannot be read; the message says which and why."""


class Entry(NamedTuple):
    """One line of a list: the pattern as written and what to write instead ("" where nothing is said)."""

    pattern: str
    instead: str


class Hit(NamedTuple):
    """Where an entry of a list was found: first and last word of the sentence, both included."""

    name: str
    entry: Entry
    first: int
    last: int


Weigh = Callable[[str], float]
_OPEN = frozenset({"start", "end"})


class _Choice(NamedTuple):
    """One alternative of a piece: how a word is looked at, the texts to find, tags it must or must not have."""

    how: str  # "form", "lemma", "start", "end" or "any"
    texts: frozenset[str]
    tags: frozenset[str]
    without: frozenset[str]

    def telling(self, weigh: Weigh) -> float:
        """How seldom a word fits, roughly: the letters that must be there, the less the commoner the word."""
        return min([len(text) * weigh(text) for text in self.texts]) - (2 if self.how in _OPEN else 0)


class _Piece(NamedTuple):
    """One word of a pattern, or a gap of up to so many words."""

    number: int
    telling: float
    optional: bool
    gap: int


class _Pattern(NamedTuple):
    """An entry ready to be tried where its most telling piece, pieces[anchor], fits a word."""

    number: int
    name: str
    entry: Entry
    pieces: tuple[_Piece, ...]
    anchor: int
    reach: int
    """How many words may stand before the anchor."""
    from_start: bool
    to_end: bool
    needed: frozenset[int]
    """The pieces that must fit somewhere."""
    beside: tuple[tuple[int, int], ...]
    """Where the pieces to look at beside the anchor stand, counted from it, and their numbers; () for a word alone."""
    fixed: bool
    """No gap and nothing in brackets: as many words as pieces."""


class _Known(NamedTuple):
    """What is known of a word form: the pieces it fits and the patterns to try, by how they are tried."""

    fits: frozenset[int]
    """Of the pieces that stand beside others in a pattern."""
    alone: tuple[_Pattern, ...]
    """Hits by this word alone."""
    fixed: tuple[tuple[int, int, _Pattern], ...]
    """Where a neighbour stands, counted from this word, the piece it must fit, and the pattern."""
    loose: tuple[tuple[frozenset[int], _Pattern], ...]
    """The pieces that must fit somewhere, and the pattern."""


_Fit = tuple[frozenset[str], frozenset[str], int]
"""The tags a word must have and must not have, and the number of the piece that it then fits."""
_Hits = dict[tuple[int, str], tuple[int, _Pattern]]
"""By first word and list: the last word of the longest pattern found there, and the pattern."""

Bases = Callable[[str], frozenset[str]]


def entry(line: str) -> Entry:
    """Split a list line at " → " into pattern and replacement."""
    pattern, _, instead = line.partition("→")
    return Entry(pattern.strip(), instead.strip())


def _marks(text: str, whole: str) -> tuple[str, frozenset[str], frozenset[str]]:
    """A choice without its tags, the tags it wants and those it must not have."""
    if "#" not in text and "!" not in text:
        return text, _NO_TAGS, _NO_TAGS
    match = _PIECE.match(text)
    if not match:
        raise BadPattern(f"“{whole}”: cannot read “{text}”")
    marks = re.findall(r"([#!])([\w-]+)", match["tags"])
    unknown = {tag for _, tag in marks} - TAGS
    if unknown:
        raise BadPattern(f"“{whole}”: unknown tag {', '.join(sorted(unknown))}; known: {', '.join(sorted(TAGS))}")
    wanted = frozenset(tag for sign, tag in marks if sign == "#")
    return match["base"], wanted, frozenset(tag for sign, tag in marks if sign == "!")


def _choice(text: str, whole: str, bases: Bases) -> _Choice:
    if text.isalpha():
        return _Choice("form", frozenset([text.lower()]), _NO_TAGS, _NO_TAGS)
    written, tags, without = _marks(text, whole)
    base = written.lower().replace("’", "'")
    if base.startswith("<") and base.endswith(">") and len(base) > 2:
        return _Choice("lemma", bases(base[1:-1]), tags, without)
    if base.endswith("*") and len(base) > 2:
        return _Choice("start", frozenset({base[:-1]}), tags, without)
    if base.startswith("*") and len(base) > 2:
        return _Choice("end", frozenset({base[1:]}), tags, without)
    if not base and (tags or without):
        return _Choice("any", frozenset({""}), tags, without)
    if not base or not _FORBIDDEN.isdisjoint(base):
        raise BadPattern(f"“{whole}”: cannot read “{text}”")
    return _Choice("form", frozenset({base}), tags, without)


def _spelled_out(pattern: str) -> Iterator[str]:
    """The pattern, or where brackets hold several words, the pattern without them and with each choice."""
    group = _GROUP.search(pattern) if "(" in pattern else None
    if not group:
        yield pattern
        return
    for choice in ("", *group[1].split("|")):
        yield from _spelled_out(f"{pattern[: group.start()]} {choice} {pattern[group.end() :]}")


@dataclass(slots=True)
class Phrases:
    """All lists of one language, compiled; `find` costs one look-up a word. Threads may share it.

    kept: how many word forms are remembered.
    """

    lists: Mapping[str, Iterable[Entry]]
    bases: Bases = field(default=lambda lemma: frozenset({lemma}))
    kept: int = WORDS_KEPT
    weigh: Weigh = field(default=lambda _: 1.0)
    """How much a word tells, 0 to 1: patterns are tried where their most telling word stands."""
    _pieces: dict[str, _Piece] = field(init=False, default_factory=dict)
    _index: dict[str, dict[str, list[_Fit]]] = field(init=False)
    """By how a word is looked at and the text to find."""
    _anchored: dict[int, list[_Pattern]] = field(init=False, default_factory=dict)
    _joined: set[int] = field(init=False, default_factory=set)
    """The pieces that stand beside others in a pattern."""
    _pad: tuple[frozenset[int], ...] = field(init=False)
    """Words that fit nothing, as many as the longest pattern has pieces."""
    _lengths: dict[str, list[int]] = field(init=False)
    _known: Callable[[str, tuple[str, ...], frozenset[str]], _Known] = field(init=False)

    def __post_init__(self) -> None:
        self._index = {how: {} for how in ("form", "lemma", "start", "end", "any")}
        number = 0
        for name, entries in self.lists.items():
            for one in entries:
                for written in _spelled_out(one.pattern):
                    self._place(number, name, one, written)
                    number += 1
        self._lengths = {how: sorted(set(map(len, self._index[how]))) for how in ("start", "end")}
        patterns = chain.from_iterable(self._anchored.values())
        self._pad = (frozenset(),) * max([len(one.pieces) for one in patterns], default=0)
        self._known = lru_cache(self.kept)(self._look_up)

    def _place(self, number: int, name: str, given: Entry, written: str) -> None:
        """Compile an entry and put it under its most telling piece."""
        texts = written.replace("...", "…").split()
        from_start, to_end = texts[:1] == ["^"], texts[-1:] == ["$"]
        texts = texts[from_start : len(texts) - to_end]
        pieces = tuple([self._piece(text, given.pattern) for text in texts])
        if not pieces or pieces[0].optional or pieces[0].gap:
            raise BadPattern(f"“{given.pattern}”: must start with a word that has to be there")
        needed = [at for at, one in enumerate(pieces) if not (one.optional or one.gap)]
        anchor = max(needed, key=lambda at: pieces[at].telling)
        reach = sum(one.gap or 1 for one in pieces[:anchor])
        alone = len(pieces) == 1 and not (from_start or to_end)
        others = [(at - anchor, pieces[at].number) for at in needed if at != anchor]
        beside = () if alone else tuple(others or [(0, pieces[anchor].number)])
        pattern = _Pattern(
            number, name, given, pieces, anchor, reach, from_start, to_end,
            frozenset([pieces[at].number for at in needed]), beside, len(needed) == len(pieces),
        )  # fmt: skip
        self._anchored.setdefault(pieces[anchor].number, []).append(pattern)
        if not alone:
            self._joined.update([piece.number for piece in pieces])

    def _piece(self, text: str, whole: str) -> _Piece:
        """The piece of a text, made when it first shows up."""
        found = self._pieces.get(text)
        if found is None:
            found = self._pieces[text] = self._new_piece(text, whole)
        return found

    def _new_piece(self, text: str, whole: str) -> _Piece:
        number = len(self._pieces)
        if text.startswith("…"):
            return _Piece(number, 0, optional=False, gap=int(text[1:]) if text[1:].isdigit() else GAP)
        optional = text.startswith("(") and text.endswith(")")
        if text.startswith("(…"):
            raise BadPattern(f"“{whole}”: “{text}” – a gap may be empty as it is; write it without brackets")
        choices = [_choice(part, whole, self.bases) for part in (text[1:-1] if optional else text).split("|")]
        for choice in choices:
            for one in choice.texts:
                self._index[choice.how].setdefault(one, []).append((choice.tags, choice.without, number))
        return _Piece(number, min([choice.telling(self.weigh) for choice in choices]), optional, 0)

    def _look_up(self, lower: str, lemmas: tuple[str, ...], tags: frozenset[str]) -> _Known:
        """What a word fits, whatever the sentence."""
        looks = [("form", lower), ("any", ""), *(("lemma", lemma) for lemma in lemmas)]
        looks += [("start", lower[:length]) for length in self._lengths["start"] if length <= len(lower)]
        looks += [("end", lower[-length:]) for length in self._lengths["end"] if length <= len(lower)]
        fits = frozenset(
            number
            for how, text in looks
            for wanted, without, number in self._index[how].get(text, ())
            if wanted <= tags and without.isdisjoint(tags)
        )
        tried = [pattern for number in fits for pattern in self._anchored.get(number, ())]
        return _Known(
            fits & self._joined,
            alone=tuple([one for one in tried if not one.beside]),
            fixed=tuple([(*one.beside[0], one) for one in tried if one.fixed and one.beside]),
            loose=tuple([(one.needed, one) for one in tried if not one.fixed]),
        )

    def find(self, words: Sequence[Word]) -> tuple[Hit, ...]:
        """Every hit in a sentence, longest per list and place; hits of one list do not overlap."""
        places = [at for at, word in enumerate(words) if word.kind in _WORDLIKE]
        look_up = self._known
        known = [look_up(word.lower, word.lemmas, word.tags) for word in map(words.__getitem__, places)]
        fits = [word.fits for word in known]
        everything = frozenset().union(*fits)
        padded = (*fits, *self._pad)  # what stands before the first word, at -1, is the pad's too
        found: _Hits = {}
        for at, (_, alone, fixed, loose) in enumerate(known):
            for pattern in alone:
                _keep(found, pattern, at, at)
            for offset, number, pattern in fixed:
                if number in padded[at + offset]:
                    _try_fixed(found, pattern, fits, at)
            for needed, pattern in loose:
                if needed <= everything:
                    _try_loose(found, pattern, fits, at)
        return tuple(_without_overlaps(found, places))


def _keep(found: _Hits, pattern: _Pattern, first: int, last: int) -> None:
    """Remember a hit unless the list has a longer one there, or one as long that stands earlier in it."""
    before = found.get((first, pattern.name))
    if before is None or (last, -pattern.number) > (before[0], -before[1].number):
        found[first, pattern.name] = last, pattern


def _try_fixed(found: _Hits, pattern: _Pattern, fits: list[frozenset[int]], at: int) -> None:
    """A pattern whose pieces stand side by side, the anchor at `at`."""
    first = at - pattern.anchor
    last = first + len(pattern.pieces) - 1
    if first < 0 or last >= len(fits) or (pattern.from_start and first) or (pattern.to_end and last + 1 < len(fits)):
        return
    for offset, number in pattern.beside[1:]:
        if number not in fits[at + offset]:
            return
    _keep(found, pattern, first, last)


def _try_loose(found: _Hits, pattern: _Pattern, fits: list[frozenset[int]], at: int) -> None:
    """A pattern with gaps or brackets, from every word it may start with."""
    earliest = 0 if pattern.from_start else max(0, at - pattern.reach)
    for first in range(earliest, 1 if pattern.from_start else at + 1):
        last = _longest(pattern, fits, first) if pattern.pieces[0].number in fits[first] else -1
        if last >= 0:
            _keep(found, pattern, first, last)


def _longest(pattern: _Pattern, fits: list[frozenset[int]], first: int) -> int:
    """The last word of the longest match that starts with a word; -1 where none does."""
    ends = {first}
    for number, _, optional, gap in pattern.pieces:
        if gap:
            ends = {end + more for end in ends for more in range(gap + 1) if end + more <= len(fits)}
            continue
        further = {end + 1 for end in ends if end < len(fits) and number in fits[end]}
        ends = ends | further if optional else further
        if not ends:
            return -1
    return -1 if pattern.to_end and len(fits) not in ends else max(ends) - 1


def _without_overlaps(found: _Hits, places: list[int]) -> list[Hit]:
    ends: dict[str, int] = {}
    hits = []
    for first, name in sorted(found):
        if first > ends.get(name, -1):
            last, pattern = found[first, name]
            ends[name] = last
            hits.append(Hit(name, pattern.entry, places[first], places[last]))
    return hits
