"""Running the command as another program would."""

from __future__ import annotations

import subprocess
import sys


def vasta(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run `vasta` as a process of its own; given: its standard input."""
    command = [sys.executable, "-c", "from vasta.cli import main; main()", *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", check=False)
