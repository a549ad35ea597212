"""How fast the reviewer is and how much memory it takes: `make bench`.

Times are those of the process on one core, so that what else the machine does counts little. Absolute times belong to
one machine; the ratios travel. --write puts the tables into docs/performance.md.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks import memory, others
from benchmarks.texts import replies
from vasta.review import Agent, Customer, Message, Reply, review

LANGUAGES = ("fi", "et", "en")
PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
AGENT, CUSTOMER = Agent("Otto Oja", "asiakasneuvoja", "Sähkö Oy", "010 555 0142"), Customer("Maija Virta")


class Row(NamedTuple):
    """One line of the table: what was measured, in milliseconds at the middle and the 95th percentile."""

    what: str
    p50: float
    p95: float


def one_review(reply: str, message: str, code: str) -> None:
    """Review a reply with its message as the desk does."""
    given = Reply(reply, "email", "Lasku 20418", AGENT, CUSTOMER, code)
    review(given, to=[Message(message)])


def timed(work: Iterable[Callable[[], None]]) -> list[float]:
    """Milliseconds of each piece of work."""
    found = []
    for one in work:
        start = time.process_time()
        one()
        found.append((time.process_time() - start) * 1000)
    return found


def warm(code: str) -> None:
    """Load a language: lists, lexicons, and the words of a few replies."""
    for reply, message in replies(code, 20, seed=2):
        one_review(reply, message, code)


def row(what: str, times: Sequence[float]) -> Row:
    """Middle and 95th percentile of times."""
    return Row(what, statistics.median(times), statistics.quantiles(times, n=20)[-1])


def new_reviews(code: str, count: int) -> Row:
    """Whole new reviews of 150-word replies, warm."""
    warm(code)
    pairs = list(replies(code, count, seed=3))
    return row(f"{code}: a new review, 150 words", timed(partial(one_review, *pair, code) for pair in pairs))


def keystrokes(code: str, count: int) -> Row:
    """One more character at the end of a 150-word draft; the message is known."""
    reply, message = next(replies(code, 1, seed=4))
    tail = next(replies(code, 1, words=60, seed=5))[0].replace("\n", " ")
    one_review(reply, message, code)
    drafts = [f"{reply} {tail[:end]}" for end in range(1, min(count, len(tail)) + 1)]
    return row(f"{code}: one more keystroke", timed(partial(one_review, draft, message, code) for draft in drafts))


def growth(code: str) -> float:
    """Time of a text ten times as long, in times of the shorter; both new."""
    short = timed(partial(one_review, *pair, code) for pair in list(replies(code, 20, seed=6)))
    long = timed(partial(one_review, *pair, code) for pair in list(replies(code, 5, words=1500, seed=7)))
    return statistics.median(long) / statistics.median(short)


def throughput(count: int) -> dict[str, float]:
    """Replies a second on one core over an archive of distinct replies with their messages, thirds of it a language."""
    found = {}
    for code in LANGUAGES:
        warm(code)
        pairs = replies(code, count // 3, seed=8)
        found[code] = 1000 / statistics.mean(timed(partial(one_review, *pair, code) for pair in pairs))
    found["all three"] = 3 / sum(1 / found[code] for code in LANGUAGES)
    return found


def beside_others(count: int) -> Iterator[tuple[str, float]]:
    """Milliseconds a reply on further English replies: ours and those of the other checkers, in the same run."""
    warm("en")
    pairs = list(replies("en", count, seed=11))
    yield "Vasta", statistics.mean(timed(partial(one_review, *pair, "en") for pair in pairs))
    for name, check in others.checkers().items():
        yield name, statistics.mean(timed(partial(_checked, check, reply) for reply, _ in pairs))


def _checked(check: others.Checker, reply: str) -> None:
    check(reply)


def new_process(code: str | None, runs: int = 5) -> float:
    """Seconds of `vasta review` as a new process on a warm disk, middle of the runs."""
    reply, message = next(replies(code or "fi", 1, seed=9))
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder, "reply.txt"), Path(folder, "message.txt")
        for file, text in zip(files, (reply, message), strict=True):
            file.write_text(text, encoding="utf-8")
        command = [str(Path(sys.executable).with_name("vasta")), "review", str(files[0]), "--message", str(files[1])]
        command += ["--format", "json", *(["--language", code] if code else [])]
        return statistics.median([_seconds(command, Path(folder, "compiled")) for _ in range(runs + 1)][1:])


def _seconds(command: list[str], compiled: Path) -> float:
    """The processor's seconds of a command whose modules are compiled into a folder, as they are where it is used."""
    kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(compiled)}
    before = os.times()
    subprocess.run(command, capture_output=True, check=False, env=kept)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def tables(quick: bool) -> str:
    """All measurements as Markdown."""
    count, archive = (60, 900) if quick else (300, 10_000)
    rows = [found for code in LANGUAGES for found in (new_reviews(code, count), keystrokes(code, 60))]
    lines = ["| measured | p50 ms | p95 ms |", "| --- | --- | --- |"]
    lines += [f"| {one.what} | {one.p50:.1f} | {one.p95:.1f} |" for one in rows]
    lines += ["", f"| one core, {archive:,} distinct replies of 150 words | replies/s |", "| --- | --- |"]
    lines += [f"| {name} | {rate:.0f} |" for name, rate in throughput(archive).items()]
    compared = dict(beside_others(count))
    lines += ["", "| English, the same replies | ms a reply | times Vasta's |", "| --- | --- | --- |"]
    lines += [f"| {name} | {each:.1f} | {each / compared['Vasta']:.1f} |" for name, each in compared.items()]
    lines += ["", "| `vasta review` as a new process | s |", "| --- | --- |"]
    lines += [f"| --language {code} | {new_process(code):.2f} |" for code in LANGUAGES]
    lines += [f"| language found out | {new_process(None):.2f} |"]
    lines += ["", "| ten times the text takes | times as long |", "| --- | --- |"]
    lines += [f"| {code} | {growth(code):.1f} |" for code in LANGUAGES]
    lines += ["", "| memory | MB |", "| --- | --- |"]
    lines += [f"| {what} | {size:.0f} |" for what, size in memory.measure().items()]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables; with --write put them into docs/performance.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    parser.add_argument("--write", action="store_true", help="write docs/performance.md")
    options = parser.parse_args(arguments)
    found = tables(options.quick)
    print(found)
    if options.write:
        head = PAGE.read_text(encoding="utf-8").split("<!-- measured -->")[0]
        PAGE.write_text(f"{head}<!-- measured -->\n\n{found}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
