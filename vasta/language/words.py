"""What a text is made of: words, sentences and blocks, as plain immutable data.

Offsets are code points. A Word's offsets count from the start of its sentence, so that the words of a
sentence can be cached by its text; a Sentence knows where it stands in the whole text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    PUNCTUATION = "punctuation"
    SYMBOL = "symbol"
    EMOJI = "emoji"
    LINK = "link"
    ADDRESS = "address"  # an e-mail address


@dataclass(slots=True, unsafe_hash=True)
class Word:
    """One token of a sentence. Never changed: only not frozen since a review makes hundreds, four times as slowly then.

    start, end: code points from the start of the sentence. lower: the text in lower case with ’ as '.
    lemmas: base forms in lower case, likeliest first; never empty (falls back to `lower`).
    tags: from the closed set in `TAGS`.
    """

    start: int
    end: int
    text: str
    lower: str
    kind: Kind
    lemmas: tuple[str, ...]
    tags: frozenset[str]


TAGS: frozenset[str] = frozenset(
    {
        # part of speech
        "noun", "name", "adjective", "adverb", "verb", "pronoun", "numeral", "conjunction",
        "abbreviation", "interjection",
        # verb forms
        "indicative", "conditional", "imperative", "infinitive", "participle",
        "passive", "negative", "present", "past",
        # who
        "1sg", "2sg", "3sg", "1pl", "2pl", "3pl",
        # number and case, where the language has them
        "singular", "plural", "nominative", "genitive", "partitive", "accusative", "other-case",
        # possessive suffixes and clitics (Finnish)
        "my", "your", "their", "our", "your-plural", "asks",
        # made of parts, not in the lexicon
        "compound", "unknown",
    }
)  # fmt: skip


@dataclass(slots=True, unsafe_hash=True)
class Sentence:
    """A sentence in its place, never changed either: start, end are code points of the text; words count from start.

    size: how many words and numbers it has; links and e-mail addresses are not counted.
    """

    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    size: int

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where words[first] to words[last] (both included) stand in the whole text."""
        return self.start + self.words[first].start, self.start + self.words[last].end


class Zone(StrEnum):
    """What a block of lines does in a message."""

    GREETING = "greeting"  # "Hei Maija,"
    BODY = "body"
    LIST = "list"  # lines that start with a bullet or a number
    SIGN_OFF = "sign-off"  # "Ystävällisin terveisin"
    SIGNATURE = "signature"  # name, title, contacts
    QUOTE = "quote"  # quoted mail: not reviewed
    CODE = "code"  # fenced or indented code: not reviewed


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together (a paragraph, one list item, the greeting line, the signature …)."""

    zone: Zone
    start: int
    end: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A whole text as read in one language: `blocks` cover everything but blank lines, in order."""

    text: str
    language: str
    blocks: tuple[Block, ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every block, in order."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)

    def zone(self, *zones: Zone) -> tuple[Block, ...]:
        """The blocks of the given zones, in order."""
        return tuple(block for block in self.blocks if block.zone in zones)
