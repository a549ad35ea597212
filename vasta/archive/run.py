"""Reviewing an archive: in parts, on every core or on a cluster, and so that it can be stopped and taken up again.

Results are written in the rows' order, a line of JSON each. What stands there is done: taking up again passes over as
many rows. The same parts go to processes of this machine or to the workers of a Dask cluster.
"""

from __future__ import annotations

import fcntl
import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import IO

import msgspec

from vasta import __version__
from vasta.archive.read import BadArchive, Row, Source, open_source
from vasta.archive.result import KNOWN, Result, reviewed
from vasta.review import Profiles

PART = 8
"""Rows that are handed to a process at once: a stop waits for the parts that are under way."""
AHEAD = 4
"""Parts that wait for each process, so that it never does."""
TYPOS = 20
"""Names of unknown fields that are told; an archive could hold any number."""
_MADE = ("results.jsonl", "results.csv", "results.parquet", "report.html")
_BLOCK = 1_000_000  # bytes


class Stopped(RuntimeError):
    """The workers are gone; what is done is kept. The message says what happened to them."""


@dataclass(frozen=True)
class Wanted:
    """What to audit: archives in their order, a table's own names of columns, our addresses in mail, the profile."""

    paths: tuple[Path, ...]
    named: Mapping[str, str] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    profile: Profiles = field(default_factory=Profiles)

    def sources(self) -> list[Source]:
        """The archives. Raises BadArchive."""
        return [open_source(path, named=self.named, own=self.own) for path in self.paths]

    def mark(self, sources: Iterable[Source]) -> str:
        """Tells whether the same files (by place, size and time of change) are audited again, and in the same way."""
        files = [(str(file.resolve()), file.stat()) for source in sources for file in source.files]
        stats = [(name, stat.st_size, stat.st_mtime_ns) for name, stat in files]
        how = (self.named, self.own, self.profile.team, list(self.profile.levels.items()), __version__)
        return sha256(json.dumps(stats).encode() + msgspec.json.encode(how, order="deterministic")).hexdigest()


class Audit:
    """An audit and its folder. Raises BadArchive where the folder holds another, or an archive cannot be read.

    size: of the archives, in bytes; done: results that stand there already; unknown: fields that nobody knows, once
    rows have been read.
    """

    def __init__(self, wanted: Wanted, folder: Path) -> None:
        self.wanted = wanted
        self.results = folder / "results.jsonl"
        self._sources = wanted.sources()
        self.size = sum(source.size for source in self._sources)
        self.unknown: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)
        _claim(folder, wanted.mark(self._sources))
        self.done, self._whole = _whole_lines(self.results)

    def run(self, executor: Executor, workers: int, told: Callable[[int, Result], None]) -> None:
        """Review what is left. told: called with the bytes read so far and each result, in order.

        Raises BadArchive where another process does the same, Stopped, and OSError, for one when the disk is full.
        """
        with self.results.open("ab") as out:
            _alone(out)
            out.truncate(self._whole)
            for at, result in self._reviewed(executor, workers):
                line = json.dumps(result.to_dict(), ensure_ascii=False)
                out.write(line.encode("utf-8", "replace") + b"\n")  # file names and JSON may hold lone surrogates
                told(at, result)

    def _reviewed(self, executor: Executor, workers: int) -> Iterator[tuple[int, Result]]:
        waiting: deque[tuple[list[Row], Future[list[Result]]]] = deque()
        parts = _parts(islice(self._rows(), self.done, None))
        try:
            for part in parts:
                self._note_unknown(part)
                waiting.append((part, executor.submit(reviewed, part, self.wanted.profile)))
                if len(waiting) >= workers * AHEAD:
                    yield from _finished(*waiting.popleft())
            while waiting:
                yield from _finished(*waiting.popleft())
        finally:
            for _, future in waiting:
                future.cancel()

    def _rows(self) -> Iterator[Row]:
        """Every row of every archive; `at` counts from the first archive's beginning."""
        before = 0
        for source in self._sources:
            for row in source.rows():
                yield Row(row.place, before + row.at, row.case, row.error)
            before += source.size

    def _note_unknown(self, part: Iterable[Row]) -> None:
        if len(self.unknown) < TYPOS:
            self.unknown.update(name for row in part for name in row.case.keys() - KNOWN)


def _parts(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rows = iter(rows)
    while part := list(islice(rows, PART)):
        yield part


def _finished(part: list[Row], future: Future[list[Result]]) -> Iterator[tuple[int, Result]]:
    """A part's results with how far the archives are read. Raises Stopped: `reviewed` itself raises for no row."""
    try:
        results = future.result()
    except Exception as error:
        raise Stopped(f"{type(error).__name__}: {error}") from error
    return zip((row.at for row in part), results, strict=True)


def _claim(folder: Path, mark: str) -> None:
    """Note what the folder's results belong to. Raises BadArchive where they belong to something else."""
    state = folder / "audit.json"
    if state.exists():
        if not _is_marked(state, mark):
            raise BadArchive(
                f"{folder}: holds an audit of other or changed archives, or one made with another profile or version; "
                "take another folder"
            )
        return
    if others := [name for name in _MADE if (folder / name).exists()]:
        raise BadArchive(f"{folder}: holds a {others[0]} that is no audit's; take another folder")
    part = folder / "audit.json.part"
    part.write_text(json.dumps({"mark": mark}), encoding="utf-8")
    part.replace(state)  # so that a stop leaves it whole or not there


def _is_marked(state: Path, mark: str) -> bool:
    try:
        return bool(json.loads(state.read_text(encoding="utf-8"))["mark"] == mark)
    except (ValueError, KeyError, TypeError):
        return False


def _alone(out: IO[bytes]) -> None:
    """Hold the results for this process alone, until they are closed. Raises BadArchive."""
    try:
        fcntl.flock(out, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise BadArchive(f"{out.name}: another audit is writing into it; wait for it, or take another folder") from None


def _whole_lines(file: Path) -> tuple[int, int]:
    """How many results are written, and where they end, in bytes: a stop may have cut the last line."""
    count = end = at = 0
    if file.exists():
        with file.open("rb") as stream:
            while block := stream.read(_BLOCK):
                count += block.count(b"\n")
                end = at + block.rfind(b"\n") + 1 if b"\n" in block else end
                at += len(block)
    return count, end
