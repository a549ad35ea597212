"""`vasta audit`: the report, the tables, the statuses."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import vasta
from vasta.archive.result import Result
from vasta.archive.summary import summary
from vasta.web.audit_page import html

LINES = [
    {"id": "1", "reply": "Hi <b>Ann</b>, we will get back to you as soon as possible.", "message": "When is it open?",
     "language": "en", "agent": {"name": "Otto Oja"}, "written_at": "2026-01-05T12:00Z"},
    {"id": "2", "reply": "Hi Ann, it is open.", "language": "en", "written_at": "2026-02-05T12:00Z"},
]  # fmt: skip


def archive(folder: Path, more: str = "") -> Path:
    file = folder / "a.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in LINES) + "\n" + more, encoding="utf-8")
    return file


def test_an_archive_becomes_a_report_and_two_tables(tmp_path: Path) -> None:
    done = vasta("audit", str(archive(tmp_path)), "--output", str(tmp_path / "out"), "--ui", "en")

    assert done.returncode == 0
    assert done.stdout.split() == [
        str(tmp_path / "out" / name) for name in ("report.html", "results.csv", "results.parquet")
    ]
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "as soon as possible" in page
    assert "<svg" in page
    assert "Otto Oja" not in page
    assert "http" not in page


def test_agents_are_named_only_when_asked_for_and_a_second_run_adds_nothing(tmp_path: Path) -> None:
    command = ("audit", str(archive(tmp_path)), "--output", str(tmp_path / "out"), "--ui", "et")
    vasta(*command)

    vasta(*command, "--by-agent")

    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "Otto Oja" in page
    assert len((tmp_path / "out" / "results.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_a_broken_row_is_told_with_its_place_and_ends_with_2(tmp_path: Path) -> None:
    done = vasta("audit", str(archive(tmp_path, "{broken\n")), "--output", str(tmp_path / "out"))

    assert done.returncode == 2
    assert "a.jsonl, line 3: not JSON" in done.stderr
    assert "a.jsonl, line 3" in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


def test_what_cannot_be_is_told_in_a_line(tmp_path: Path) -> None:
    command = ("audit", str(archive(tmp_path)), "--output", str(tmp_path / "out"))

    assert "--engine: 'spark' is not one of local, dask" in vasta(*command, "--engine", "spark").stderr
    assert "--engine dask needs --scheduler ADDRESS" in vasta(*command, "--engine", "dask").stderr
    assert "--column: 'x' is not like reply=Answer" in vasta(*command, "--column", "x").stderr
    assert "there is no such file or folder" in vasta("audit", str(tmp_path / "absent.csv")).stderr


def test_figures_are_written_as_the_language_writes_them(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"id": str(n), "reply": "Hei Anna, avaamme kello 10."}) + "\n" for n in range(6))
    vasta("audit", str(archive(tmp_path, lines)), "--output", str(tmp_path / "out"), "--ui", "fi")

    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert "12,5 % vastauksista" in page
    assert ".0 %" not in page


def test_stopped_by_a_key_it_says_so_in_a_line_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in LINES * 150), encoding="utf-8")
    arguments = ("audit", str(tmp_path / "a.jsonl"), "--output", str(tmp_path / "out"), "--workers", "1")
    results = tmp_path / "out" / "results.jsonl"
    command = [sys.executable, "-c", "from vasta.cli import main; main()", *arguments]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as audit:
        while audit.poll() is None and not (results.exists() and results.stat().st_size):
            time.sleep(0.05)
        os.killpg(audit.pid, signal.SIGINT)  # as the terminal does, to the workers too
        told = audit.communicate()[1]

    assert (audit.returncode, told.splitlines()[-1]) == (
        2, "vasta: stopped; what is done is kept, and the same command goes on from there")  # fmt: skip
    assert "Traceback" not in told
    assert "Going on after" in vasta(*arguments).stderr
    assert len(results.read_bytes().splitlines()) == 300


@pytest.mark.parametrize(
    ("seconds", "said"), [(20, "20 s"), (150, "2 min"), (5400, "1.5 h"), (172_800, "2 d"), (0, "0 s")]
)
def test_waits_are_told_in_a_unit_that_suits_them(seconds: float, said: str) -> None:
    made = summary([Result("a", channel="chat", response_seconds=seconds)])

    assert f">{said}</td>" in html(made, "en", by_agent=False)
