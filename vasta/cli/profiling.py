"""`vasta profile check`: is the profile whole, and what does it wish?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from rich.console import Console

from vasta.cli.given import BadInput
from vasta.review import BadProfile, Profiles
from vasta.review.profiles import load
from vasta.review.profiles.layer import Layer


def check(place: str) -> None:
    """Print each level with the wishes it holds. Raises BadInput where the profile is broken."""
    try:
        whole = load(Path(place))
    except BadProfile as error:
        raise BadInput(str(error)) from error
    Console(highlight=False, soft_wrap=True).print("\n".join([f"{place}: whole", *_levels(whole)]), markup=False)


def _levels(whole: Profiles) -> Iterator[str]:
    silent = Layer()
    for path, layer in whole.levels.items():
        named = [name for name, value in msgspec.structs.asdict(layer).items() if value != getattr(silent, name)]
        yield f"  {'.'.join('.'.join(one) for one in path) or 'organisation'}: {', '.join(named) or 'nothing'}"
