"""The small interface that every language folder fills; a rule's code never asks which language it is."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Reading(NamedTuple):
    """What a word form is: base forms (lower case, likeliest first) and tags (words.TAGS)."""

    lemmas: tuple[str, ...]
    tags: frozenset[str]


class Pack(Protocol):
    """One language. Not shared between threads: `language.pack` gives each thread its own."""

    code: str
    """ISO 639-1: "fi", "et", "en"."""

    missing: tuple[str, ...]
    """Parts this machine lacks ("voikko", "vabamorf", "hunspell"); () when all is there."""

    def read(self, words: list[str]) -> list[Reading]:
        """A reading per word form of one sentence, in order; the sentence is the context."""
        ...

    def knows(self, word: str) -> bool | None:
        """Is the form spelled as the lexicon has it? None where there is no speller."""
        ...

    def suggest(self, word: str) -> tuple[str, ...]:
        """Up to five likely corrections, best first; () where there is no speller."""
        ...
