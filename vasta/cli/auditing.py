"""`vasta audit`: a whole archive of replies, on every core or on a cluster, with a report at the end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from vasta.archive import Audit, BadArchive, Stopped, Wanted
from vasta.archive.read.columns import COLUMNS
from vasta.archive.result import Result
from vasta.archive.stored import read, write_csv, write_parquet
from vasta.archive.summary import summary
from vasta.cli.given import BadInput
from vasta.review.cards import LANGUAGES

ENGINES = ("local", "dask")
TOLD = 20
"""Broken rows that are told one by one while it runs; the results have them all."""
_GOES_ON = "what is done is kept, and the same command goes on from there"


def columns(given: list[str]) -> dict[str, str]:
    """What --column says, as {"reply": "Answer"}. Raises BadInput."""
    named = {}
    for one in given:
        name, sign, column = one.partition("=")
        if not sign or name not in COLUMNS:
            raise BadInput(f"--column: {one!r} is not like reply=Answer, with one of {', '.join(COLUMNS)} before the =")
        named[name] = column
    return named


def audit(wanted: Wanted, folder: Path, *, engine: str, scheduler: str, workers: int, ui: str, by_agent: bool) -> int:
    """Review the archives into a folder; 2 where rows could not be read, else 0. Raises BadInput."""
    if engine not in ENGINES:
        raise BadInput(f"--engine: {engine!r} is not one of {', '.join(ENGINES)}")
    if ui not in LANGUAGES:
        raise BadInput(f"--ui: {ui!r} is not one of {', '.join(LANGUAGES)}")
    try:
        with _executor(engine, scheduler, workers) as (executor, count):
            job = Audit(wanted, folder)
            _run(job, executor, count)
        return _write(job, folder, ui, by_agent=by_agent)
    except BadArchive as error:
        raise BadInput(str(error)) from error
    except Stopped as error:
        raise BadInput(f"the workers stopped: {error}; {_GOES_ON}; --workers 1 needs the least memory") from error
    except KeyboardInterrupt:
        raise BadInput(f"stopped; {_GOES_ON}") from None
    except OSError as error:
        raise BadInput(f"{error.filename or folder}: {error.strerror or error}; {_GOES_ON}") from error


@contextmanager
def _executor(engine: str, scheduler: str, workers: int) -> Iterator[tuple[Executor, int]]:
    """What runs the parts, and how many at once."""
    if engine == "local":
        count = workers or os.cpu_count() or 1
        # only this process hears Ctrl-C: a worker that did would write a traceback
        with ProcessPoolExecutor(count, get_context("spawn"), signal, (SIGINT, SIG_IGN)) as pool:
            yield pool, count
        return
    try:
        from distributed import Client  # heavy, and only in the extra `archive`
    except ImportError as error:
        raise BadInput("--engine dask needs Dask: pip install 'vasta[archive]'") from error
    if not scheduler:
        raise BadInput("--engine dask needs --scheduler ADDRESS, as tcp://10.0.0.5:8786")
    try:
        client = Client(scheduler, timeout=10)  # type: ignore[no-untyped-call]  # distributed types its surface in part
    except (OSError, ValueError) as error:
        raise BadInput(f"--scheduler: {scheduler} does not answer: {error}") from error
    with client:
        executor = client.get_executor(pure=False)  # type: ignore[no-untyped-call]  # as above
        yield executor, max(1, len(client.scheduler_info()["workers"]))


def _run(job: Audit, executor: Executor, count: int) -> None:
    console = Console(stderr=True)
    broken = 0
    if job.done:
        console.print(f"Going on after {job.done} replies that are done.", highlight=False)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("read", total=job.size)

        def told(at: int, result: Result) -> None:
            nonlocal broken
            progress.update(task, completed=at)
            if result.error:
                broken += 1
                if broken <= TOLD:
                    said = f"vasta: {result.place}: {result.error}"
                    console.print(said, highlight=False, markup=False, soft_wrap=True)

        job.run(executor, count, told)
    if job.unknown:
        said = f"vasta: unknown fields passed over: {', '.join(sorted(job.unknown)[:TOLD])}"
        console.print(said, highlight=False, markup=False, soft_wrap=True)


def _write(job: Audit, folder: Path, ui: str, *, by_agent: bool) -> int:
    """The report and the tables; the exit status."""
    from vasta.web.audit_page import html  # Django's templates

    made = summary(read(job.results))
    report = folder / "report.html"
    report.write_text(html(made, ui, by_agent=by_agent), encoding="utf-8")
    write_csv(folder / "results.csv", read(job.results))
    has_parquet = write_parquet(folder / "results.parquet", read(job.results))
    for file in (report, folder / "results.csv", *([folder / "results.parquet"] if has_parquet else [])):
        typer.echo(str(file))
    return 2 if made.broken else 0
