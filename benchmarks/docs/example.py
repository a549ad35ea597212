"""The example in the README: what `vasta review` really prints for docs/example/."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from benchmarks.docs.markdown import block, fenced
from vasta import language

OPTIONS = (
    "reply.txt", "--message", "message.txt", "--subject", "Vastaus", "--customer", "Maija Virtanen",
    "--agent", "Otto Oja", "--organisation", "Sähkö Oy", "--written-at", "2026-11-23T10:15", "--ui", "fi",
)  # fmt: skip


def readme(root: Path) -> str | None:
    """The README with the example as it comes out now; None where a missing language part would change it."""
    if language.missing():
        return None
    return block((root / "README.md").read_text(encoding="utf-8"), "example", run(root / "docs" / "example"))


def run(folder: Path) -> str:
    """The command's output, as Markdown."""
    done = subprocess.run(
        [sys.executable, "-m", "vasta.cli", "review", *OPTIONS],
        cwd=folder,
        env=os.environ | {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"},
        capture_output=True,
        check=False,
        text=True,
    )
    if done.stderr or done.returncode not in {0, 1}:
        raise SystemExit(f"the example of the README failed: {done.stderr.strip()}")
    return fenced("\n".join(line.rstrip() for line in done.stdout.splitlines()).strip())
