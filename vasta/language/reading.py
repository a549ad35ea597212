"""Read a whole text: parts, sentences, words. Sentences are kept, so that a keystroke costs one sentence."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from vasta.language.layout import layout
from vasta.language.lines import Part, lines
from vasta.language.pack import Reading
from vasta.language.packs import pack
from vasta.language.sentences import sentences
from vasta.language.tokens import Token, tokens
from vasta.language.words import Block, Kind, Sentence, Text, Word, Zone

_KEPT = 4096
_FORMS_KEPT = 16_384
_LONGEST_KEPT = 1000  # code points; longer “sentences” are hostile or data and would fill the memory
_READ = frozenset({Kind.WORD, Kind.NUMBER, Kind.PUNCTUATION})
LONGEST = 64
"""Words longer than this are not looked up: no language has them and lexicons slow down on them."""
_NONE: frozenset[str] = frozenset()
_UNKNOWN = frozenset({"unknown"})
_UNREAD = frozenset({Zone.QUOTE, Zone.CODE})
_PLAIN_SIGNS = str.maketrans(
    dict.fromkeys("’‘`´ʼ", "'") | dict.fromkeys("\u00ad\u200b\u200c\u200d", None) | {"‐": "-", "‑": "-"}
)


def read(text: str, code: str, *, plain: bool = False) -> Text:
    """Read a text in a language: its blocks with their sentences and words.

    text: as given; offsets count its code points. plain: without the machine's parts (see `pack`).
    Quoted mail and code are laid out but not cut into sentences. Raises UnknownLanguage.
    """
    pack(code, plain=plain)
    return Text(text, code, tuple(_block(text, part, code, plain) for part in layout(text)))


def _block(text: str, part: Part, code: str, plain: bool) -> Block:
    if part.zone in _UNREAD:
        return Block(part.zone, part.start, part.end, ())
    spans = _lines(text, part) if part.zone is Zone.SIGNATURE else sentences(text, part.body, part.end, code)
    return Block(part.zone, part.start, part.end, tuple(_sentence(text[a:b], a, code, plain) for a, b in spans))


def _lines(text: str, part: Part) -> list[tuple[int, int]]:
    """Name, title and contacts: each line of a signature stands for itself."""
    return [
        (part.start + line.first, part.start + line.last) for line in lines(text[part.start : part.end]) if line.filled
    ]


def _sentence(text: str, start: int, code: str, plain: bool) -> Sentence:
    words, size = (_words if len(text) <= _LONGEST_KEPT else _words.__wrapped__)(text, code, plain)
    return Sentence(start, start + len(text), text, words, size)


@lru_cache(_KEPT)
def _words(text: str, code: str, plain: bool) -> tuple[tuple[Word, ...], int]:
    """The words of a sentence and its size; depends on nothing but its arguments."""
    found = list(tokens(text, code))
    forms = [_form(text[start:end], kind) for start, end, kind in found]
    readings = pack(code, plain=plain).read([form.read for form in forms])
    words = tuple(map(_word, found, forms, readings))
    return words, sum([one.kind is Kind.WORD or one.kind is Kind.NUMBER for one in found])


class _Form(NamedTuple):
    """A token by itself: as written, in small letters, and as the pack reads it ("#": not at all)."""

    text: str
    lower: str
    read: str


@lru_cache(_FORMS_KEPT)
def _form(text: str, kind: Kind) -> _Form:
    form = clean(text)
    return _Form(text, form.lower(), form if kind in _READ and 0 < len(form) <= LONGEST else "#")


def _word(token: Token, form: _Form, reading: Reading) -> Word:
    start, end, kind = token
    text, lower, read = form
    if read == "#":
        return Word(start, end, text, lower, kind, (lower,), _UNKNOWN if kind is Kind.WORD else _NONE)
    return Word(start, end, text, lower, kind, reading.lemmas or (lower,), reading.tags)


def clean(form: str) -> str:
    """A word form as lexicons want it: composed letters, plain apostrophes and hyphens, nothing invisible."""
    if form.isascii():
        return form
    return unicodedata.normalize("NFC", form.translate(_PLAIN_SIGNS))
