"""Write the generated pages anew, or with --check name those that are not current (exit status 1)."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.docs.pages import ROOT, current, extra, pages


def main(arguments: Sequence[str]) -> int:
    """`--check` compares and writes nothing."""
    made = pages()
    if "--check" in arguments:
        return check(made)
    for path in extra(made):
        path.unlink()
    for path, text in made.items():
        if not current(path, text):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(path.relative_to(ROOT))
    return 0


def check(made: dict[Path, str]) -> int:
    """Name the pages that are stale, missing or of something that is gone."""
    stale = [path for path, text in made.items() if not current(path, text)] + extra(made)
    for path in stale:
        name = path.relative_to(ROOT)
        print(f"{name} is not current. Write it anew with: make docs-write", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
