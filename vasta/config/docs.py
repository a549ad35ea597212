"""docs/configuration.md, made from the settings themselves; a test proves that it is current."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field
from typing import Any, get_origin

from vasta.config.load import part_of, settings_of
from vasta.config.show import toml
from vasta.config.tree import ApiConfig, Config, Imap, InboxConfig, Limits, Smtp

HEAD = """# Configuration

Vasta takes each setting from the first place that has it:

1. an environment variable: `VASTA_` and the setting's name in capitals (`VASTA_PORT`), parts joined by `_`
   (`VASTA_LIMITS_MAIL_BYTES`), inboxes and `api` counted from 1 (`VASTA_INBOX_1_IMAP_HOST`), lists parted by commas;
2. one TOML file: the one that `VASTA_CONFIG` names, else `vasta.toml` in the current folder, else in the
   data folder;
3. the default.

A setting that is unknown or has a wrong value stops the start with one line that names the file, the line
and the setting. `vasta doctor` looks at the rest: the database, the mail accounts, the worker. Relative
paths in the file are read from the file's own folder.

```toml
organisation = "Sähkö Oy"
address = "https://desk.example.org"
hosts = ["desk.example.org"]
proxies = 1

[[inbox]]
name = "Sähkö Oy, asiakaspalvelu"
address = "apua@example.org"
language = "fi"

[inbox.imap]
host = "imap.example.org"
user = "apua@example.org"
password_file = "/etc/vasta/apua.password"

[inbox.smtp]
host = "smtp.example.org"
user = "apua@example.org"
password_file = "/etc/vasta/apua.password"
```
"""
PARTS: tuple[tuple[str, type], ...] = (
    ("The desk", Config),
    ("`[[inbox]]`", InboxConfig),
    ("`[inbox.imap]`", Imap),
    ("`[inbox.smtp]`", Smtp),
    ("`[[api]]`", ApiConfig),
    ("`[limits]`", Limits),
)


def page() -> str:
    """The whole page as Markdown."""
    return "\n".join([HEAD, *(line for title, kind in PARTS for line in section(title, kind))])


def section(title: str, kind: type) -> Iterator[str]:
    """One part of the tree as a table."""
    yield f"## {title}\n"
    yield "| setting | kind | default | what it is |"
    yield "|---|---|---|---|"
    for name, (field, hint) in settings_of(kind).items():
        yield f"| `{name}` | {kind_of(field, hint)} | {default_of(field, hint)} | {field.metadata['about']} |"
    yield ""


def kind_of(field: Field[Any], hint: Any) -> str:
    """A setting's kind in words."""
    if part_of(hint):
        return "tables" if get_origin(hint) is tuple else "table"
    if field.metadata["choices"]:
        return ", ".join(f"`{choice}`" for choice in field.metadata["choices"])
    if get_origin(hint) is tuple:
        return "list of texts"
    return {str: "text", int: "number", bool: "true or false"}.get(hint, "path")


def default_of(field: Field[Any], hint: Any) -> str:
    """A setting's default as it would be written."""
    if field.name == "data":
        return "`~/.local/share/vasta`"
    if field.default is MISSING:
        return "must be given"
    if field.default in {None, ""} if not isinstance(field.default, tuple) else False:
        return "none"
    if part_of(hint):
        return "as below" if field.default else "none"
    return f"`{toml(field.default)}`"
