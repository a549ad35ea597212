"""The settings as a TOML file without secrets, for a backup or for people to look at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vasta.config.load import settings_of
from vasta.config.tree import Config


def shown(config: Config) -> str:
    """What differs from the defaults; the place of a secret is named, its value is not."""
    return "\n".join(table(config, ())) + "\n"


def table(part: Any, path: tuple[str, ...]) -> Iterator[str]:
    """The plain settings of one part, then the tables below it."""
    below = []
    for name, (field, _) in settings_of(type(part)).items():
        value = getattr(part, name)
        if value == field.default or value is None:
            continue
        if field.metadata["secret"]:
            yield f"# {name} is secret and not shown"
        elif hasattr(value, "__dataclass_fields__") or is_tables(value):
            below.append((name, value))
        else:
            yield f"{name} = {toml(value)}"
    for name, value in below:
        for one in value if isinstance(value, tuple) else (value,):
            header = ".".join((*path, name))
            yield f"\n[[{header}]]" if isinstance(value, tuple) else f"\n[{header}]"
            yield from table(one, (*path, name))


def is_tables(value: Any) -> bool:
    """Whether a value is a list of tables."""
    return isinstance(value, tuple) and any(hasattr(row, "__dataclass_fields__") for row in value)


def toml(value: Any) -> str:
    """A value as TOML writes it."""
    if isinstance(value, tuple):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    return json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)
