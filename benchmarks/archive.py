"""How fast `vasta audit` is: distinct replies in three languages, with one process and with two.

python -m benchmarks.archive --replies 3000
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from benchmarks.docs.markdown import table
from benchmarks.texts import WORDS, replies

LANGUAGES = ("fi", "et", "en")
WATCH = 0.2  # seconds between two looks at the memory


class Run(NamedTuple):
    """What a run took: seconds of processors and of the wall's clock, peaks of memory in MB."""

    cpu: float
    wall: float
    parent: float
    worker: float


def main(count: int) -> None:
    """Time the audit and print a table."""
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "replies.jsonl"
        with archive.open("w", encoding="utf-8") as out:
            out.writelines(f"{json.dumps(case, ensure_ascii=False)}\n" for case in cases(count))
        rows = [row(workers, count, run(archive, Path(folder) / str(workers), workers)) for workers in (1, 2)]
    print(f"{count} distinct replies of {WORDS} words, {', '.join(LANGUAGES)} in turn\n")
    print(table(["processes", "replies per second of CPU", "CPU s", "wall s", "parent MB", "each process MB"], rows))


def cases(count: int) -> Iterator[dict[str, Any]]:
    """Replies with their messages, the languages in turn."""
    made = {code: replies(code, count // len(LANGUAGES) + 1) for code in LANGUAGES}
    for number in range(count):
        code = LANGUAGES[number % len(LANGUAGES)]
        reply, message = next(made[code])
        yield {"id": str(number), "language": code, "reply": reply, "message": message}


def run(archive: Path, folder: Path, workers: int) -> Run:
    """Run the audit as a process of its own and watch it."""
    command = [sys.executable, "-m", "vasta.cli", "audit", str(archive), "--output", str(folder)]
    before, begin, parent, worker = used(), time.monotonic(), 0.0, 0.0
    with subprocess.Popen([*command, "--workers", str(workers)], stdout=subprocess.DEVNULL) as audit:
        while audit.poll() is None:
            parent = max(parent, peak(audit.pid))
            worker = max([worker, *map(peak, children(audit.pid))])
            time.sleep(WATCH)
    if audit.returncode:
        sys.exit(f"the audit ended with {audit.returncode}")
    return Run(used() - before, time.monotonic() - begin, parent, worker)


def used() -> float:
    """Seconds of processor time of all children that have ended, and of theirs."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def children(pid: int) -> list[int]:
    """A process's children (Linux)."""
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
    except OSError:
        return []


def peak(pid: int) -> float:
    """The most memory that a process has held, in MB; 0 where it has ended (Linux)."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def row(workers: int, count: int, one: Run) -> list[str]:
    """A run as a row of the table."""
    figures = (count / one.cpu, one.cpu, one.wall, one.parent, one.worker)
    return [str(workers), *(f"{figure:.0f}" for figure in figures)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--replies", type=int, default=3000)
    main(parser.parse_args().replies)
