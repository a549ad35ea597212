"""Reads a name out of a line: the words that can be one, and what follows them."""

from __future__ import annotations

import re
from functools import cache

from vasta.language.entries import LISTED
from vasta.language.names.data import NameWords, name_words, titles
from vasta.language.names.known import is_given
from vasta.language.names.parts import PARTICLES, is_organisation
from vasta.language.names.span import Span

WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_])){0,39}\.?(?!\w)")
SPACE = re.compile(r"[^\S\n]{1,3}")
END = re.compile(r"[^\S\n]*(?:$|[,!?:;–—/|()\n]|-(?!\w)|\.(?!\w)|[^\w\s,.])")
MORE = re.compile(r"[^\S\n]{1,3}(\S{1,4})[^\S\n]{1,3}(\w+)")
MOST_WORDS = 4


@cache
def _title() -> re.Pattern[str]:
    listed = "|".join(sorted(map(re.escape, titles()), key=lambda title: (-len(title), title)))
    joins = "|".join(sorted(re.escape(word) for language in LISTED for word in name_words(language).joins))
    one = rf"(?:{listed})\.?[^\S\n]{{1,3}}"
    return re.compile(rf"{one}(?:(?:(?:{joins})[^\S\n]{{1,3}})?{one})?(?=\w)", re.IGNORECASE)


def read_name(line: str, start: int, language: str, *, free: bool) -> Span | None:
    """The name that begins at `start` of the line, past a title; None where there is none.

    free: a name that is in no list counts too, if it is capitalised and nothing but punctuation follows.
    """
    words = name_words(language)
    title = _title().match(line, start)
    begin = title.end() if title else start
    spans = _words(line, begin, words)
    if not spans:
        return None
    name = Span(begin, spans[-1][1], line[begin : spans[-1][1]])
    ended = bool(END.match(line, name.end)) or joined(line, name.end, words)
    if is_organisation(name.text):
        return None
    if ended:
        return name if title or free or _looks_known(line, spans) else None
    return _before_more(line, begin, spans, words, titled=bool(title))


def _words(line: str, begin: int, words: NameWords) -> list[tuple[int, int]]:
    """Places of the words that can be a name: capitalised, or a listed name in small letters."""
    spans: list[tuple[int, int]] = []
    place = begin
    while len(spans) < MOST_WORDS and (word := WORD.match(line, place)):
        text = _bare(word[0])
        capital = text[0].isupper() or (text.lower() in PARTICLES and spans)
        if spans and len(word[0]) == 1 and text.lower() not in PARTICLES:  # a flat: "Samuli A 9"
            break
        stop = text.lower() in words.not_names and not (spans and word.end() == len(line.rstrip()))
        if stop or not (capital or is_given(text) or (spans and _small(line, begin))):
            break
        spans.append((word.start(), word.start() + len(text)))
        gap = SPACE.match(line, word.end())
        if not gap or (word[0].endswith(".") and len(text) > 2):
            break
        place = gap.end()
    return spans


def _bare(word: str) -> str:
    """Without a full stop that ends the sentence; an initial keeps its own."""
    return word if len(word) == 2 else word.rstrip(".")


def _small(line: str, begin: int) -> bool:
    """Is the name written in small letters ("maija virtanen") to the end of the line?"""
    return line[begin].islower() and len(line[begin:].split()) <= 2


def _looks_known(line: str, spans: list[tuple[int, int]]) -> bool:
    """Is it "Maija", "Maija Virtanen", "Virtanen Maija" or "M. Virtanen"?"""
    words = [line[start:end] for start, end in spans]
    initial = len(words) > 1 and len(words[0]) <= 2 and words[0][0].isupper() and len(words[-1]) > 2
    return is_given(words[0]) or (len(words) == 2 and is_given(words[1])) or initial


def joined(line: str, place: int, words: NameWords) -> bool:
    """Does "and" with a further name follow: "Maija ja Pekka"?"""
    more = MORE.match(line, place)
    return bool(more and more[1].lower() in words.joins and more[2][0].isupper())


def _before_more(line: str, begin: int, spans: list[tuple[int, int]], words: NameWords, *, titled: bool) -> Span | None:
    """The name where the sentence goes on: only a listed one that is no word ("Hei Maija kiitos …")."""
    after = SPACE.sub("", line[spans[-1][1] :], count=1).split(maxsplit=1)
    if after and after[0].strip(".,!:").lower() in words.introduces:
        return None
    first = line[spans[0][0] : spans[0][1]]
    if titled or (is_given(first) and first.lower() not in words.words):
        return Span(begin, spans[-1][1], line[begin : spans[-1][1]])
    return None
