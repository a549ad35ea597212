"""The README's blocks that are made: what `vasta review` really prints for docs/example/, and the speed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from benchmarks.docs.markdown import block, fenced
from vasta import language

OPTIONS = (
    "reply.txt", "--message", "message.txt", "--subject", "Lasku 20418", "--customer", "Maija Virtanen",
    "--agent", "Otto Oja", "--organisation", "Sähkö Oy", "--written-at", "2026-11-23T10:15", "--ui", "fi",
)  # fmt: skip
UNMEASURED = "`make bench` measures speed and memory on your machine.\n"


def page(root: Path) -> str:
    """The README as it would be written now; the example stays where a missing language part would change it."""
    text = (root / "README.md").read_text(encoding="utf-8")
    measured = (root / "docs" / "performance.md").read_text(encoding="utf-8")
    text = block(text, "performance", speed(measured))
    return text if language.missing() else block(text, "example", example(root / "docs" / "example"))


def speed(measured: str) -> str:
    """The first table of the measured page."""
    table = re.search(r"(?:^\|.*\n)+", measured, re.MULTILINE)
    return table[0] if table else UNMEASURED


def example(folder: Path) -> str:
    """The command's output, as Markdown."""
    done = subprocess.run(
        [sys.executable, "-m", "vasta.cli", "review", *OPTIONS],
        cwd=folder,
        env=os.environ | {"COLUMNS": "112", "NO_COLOR": "1", "TERM": "dumb"},
        capture_output=True,
        check=False,
        text=True,
    )
    if done.stderr or done.returncode not in {0, 1}:
        raise SystemExit(f"the example of the README failed: {done.stderr.strip()}")
    return fenced("\n".join(line.rstrip() for line in done.stdout.splitlines()).strip())
