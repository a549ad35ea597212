"""Words in capitals: which are shouted and which are acronyms, names or codes."""

from __future__ import annotations

from functools import cache

from vasta import language as languages
from vasta.language import lists
from vasta.language.words import Kind, Word
from vasta.review.case import Case


@cache
def _acronyms(language: str) -> frozenset[str]:
    return frozenset(entry.pattern.lower() for entry in lists.load(language, "acronyms"))


class Capitals:
    """Tells shouted words from acronyms in the language of a case."""

    def __init__(self, case: Case, letters: int) -> None:
        self._letters = letters
        self._pack = languages.pack(case.language_read)
        self._acronyms = _acronyms(case.language_read)
        names = " ".join((case.agent.name, case.agent.organisation, case.customer.name, *case.profile.names))
        self._names = frozenset(names.lower().split())
        self._customers = frozenset(case.message.text.split()) if case.message else frozenset()

    def shouted(self, word: Word) -> bool:
        """Is it an ordinary word of the language written in capitals?"""
        if word.kind is not Kind.WORD or len(word.text) < self._letters or not word.text.isupper():
            return False
        plain = word.text.lower()
        if plain in self._acronyms or plain in self._names or word.text in self._customers:
            return False
        known = self._pack.knows(plain)
        return known if known is not None else len(plain) > 4
