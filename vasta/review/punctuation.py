"""Slips around punctuation marks in a sentence: stray and missing spaces, doubled commas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from vasta.language.words import Kind, Sentence, Word
from vasta.review.report import Span

_CLOSERS = frozenset(",.;:!?")
_STOPS = frozenset(",;.!?")
_DOUBLED = re.compile(r",[ \u00a0]?,(?![\w„“”\"'])|,[ \u00a0]?\.(?=\s|$)|;[ \u00a0]?;")
_BRACKET = re.compile(r"\([ \u00a0]+(?=[\w„“”\"])|(?<=\w)[ \u00a0]+\)(?=[\s.,;!?]|$)")
_LISTED = re.compile(r"\b[\w]{1,2}[.)][ \u00a0]*$")


def slips(sentence: Sentence, files: frozenset[str], follower: str) -> Iterator[Span]:
    """Every slip of the sentence, with the text that mends it.

    files: what follows a full stop without a space in names of files and sites ("pdf", "com"), small letters.
    follower: the two characters of the text after the sentence.
    """
    taken: list[tuple[int, int]] = []
    for first, last, right in (*_doubled(sentence), *_spaced(sentence, follower), *_glued(sentence, files)):
        if not any(first < end and start < last for start, end in taken):
            taken.append((first, last))
            yield Span(sentence.start + first, sentence.start + last, suggest=partial(tuple, (right,)))


Slip = tuple[int, int, str]
"""First and last code point within the sentence, and what to write instead."""


def _doubled(sentence: Sentence) -> Iterator[Slip]:
    for match in _DOUBLED.finditer(sentence.text):
        yield match.start(), match.end(), match[0][-1]
    for match in _BRACKET.finditer(sentence.text):
        if not _LISTED.search(sentence.text[max(0, match.end() - 12) : match.end()]):
            yield match.start(), match.end(), match[0].strip()


def _spaced(sentence: Sentence, follower: str) -> Iterator[Slip]:
    """A space before a mark: “fine .”, “and ,if”; the words it stands between go with it, so that the place is seen."""
    ends = not follower.strip() or follower[-1].isupper()
    for at, (before, mark) in enumerate(zip(sentence.words, sentence.words[1:], strict=False)):
        between = sentence.text[before.end : mark.start]
        if between and not between.strip(" \u00a0\t") and _closes(sentence, before, mark, ends):
            after = next((one for one in sentence.words[at + 2 : at + 3] if one.start == mark.end), None)
            yield before.start, after.end if after else mark.end, _joined(before, mark, after)


def _joined(before: Word, mark: Word, after: Word | None) -> str:
    return f"{before.text}{mark.text} {after.text}" if after else before.text + mark.text


def _closes(sentence: Sentence, before: Word, mark: Word, ends: bool) -> bool:
    """Is it a mark that belongs to the word before? “ ...”, “ .com”, “the ? key” and smileys are none."""
    if mark.text not in _CLOSERS or before.kind in {Kind.SYMBOL, Kind.EMOJI}:
        return False
    if before.kind is Kind.PUNCTUATION and before.text not in {")", "”", "“", '"', "»"}:
        return False
    after = sentence.text[mark.end : mark.end + 1]
    if mark.text in ",;":
        return after != "-"
    if mark.text in "!?:":
        return ends and not sentence.text[mark.end :]  # elsewhere it may be a key or a sign
    return not after or after.isspace() or (before.text.islower() and sentence.text[mark.end : mark.end + 2].istitle())


def _glued(sentence: Sentence, files: frozenset[str]) -> Iterator[Slip]:
    """No space after a mark: “accounts,you”, “paid.Your”; numbers, links, names of files and codes are left."""
    for before, mark, after in zip(sentence.words, sentence.words[1:], sentence.words[2:], strict=False):
        if before.end == mark.start and mark.end == after.start and _runs_on(before, mark, after, files):
            yield before.start, after.end, f"{before.text}{mark.text} {after.text}"


def run_together(sentences: tuple[Sentence, ...], files: frozenset[str]) -> Iterator[Span]:
    """No space between two sentences of a block: “paid.Thank”."""
    for one, other in pairwise(sentences):
        if one.end != other.start or len(one.words) < 2 or not other.words:
            continue
        before, mark, after = one.words[-2], one.words[-1], other.words[0]
        if _runs_on(before, mark, after, files):
            right = f"{before.text}{mark.text} {after.text}"
            yield Span(one.start + before.start, other.start + after.end, suggest=partial(tuple, (right,)))


def _runs_on(before: Word, mark: Word, after: Word, files: frozenset[str]) -> bool:
    if mark.text.strip(".…") and mark.text not in _STOPS:
        return False
    if after.kind is not Kind.WORD or len(before.text) + len(after.text) < 4:
        return False
    if before.kind is Kind.NUMBER and after.text[0].isdigit():  # “5,000-row”
        return False
    if mark.text in ",;":
        return before.kind is not Kind.WORD or not (before.text.isupper() and after.text.isupper())
    return _starts_anew(before, after) and after.lower not in files


def _starts_anew(before: Word, after: Word) -> bool:
    """Does a new sentence start after the mark: a word in small letters before, a capital behind?"""
    ends = before.text[-1:].islower() or before.kind in {Kind.NUMBER, Kind.PUNCTUATION}
    return ends and len(before.text) > 1 and after.text.istitle()
