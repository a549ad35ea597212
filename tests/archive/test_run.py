"""An audit runs in parts, survives broken rows, can be stopped and taken up again, here or on a cluster."""

from __future__ import annotations

import json
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import active_children, get_context
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster
from pyarrow import parquet  # type: ignore[import-untyped]  # carries no types

from vasta.archive import Audit, BadArchive, Stopped, Wanted
from vasta.archive.result import Result
from vasta.archive.run import PART
from vasta.archive.stored import read, write_csv, write_parquet
from vasta.archive.summary import summary
from vasta.review.profiles import parse

GOOD = {"reply": "Hei Maija,\n\nlasku lähtee tänään.", "language": "fi", "channel": "chat"}
CASES: list[Any] = [
    {**GOOD, "id": "1", "written_at": "2026-01-05T12:00+02:00", "received_at": "2026-01-05T11:00+02:00"},
    {**GOOD, "id": "2", "reply": "Palaamme asiaan mahdollisimman pian!!", "agent": {"name": "Otto"}},
    "broken",
    {"id": "4"},
    {**GOOD, "id": "5", "written_at": "2026-02-05T12:00+02:00", "received_at": "soon"},
]


def archive(folder: Path, cases: Iterable[Any] = CASES, name: str = "a.jsonl") -> Path:
    file = folder / name
    file.write_text("".join(f"{json.dumps(case)}\n" for case in cases), encoding="utf-8")
    return file


def run(job: Audit, stop_after: int | None = None) -> list[Result]:
    """Run in a thread; stop_after: end with an interruption after so many results."""
    seen: list[Result] = []

    def told(_: int, result: Result) -> None:
        seen.append(result)
        if stop_after is not None and len(seen) >= stop_after:
            raise KeyboardInterrupt

    with ThreadPoolExecutor(1) as executor:
        job.run(executor, 1, told)
    return seen


def test_each_row_has_a_result_in_its_order_and_broken_ones_say_why(tmp_path: Path) -> None:
    seen = run(Audit(Wanted((archive(tmp_path),)), tmp_path / "out"))

    assert [(one.id, bool(one.error)) for one in seen] == [
        ("1", False), ("2", False), ("", True), ("", True), ("5", False),
    ]  # fmt: skip
    assert seen[3].error == "Object missing required field `reply`"
    assert [one.response_seconds for one in seen if not one.error] == [3600.0, None, None]
    assert list(read(tmp_path / "out" / "results.jsonl")) == seen


def test_a_stopped_audit_goes_on_where_it_was_and_says_the_same(tmp_path: Path) -> None:
    file = archive(tmp_path, CASES * 30)
    whole = run(Audit(Wanted((file,)), tmp_path / "whole"))
    with pytest.raises(KeyboardInterrupt):
        run(Audit(Wanted((file,)), tmp_path / "out"), stop_after=70)
    results = tmp_path / "out" / "results.jsonl"
    results.write_bytes(results.read_bytes()[:-7])  # as a kill in the middle of a line leaves it

    again = Audit(Wanted((file,)), tmp_path / "out")
    rest = run(again)

    assert 0 < len(rest) < len(whole)
    assert list(read(results)) == whole


def test_a_folder_of_another_audit_is_refused(tmp_path: Path) -> None:
    Audit(Wanted((archive(tmp_path),)), tmp_path / "out")

    with pytest.raises(BadArchive, match="holds an audit of other or changed archives"):
        Audit(Wanted((archive(tmp_path, name="b.jsonl"),)), tmp_path / "out")


def test_the_same_archives_under_another_profile_are_another_audit(tmp_path: Path) -> None:
    file = archive(tmp_path)
    Audit(Wanted((file,), profile=parse("off = ['slang', 'jargon']")), tmp_path / "out")
    Audit(Wanted((file,), profile=parse("off = ['jargon', 'slang']")), tmp_path / "out")

    with pytest.raises(BadArchive, match="made with another profile"):
        Audit(Wanted((file,), profile=parse("off = ['slang']")), tmp_path / "out")


def test_a_mail_that_is_added_makes_another_archive(tmp_path: Path) -> None:
    (tmp_path / "mails" / "below").mkdir(parents=True)
    (tmp_path / "mails" / "below" / "1.eml").write_text("From: a@example.org\n\nHei", encoding="utf-8")
    wanted = Wanted((tmp_path / "mails",), own=("example.org",))
    Audit(wanted, tmp_path / "out")
    (tmp_path / "mails" / "below" / "2.eml").write_text("From: a@example.org\n\nMoi", encoding="utf-8")

    with pytest.raises(BadArchive, match="holds an audit of other or changed archives"):
        Audit(wanted, tmp_path / "out")


def test_files_that_are_no_audits_are_not_written_over(tmp_path: Path) -> None:
    file = archive(tmp_path, name="results.jsonl")

    with pytest.raises(BadArchive, match=r"holds a results\.jsonl that is no audit's"):
        Audit(Wanted((file,)), tmp_path)


def test_two_audits_cannot_write_into_one_folder_at_once(tmp_path: Path) -> None:
    wanted = Wanted((archive(tmp_path),))
    first, second = Audit(wanted, tmp_path / "out"), Audit(wanted, tmp_path / "out")

    def told(_: int, __: Result) -> None:
        with pytest.raises(BadArchive, match="another audit is writing into it"):
            run(second)

    with ThreadPoolExecutor(1) as executor:
        first.run(executor, 1, told)

    assert len(list(read(tmp_path / "out" / "results.jsonl"))) == len(CASES)


def test_workers_that_are_gone_stop_the_audit_and_what_is_done_is_kept(tmp_path: Path) -> None:
    job = Audit(Wanted((archive(tmp_path, CASES * 30),)), tmp_path / "out")

    def told(_: int, __: Result) -> None:
        for worker in active_children():
            worker.kill()

    with (
        pytest.raises(Stopped, match="BrokenProcessPool"),
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor,
    ):
        job.run(executor, 1, told)

    assert len(list(read(tmp_path / "out" / "results.jsonl"))) % PART == 0
    assert Audit(job.wanted, tmp_path / "out").done >= PART


def test_lone_surrogates_and_unknown_fields_end_nothing(tmp_path: Path) -> None:
    case = {**GOOD, "id": "\ud800", "reply": "Palaamme mahdollisimman pian\udc00!!", "messsage": "Milloin?"}
    job = Audit(Wanted((archive(tmp_path, [case]),)), tmp_path / "out")

    run(job)

    assert ([one.id for one in read(job.results)], job.unknown) == (["?"], {"messsage"})


def test_a_late_reply_of_an_archive_is_found_late(tmp_path: Path) -> None:
    case = {**GOOD, "channel": "email", "message": "Milloin lasku tulee?", "written_at": "2026-01-15T12:00+02:00",
            "received_at": "2026-01-05T11:00"}  # fmt: skip

    (seen,) = run(Audit(Wanted((archive(tmp_path, [case]),)), tmp_path / "out"))

    assert "late-reply" in {one.rule for one in seen.findings}
    assert seen.response_seconds is None  # only one of the two names its time zone


def test_a_cluster_of_two_workers_says_the_same(tmp_path: Path) -> None:
    file = archive(tmp_path, CASES * 30)
    whole = run(Audit(Wanted((file,)), tmp_path / "whole"))
    seen: list[Result] = []

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,  # type: ignore[no-untyped-call]  # typed in part
        Client(cluster) as client,  # type: ignore[no-untyped-call]  # typed in part
    ):
        executor = client.get_executor(pure=False)
        Audit(Wanted((file,)), tmp_path / "out").run(executor, 2, lambda _, result: seen.append(result))

    assert seen == whole


def test_the_summary_counts_what_was_found(tmp_path: Path) -> None:
    made = summary(run(Audit(Wanted((archive(tmp_path),)), tmp_path / "out")))

    assert (made.replies, made.broken) == (3, 2)
    assert made.rules["vague-time"] == 1
    assert [found.text for _, found in made.examples["vague-time"]] == ["mahdollisimman pian"]
    assert (sorted(made.months), sorted(made.agents)) == (["2026-01", "2026-02"], ["Otto"])
    assert made.wait("chat") == (3600.0, 3600.0)


def test_a_table_holds_no_formulas(tmp_path: Path) -> None:
    write_csv(tmp_path / "r.csv", [Result("a", id="=1+1", agent="@x")])

    assert "a,'=1+1,,,'@x," in (tmp_path / "r.csv").read_text(encoding="utf-8")


def test_the_tables_hold_every_row(tmp_path: Path) -> None:
    seen = run(Audit(Wanted((archive(tmp_path),)), tmp_path / "out"))

    write_csv(tmp_path / "r.csv", seen)
    assert write_parquet(tmp_path / "r.parquet", seen)

    lines = (tmp_path / "r.csv").read_text(encoding="utf-8").splitlines()
    assert (len(lines), lines[0].split(",")[:3]) == (6, ["place", "id", "channel"])
    assert parquet.read_table(tmp_path / "r.parquet").column("rules").to_pylist()[1].split().count("vague-time") == 1
