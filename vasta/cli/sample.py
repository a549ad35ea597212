"""The configuration file that `vasta init` writes: every setting with its meaning, commented out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field
from textwrap import wrap
from typing import Any

from vasta.config import ApiConfig, Config, Imap, InboxConfig, Limits, Smtp
from vasta.config.load import settings_of
from vasta.config.show import toml

HEAD = """\
# Vasta's settings. Take the # off a line and change it; `vasta doctor` looks whether it is right.
# A VASTA_* variable in the environment comes before this file. Paths are read from this file's folder.
"""
PARTS: tuple[tuple[str, type], ...] = (
    ("[[inbox]]", InboxConfig),
    ("[inbox.imap]", Imap),
    ("[inbox.smtp]", Smtp),
    ("[[api]]", ApiConfig),
    ("[limits]", Limits),
)
OUR_FOLDER = "data"  # where this file lies


def sample() -> str:
    """The file's text."""
    return "\n".join([HEAD, *settings(Config), *(line for part in PARTS for line in table(*part))])


def table(header: str, kind: type) -> Iterator[str]:
    """A table's header and settings."""
    yield f"\n#{header}\n"
    yield from settings(kind)


def settings(kind: type) -> Iterator[str]:
    """A part's own settings, each with what it is for; the tables below it come by themselves."""
    for name, (field, _) in settings_of(kind).items():
        value = shown(field)
        if name == OUR_FOLDER or value is None:
            continue
        choices = field.metadata["choices"]
        about = field.metadata["about"] + (f" One of: {', '.join(choices)}." if choices else "")
        yield from wrap(about, 100, initial_indent="# ", subsequent_indent="# ")
        yield f"#{name} = {value}\n"


def shown(field: Field[Any]) -> str | None:
    """A setting's default as TOML writes it; None for a table or a list of them."""
    default = '""' if field.default is MISSING or field.default is None else None
    if field.name in {"imap", "smtp", "inbox", "api", "limits"}:
        return None
    return default or toml(field.default)
