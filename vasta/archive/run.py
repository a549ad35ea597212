"""Reviewing an archive: in parts, on every core or on a cluster, and so that it can be stopped and taken up again.

Results are written in the rows' order, a line of JSON each. What stands there is done: taking up again passes over as
many rows. The same parts go to processes of this machine or to the workers of a Dask cluster.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from pathlib import Path

from vasta.archive.read import BadArchive, Row, Source, open_source
from vasta.archive.result import Result, reviewed
from vasta.review import Profile, Profiles
from vasta.review.profiles import DEFAULT

PART = 50
"""Rows that are handed to a process at once."""
AHEAD = 4
"""Parts that wait for each process, so that it never does."""


@dataclass(frozen=True)
class Wanted:
    """What to audit: archives in their order, a table's own names of columns, our addresses in mail, the profile."""

    paths: tuple[Path, ...]
    named: Mapping[str, str] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    profile: Profile | Profiles = DEFAULT

    def sources(self) -> list[Source]:
        """The archives. Raises BadArchive."""
        return [open_source(path, named=self.named, own=self.own) for path in self.paths]

    @property
    def mark(self) -> str:
        """Tells whether the same archives are audited again: their places, sizes and times of change."""
        stats = [(str(path.resolve()), path.stat().st_size, path.stat().st_mtime_ns) for path in self.paths]
        return sha256(json.dumps([stats, dict(self.named), self.own]).encode()).hexdigest()


class Audit:
    """An audit and its folder. Raises BadArchive where the folder holds another, or an archive cannot be read."""

    def __init__(self, wanted: Wanted, folder: Path) -> None:
        self.wanted = wanted
        self.results = folder / "results.jsonl"
        self._sources = wanted.sources()
        self.size = sum(source.size for source in self._sources)
        folder.mkdir(parents=True, exist_ok=True)
        self._claim(folder / "audit.json")
        self.done = _keep_whole_lines(self.results)

    def _claim(self, state: Path) -> None:
        """Note which archives the folder's results belong to."""
        try:
            before = json.loads(state.read_text(encoding="utf-8"))["mark"] if state.exists() else self.wanted.mark
        except (ValueError, KeyError, TypeError):
            before = ""
        if before != self.wanted.mark:
            raise BadArchive(f"{state.parent}: holds an audit of other or changed archives; take another folder")
        state.write_text(json.dumps({"mark": self.wanted.mark}), encoding="utf-8")

    def run(self, executor: Executor, workers: int, told: Callable[[int, Result], None]) -> None:
        """Review what is left. told: called with the bytes read so far and each result, in order."""
        with self.results.open("a", encoding="utf-8") as out:
            for at, result in self._reviewed(executor, workers):
                out.write(json.dumps(result.to_dict(), ensure_ascii=True) + "\n")
                told(at, result)

    def _reviewed(self, executor: Executor, workers: int) -> Iterator[tuple[int, Result]]:
        waiting: deque[tuple[list[Row], Future[list[Result]]]] = deque()
        parts = _parts(islice(self._rows(), self.done, None))
        try:
            for part in parts:
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

    def told(self) -> Iterator[Result]:
        """Every result that is written."""
        from vasta.archive.stored import read  # msgspec

        yield from read(self.results)


def _parts(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rows = iter(rows)
    while part := list(islice(rows, PART)):
        yield part


def _finished(part: list[Row], future: Future[list[Result]]) -> Iterator[tuple[int, Result]]:
    return zip((row.at for row in part), future.result(), strict=True)


def _keep_whole_lines(file: Path) -> int:
    """How many results are written; what a stop has cut in the middle of a line is taken away."""
    if not file.exists():
        return 0
    data = file.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    if whole != data:
        file.write_bytes(whole)
    return whole.count(b"\n")
