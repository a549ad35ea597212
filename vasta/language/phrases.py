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
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from vasta.language.words import TAGS, Kind, Word

GAP = 3
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


@dataclass(frozen=True, slots=True)
class _Choice:
    """One alternative of a token: how a word is looked at, the text to find, tags it must or must not have."""

    how: str  # "form", "lemma", "start", "end" or "any"
    text: str | frozenset[str]
    tags: frozenset[str]
    without: frozenset[str]

    def fits(self, word: Word) -> bool:
        if not (self.tags <= word.tags and self.without.isdisjoint(word.tags)):
            return False
        match self.how:
            case "form":
                return word.lower == self.text
            case "lemma":
                return not set(self.text).isdisjoint(word.lemmas)
            case "start":
                return word.lower.startswith(str(self.text))
            case "end":
                return word.lower.endswith(str(self.text))
        return True


@dataclass(frozen=True, slots=True)
class _Token:
    choices: tuple[_Choice, ...] = ()
    optional: bool = False
    gap: int = 0
    forms: frozenset[str] = frozenset()
    lemmas: frozenset[str] = frozenset()
    others: tuple[_Choice, ...] = ()
    """`forms` and `lemmas` are the choices without tags, gathered for one look-up; `others` the rest."""

    def fits(self, word: Word) -> bool:
        if word.lower in self.forms or not self.lemmas.isdisjoint(word.lemmas):
            return True
        return bool(self.others) and any(choice.fits(word) for choice in self.others)


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: str
    entry: Entry
    tokens: tuple[_Token, ...]
    from_start: bool
    to_end: bool
    needs: tuple[frozenset[str], ...]
    """Of each set at least one must be among the keys of a sentence, or the pattern cannot stand in it."""
    plain: bool
    """No gap and nothing optional: as many words as tokens."""


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
    written, tags, without = _marks(text, whole)
    base = written.lower().replace("’", "'")
    if base.startswith("<") and base.endswith(">") and len(base) > 2:
        return _Choice("lemma", bases(base[1:-1]), tags, without)
    if base.endswith("*") and len(base) > 2:
        return _Choice("start", base[:-1], tags, without)
    if base.startswith("*") and len(base) > 2:
        return _Choice("end", base[1:], tags, without)
    if not base and (tags or without):
        return _Choice("any", "", tags, without)
    if not base or not _FORBIDDEN.isdisjoint(base):
        raise BadPattern(f"“{whole}”: cannot read “{text}”")
    return _Choice("form", base, tags, without)


def _token(text: str, whole: str, bases: Bases) -> _Token:
    if text.startswith("…"):
        return _Token(gap=int(text[1:]) if text[1:].isdigit() else GAP)
    optional = text.startswith("(") and text.endswith(")")
    inner = text[1:-1] if optional else text
    choices = tuple(_choice(part, whole, bases) for part in inner.split("|"))
    bare = [choice for choice in choices if not choice.tags and not choice.without]
    forms = frozenset(choice.text for choice in bare if choice.how == "form" and isinstance(choice.text, str))
    lemmas = frozenset(lemma for choice in bare if choice.how == "lemma" for lemma in choice.text)
    others = tuple(choice for choice in choices if choice not in bare or choice.how not in {"form", "lemma"})
    return _Token(choices, optional, 0, forms, lemmas, others)


def _spelled_out(pattern: str) -> Iterator[str]:
    """The pattern, or where brackets hold several words, the pattern without them and with each choice."""
    group = _GROUP.search(pattern)
    if not group:
        yield pattern
        return
    for choice in ("", *group[1].split("|")):
        yield from _spelled_out(f"{pattern[: group.start()]} {choice} {pattern[group.end() :]}")


def _pattern(name: str, given: Entry, written: str, bases: Bases) -> _Pattern:
    pieces = written.replace("...", "…").split()
    from_start, to_end = pieces[:1] == ["^"], pieces[-1:] == ["$"]
    pieces = pieces[from_start : len(pieces) - to_end]
    tokens = tuple(_token(piece, given.pattern, bases) for piece in pieces)
    if not tokens or tokens[0].optional or tokens[0].gap:
        raise BadPattern(f"“{given.pattern}”: must start with a word that has to be there")
    needs = sorted(filter(None, map(_needed, tokens)), key=lambda keys: -min(map(len, keys)))
    plain = not any(token.gap or token.optional for token in tokens)
    return _Pattern(name, given, tokens, from_start, to_end, tuple(needs), plain)


def _needed(token: _Token) -> frozenset[str]:
    """The keys of which a sentence must have one for the token to fit; none where that cannot be said."""
    if token.optional or any(choice.how not in {"form", "lemma"} for choice in token.choices):
        return frozenset()
    forms = {choice.text for choice in token.choices if isinstance(choice.text, str)}
    lemmas = {f"<{lemma}" for choice in token.choices if not isinstance(choice.text, str) for lemma in choice.text}
    return frozenset(forms | lemmas)


def _keys(words: Iterable[Word]) -> set[str]:
    """What a sentence has: its forms, and its base words behind a "<"."""
    keys = {word.lower for word in words}
    keys.update(f"<{lemma}" for word in words for lemma in word.lemmas)
    return keys


@dataclass(slots=True)
class Phrases:
    """All lists of one language, compiled; `find` costs one look-up per word and base form."""

    lists: Mapping[str, Iterable[Entry]]
    bases: Bases = field(default=lambda lemma: frozenset({lemma}))
    _telling: dict[str, list[_Pattern]] = field(init=False)
    _index: dict[tuple[str, str], list[_Pattern]] = field(init=False)
    _loose: list[_Pattern] = field(init=False)
    _starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._telling, self._index, self._loose = defaultdict(list), defaultdict(list), []
        for name, entries in self.lists.items():
            for one in entries:
                for written in _spelled_out(one.pattern):
                    self._place(_pattern(name, one, written, self.bases))
        self._index = dict(self._index)
        self._starts = tuple(sorted({len(text) for how, text in self._index if how == "start"}))

    def _place(self, pattern: _Pattern) -> None:
        """Under its most telling words; where it has none, under what its first token looks at."""
        if pattern.needs:
            for key in pattern.needs[0]:
                self._telling[key].append(pattern)
            return
        choices = pattern.tokens[0].choices
        if any(choice.how == "end" or (choice.how == "any" and not choice.tags) for choice in choices):
            self._loose.append(pattern)
            return
        for choice in choices:
            for text in _places(choice):
                if pattern not in self._index[choice.how, text][-1:]:
                    self._index[choice.how, text].append(pattern)

    def _candidates(self, words: list[Word], keys: set[str]) -> Iterator[tuple[_Pattern, int]]:
        """Patterns that may stand in a sentence, and where they may begin."""
        for pattern in {id(one): one for key in keys for one in self._telling.get(key, ())}.values():
            if not any(need.isdisjoint(keys) for need in pattern.needs):
                yield from ((pattern, at) for at, word in enumerate(words) if pattern.tokens[0].fits(word))
        for at, word in enumerate(words):
            yield from ((pattern, at) for pattern in self._at(word))

    def _at(self, word: Word) -> Iterator[_Pattern]:
        """Patterns without telling words that may begin with a word."""
        index = self._index
        yield from index.get(("form", word.lower), ())
        for lemma in word.lemmas:
            yield from index.get(("lemma", lemma), ())
        for tag in word.tags:
            yield from index.get(("any", tag), ())
        for length in self._starts:
            if length > len(word.lower):
                break
            yield from index.get(("start", word.lower[:length]), ())
        yield from self._loose

    def find(self, words: tuple[Word, ...]) -> tuple[Hit, ...]:
        """Every hit in a sentence, longest per list and place; hits of one list do not overlap."""
        places = [i for i, word in enumerate(words) if word.kind in _WORDLIKE]
        solid = [words[i] for i in places]
        found: dict[tuple[str, int], Hit] = {}
        for pattern, at in self._candidates(solid, _keys(solid)):
            last = None if pattern.from_start and at else _match(pattern, solid, at)
            if last is not None:
                _keep(found, Hit(pattern.name, pattern.entry, places[at], places[last]))
        return _without_overlaps(sorted(found.values(), key=lambda hit: (hit.first, hit.name)))


def _places(choice: _Choice) -> Iterable[str]:
    """The keys under which the index holds a choice: its text, its base words, or its most telling tag."""
    if choice.how == "any":
        return [min(choice.tags, key=lambda tag: (tag in _EVERYDAY_TAGS, tag))]
    return {choice.text} if isinstance(choice.text, str) else choice.text


_EVERYDAY_TAGS = frozenset({"verb", "indicative", "present", "singular", "nominative", "noun"})


def _keep(found: dict[tuple[str, int], Hit], hit: Hit) -> None:
    before = found.get((hit.name, hit.first))
    if before is None or hit.last > before.last:
        found[hit.name, hit.first] = hit


def _without_overlaps(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    ends: dict[str, int] = {}
    kept = []
    for hit in hits:
        if hit.first > ends.get(hit.name, -1):
            ends[hit.name] = hit.last
            kept.append(hit)
    return tuple(kept)


def _match(pattern: _Pattern, words: list[Word], at: int) -> int | None:
    """The last word of the longest match that starts at `at`, or None."""
    return (_match_plain if pattern.plain else _match_any)(pattern, words, at)


def _match_plain(pattern: _Pattern, words: list[Word], at: int) -> int | None:
    end = at + len(pattern.tokens)
    if end > len(words) or (pattern.to_end and end != len(words)):
        return None
    for token, word in zip(reversed(pattern.tokens), reversed(words[at:end]), strict=True):
        if not token.fits(word):
            return None
    return end - 1


def _match_any(pattern: _Pattern, words: list[Word], at: int) -> int | None:
    best: int | None = None
    waiting = [(0, at)]
    seen = set()
    while waiting:
        token, place = waiting.pop()
        if (token, place) in seen:
            continue
        seen.add((token, place))
        if token == len(pattern.tokens):
            if (not pattern.to_end or place == len(words)) and (best is None or place - 1 > best):
                best = place - 1
            continue
        waiting.extend(_steps(pattern.tokens[token], words, token, place))
    return best


def _steps(token: _Token, words: list[Word], at: int, place: int) -> Iterator[tuple[int, int]]:
    if token.gap:
        yield from ((at + 1, place + skip) for skip in range(token.gap + 1) if place + skip <= len(words))
        return
    if token.optional:
        yield at + 1, place
    if place < len(words) and token.fits(words[place]):
        yield at + 1, place + 1
