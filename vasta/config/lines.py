"""Where a setting stands in TOML text: the parser does not tell, and an error must."""

from __future__ import annotations

import re


def line_of(text: str, keys: tuple[str, ...]) -> int | None:
    """The line of a setting in TOML text: its own line, else the line of its table; None when not found."""
    *tables, last = keys
    names = [key for key in tables if not key.isdigit()]
    wanted = int(next((key for key in tables if key.isdigit()), "1"))
    seen, inside, best = 0, not names, None
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[\[?\s*([^\]]+?)\s*\]", line):
            path = [part.strip().strip('"') for part in header[1].split(".")]
            seen += path == names[:1]
            inside = path == names and (seen == wanted or "[[" not in text)
            best = number if inside else best
            if path == [*names, last]:
                best = number
        elif inside and re.match(rf"""\s*["']?{re.escape(last)}["']?\s*[=.]""", line):
            return number
    return best
