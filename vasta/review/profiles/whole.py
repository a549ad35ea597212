"""A whole profile file: its levels, and the profile that holds for a team, a channel and a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce

from vasta.review.profiles.layer import Layer, laid_over
from vasta.review.profiles.profile import DEFAULT, Profile
from vasta.review.profiles.tensions import tensions

ORDER = ("languages", "channels", "teams")
"""The levels below the organisation, the strongest first."""


@dataclass(frozen=True)
class Profiles:
    """Every level by its path: () is the organisation, (("teams", "billing"), ("channels", "chat")) a team's chat.

    team: whose wishes hold, "" for the organisation's alone.
    """

    levels: Mapping[tuple[tuple[str, str], ...], Layer] = field(default_factory=dict)
    team: str = ""

    def within(self, team: str) -> Profiles:
        """The same levels for a team; one that the file does not name has the organisation's wishes."""
        return replace(self, team=team)

    def of(self, *, channel: str = "", language: str = "") -> Profile:
        """The profile for a channel's kind and a language's code.

        Levels are laid over each other in the order organisation, team, channel, language.
        """
        wanted = {"teams": self.team, "channels": channel, "languages": language}
        paths = [path for path in self.levels if all(wanted[kind] == name for kind, name in path)]
        layers = (layer for path in sorted(paths, key=_strength) for layer in _spelled_out(self.levels[path]))
        return reduce(laid_over, layers, DEFAULT)

    @property
    def teams(self) -> tuple[str, ...]:
        """The teams that the file names, in its order."""
        return tuple(dict.fromkeys(name for path in self.levels for kind, name in path if kind == "teams"))


def _strength(path: tuple[tuple[str, str], ...]) -> tuple[bool, ...]:
    kinds = {kind for kind, _ in path}
    return tuple(kind in kinds for kind in ORDER)


def _spelled_out(layer: Layer) -> Iterator[Layer]:
    """What the level's tensions stand for, then the level's own words."""
    yield from (tensions()[name][choice] for name, choice in layer.tensions.items())
    yield layer
