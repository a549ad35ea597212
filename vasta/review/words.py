"""A card's lists and options, looked up for one case: the second argument of every check."""

from __future__ import annotations

from typing import Any

from vasta.review.cards import Card, Wording
from vasta.review.case import Case
from vasta.review.part import Found, Part
from vasta.review.phrasebook import list_name


class Words:
    """What a rule's card says for the language and channel of a case."""

    __slots__ = ("_case", "_options", "_wording", "card")

    def __init__(self, card: Card, wording: Wording, case: Case) -> None:
        self.card = card
        self._wording = wording
        self._case = case
        self._options: dict[str, Any] = {}

    def _full(self, name: str) -> str:
        """A list's full name: the card's own, a shared one the card renames, or a shared one as it is."""
        own = self._wording.lists.get(name)
        if own is None:
            return name
        return own if isinstance(own, str) else list_name(self.card.rule, name)

    def hits(self, part: Part, *names: str) -> tuple[Found, ...]:
        """Where entries of the card's (or shared) lists stand in a text."""
        return part.hits(*map(self._full, names))

    def has(self, part: Part | None, *names: str) -> bool:
        """Does any entry of the lists stand in the text?"""
        return part is not None and part.has(*map(self._full, names))

    def option(self, name: str) -> Any:
        """A setting: the profile's, else the card's; a table with a
        `default` is looked up by the case's channel."""
        if name not in self._options:
            value = self._case.profile.option(self.card.rule, self._wording, self._case.channel, name)
            self._options[name] = value
        return self._options[name]
