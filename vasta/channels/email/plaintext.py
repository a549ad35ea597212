"""HTML to the plain text a reader would see; quoted blocks become lines that start with `>`."""

import html as entities
import re

from vasta.channels.email.nesting import too_deep

_LONGEST = 2_000_000
_TAG = re.compile(r"<[^<>]*>")
_SILENT = re.compile(r"(?is)<(script|style|head|title)\b.*?(</\1\s*>|\Z)")
_BREAK = re.compile(r"(?i)<(?:br|/p|/div|/tr|/li|/h[1-6])\b[^<>]*>")


def to_text(html: str) -> tuple[str, bool]:
    """Return the text of `html`, and whether it was so odd that only its bare words could be kept."""
    html = html[:_LONGEST]
    if not too_deep(html):
        text = _rendered(html)
        if text.strip() or not (bare := _bare(html)).strip():
            return text, False
        return bare, True
    return _bare(html), True


def _rendered(html: str) -> str:
    """Render with inscriptis, which is untyped: this is its only door."""
    from inscriptis import get_annotated_text  # type: ignore[import-untyped] # no stubs exist; takes lxml along
    from inscriptis.css_profiles import CSS_PROFILES  # type: ignore[import-untyped] # no stubs exist
    from inscriptis.model.config import ParserConfig  # type: ignore[import-untyped] # no stubs exist

    config = ParserConfig(css=CSS_PROFILES["strict"], annotation_rules={"blockquote": ["quote"]})
    try:
        found = get_annotated_text(html, config)
    except (RecursionError, ValueError, AssertionError, IndexError, TypeError):  # hostile HTML; see _bare
        return ""
    return _mark(str(found.get("text", "")), [(start, end) for start, end, _ in found.get("label", [])])


def _mark(text: str, quotes: list[tuple[int, int]]) -> str:
    """Put one `>` per enclosing quote before each line."""
    lines, at = [], 0
    for line in text.split("\n"):
        middle = at + (len(line) - len(line.lstrip()))
        depth = sum(start <= middle < end for start, end in quotes) if line.strip() else 0
        lines.append(f"{'>' * depth} {line.strip()}" if depth else line.rstrip())
        at += len(line) + 1
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def _bare(html: str) -> str:
    """Take the tags out, and nothing more."""
    text = _TAG.sub("", _BREAK.sub("\n", _SILENT.sub("", html)))
    return re.sub(r"\n{3,}", "\n\n", entities.unescape(text)).strip()
