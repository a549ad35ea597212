"""Which pages are generated, and whether those that lie in docs/ are current."""

from __future__ import annotations

from pathlib import Path

from benchmarks.docs import channels, commands, guides, readme, rules, schemas
from vasta.config import docs as configuration

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def pages() -> dict[Path, str]:
    """Every generated page: its path and its whole text."""
    return {
        ROOT / "README.md": readme.page(ROOT),
        DOCS / "case.schema.json": schemas.case(),
        DOCS / "channels.md": channels.page(),
        DOCS / "command-line.md": commands.page(),
        DOCS / "configuration.md": configuration.page(),
        DOCS / "guides.md": guides.page(),
        DOCS / "rules" / "index.md": rules.index(),
        **{DOCS / "rules" / f"{name}.md": text for name, text in rules.pages().items()},
    }


def current(path: Path, text: str) -> bool:
    """Does the page lie there as it would be written now?"""
    return path.is_file() and path.read_text(encoding="utf-8") == text


def extra(made: dict[Path, str]) -> list[Path]:
    """Pages of rules that are no more."""
    return [path for path in sorted((DOCS / "rules").glob("*.md")) if path not in made]
