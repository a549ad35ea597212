"""A text under review – the reply or the customer's message – read once, with the hits of every list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from vasta import language as languages
from vasta.language.phrases import Entry, Hit
from vasta.language.words import Block, Sentence, Text, Word, Zone
from vasta.review import phrasebook

_QUOTATION = re.compile(r'[„“”"«»][^„“”"«»\n]{1,200}[“”"«»]')

SPOKEN = (Zone.GREETING, Zone.BODY, Zone.LIST, Zone.SIGN_OFF)
"""What is said to the customer; signatures are for the rules of names, quotes and code for nobody."""
CONTENT = (Zone.BODY, Zone.LIST)


@dataclass(slots=True, unsafe_hash=True)
class Found:
    """A list's entry in its place, never changed: start and end are code points of the whole text."""

    start: int
    end: int
    entry: Entry
    sentence: Sentence
    first: int
    last: int

    @property
    def words(self) -> tuple[Word, ...]:
        """The words found."""
        return self.sentence.words[self.first : self.last + 1]

    @property
    def stands_whole(self) -> bool:
        """Is there nothing but space between the words found?"""
        pairs = zip(self.words, self.words[1:], strict=False)
        return all(self.sentence.text[one.end : other.start].isspace() for one, other in pairs)


def placed(sentence: Sentence, hit: Hit) -> Found:
    """A hit in its sentence, with its place in the whole text."""
    _, entry, first, last = hit
    start, words = sentence.start, sentence.words
    return Found(start + words[first].start, start + words[last].end, entry, sentence, first, last)


def _order(found: Found) -> tuple[int, int]:
    return found.start, found.end


class Part:
    """One text in one language. Everything is worked out when first asked and kept."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self._placed: dict[str, tuple[Found, ...]] = {}

    @cached_property
    def read(self) -> Text:
        """The text's blocks, sentences and words."""
        return languages.read(self.text, self.language)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What is said to the reader: greeting, body, lists, sign-off."""
        return self.read.zone(*SPOKEN)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of `blocks`."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)

    @cached_property
    def content(self) -> tuple[Sentence, ...]:
        """The sentences of the body and its lists: no greeting, no sign-off."""
        return tuple(sentence for block in self.read.zone(*CONTENT) for sentence in block.sentences)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word token of `sentences` (no punctuation)."""
        return tuple(word for sentence in self.sentences for word in sentence.words if word.kind == "word")

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Every base form in `sentences`."""
        return frozenset(lemma for word in self.words for lemma in word.lemmas)

    @cached_property
    def forms(self) -> frozenset[str]:
        """Every form in `words`, in small letters, with its base forms."""
        return frozenset([form for word in self.words for form in (word.lower, *word.lemmas)])

    @cached_property
    def _hits(self) -> dict[str, list[tuple[Sentence, Hit]]]:
        found: dict[str, list[tuple[Sentence, Hit]]] = {}
        for sentence in self.sentences:
            for hit in phrasebook.hits(self.language, sentence):
                found.setdefault(hit.name, []).append((sentence, hit))
        return found

    def _found(self, name: str) -> tuple[Found, ...]:
        """The hits of one list in their places, made when first asked for: most lists are not."""
        found = self._placed.get(name)
        if found is None:
            found = self._placed[name] = tuple([placed(*one) for one in self._hits.get(name, ())])
        return found

    def hits(self, *names: str) -> tuple[Found, ...]:
        """Where entries of the named lists stand, in order of the text."""
        there = [name for name in names if name in self._hits]
        if len(there) < 2:
            return self._found(there[0]) if there else ()
        return tuple(sorted([hit for name in there for hit in self._found(name)], key=_order))

    def has(self, *names: str, among: Iterable[Sentence] | None = None) -> bool:
        """Does any entry of the named lists stand in the text (or among the given sentences)?"""
        if among is None:
            return any(name in self._hits for name in names)
        starts = {sentence.start for sentence in among}
        return any(sentence.start in starts for name in names for sentence, _ in self._hits.get(name, ()))

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """Where quotation marks stand around a stretch of one line: labels, titles, other people's words."""
        return tuple(match.span() for match in _QUOTATION.finditer(self.text))

    def is_quoted(self, position: int) -> bool:
        """Does a code point stand inside quotation marks?"""
        return bool(self.quotations) and any(start < position < end for start, end in self.quotations)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds a code point, if it belongs to what is said."""
        return next((one for one in self.sentences if one.start <= position < one.end), None)

    def paragraphs(self) -> Iterator[Block]:
        """The body's paragraphs (no lists)."""
        return iter(self.read.zone(Zone.BODY))


@lru_cache(256)
def known(text: str, language: str) -> Part:
    """A part that is read once and kept: the customer's messages do not change while a reply is typed."""
    return Part(text, language)
