"""Subject lines: the words under "Re:" and the like."""

from __future__ import annotations

import re

from vasta.language.words import Word
from vasta.review.case import Case
from vasta.review.part import Part, known

_PREFIX = re.compile(r"^\s*(?:(?:re|vs|vast|vl|fwd?|fw|edasi|sv|aw)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_TAG = re.compile(r"^\s*\[[^\]]{1,40}\]\s*")


def bare(subject: str) -> str:
    """The subject without its reply marks ("Re:", "VS:", "Vast:") and a leading [tag]."""
    return _TAG.sub("", _PREFIX.sub("", subject)).strip()


def is_answer(subject: str) -> bool:
    """Does the subject carry a reply mark?"""
    return bool(_PREFIX.match(subject))


def part_of(case: Case) -> Part:
    """The case's subject as a text of its own."""
    return known(case.subject or "", case.language_read)


def words_of(case: Case) -> tuple[Word, ...]:
    """The subject's words; their places count from the start of the subject."""
    return tuple(
        Word(sentence.start + word.start, sentence.start + word.end, *(getattr(word, name) for name in _REST))
        for sentence in part_of(case).sentences
        for word in sentence.words
    )


_REST = ("text", "lower", "kind", "lemmas", "tags")
