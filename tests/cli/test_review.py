"""`vasta review` as another program would call it: its output, its errors, its exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.running import vasta

SCHEMAS = Path(__file__).parents[2] / "docs"
GOOD = {
    "id": "good",
    "channel": "chat",
    "message": "Hello, is the shop open on Sunday?",
    "reply": "Hi! Yes, we are open on Sunday from 10 to 15.",
    "agent": {"name": "Otto Oja"},
}


def reports(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_report_keeps_to_the_schema() -> None:
    schema = json.loads((SCHEMAS / "report.schema.json").read_text(encoding="utf-8"))

    done = vasta("review", "--cases", "-", "--format", "json", given=json.dumps(GOOD))

    jsonschema.validate(reports(done)[0], schema)
    assert reports(done)[0]["id"] == "good"


def test_a_case_keeps_to_the_schema() -> None:
    jsonschema.validate(GOOD, json.loads((SCHEMAS / "case.schema.json").read_text(encoding="utf-8")))


def test_a_good_reply_ends_with_0_and_a_faulty_one_with_1() -> None:
    faulty = {**GOOD, "reply": "Hi! We will get back to you as soon as possible!!"}

    assert vasta("review", "--cases", "-", given=json.dumps(GOOD)).returncode == 0
    assert vasta("review", "--cases", "-", given=json.dumps(faulty)).returncode == 1


def test_a_broken_line_is_named_and_the_rest_still_runs() -> None:
    lines = "\n".join([json.dumps(GOOD), "{oops", json.dumps({"reply": 5}), json.dumps({**GOOD, "id": "last"})])

    done = vasta("review", "--cases", "-", "--format", "json", given=lines)

    assert done.returncode == 2
    assert [report["id"] for report in reports(done)] == ["good", "last"]
    assert "line 2" in done.stderr
    assert "line 3: reply: Expected `str`, got `int`" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_field_is_passed_over_with_a_warning() -> None:
    done = vasta("review", "--cases", "-", "--format", "json", given=json.dumps({**GOOD, "subjct": "Sunday"}))

    assert done.returncode == 0
    assert "line 1: unknown field passed over: subjct" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["review"], "name the file of the reply"),
        (["review", "nowhere.txt"], "cannot read nowhere.txt"),
        (["review", "-", "--channel", "fax"], "channel: Invalid enum value 'fax'; known: email, chat"),
        (["review", "-", "--format", "xml"], "--format: 'xml'"),
        (["review", "-", "--ui", "sv"], "--ui: 'sv'"),
        (["review", "-", "--written-at", "soon"], "written_at: 'soon'"),
        (["explain", "mising-greeting"], "did you mean missing-greeting"),
    ],
)
def test_bad_usage_ends_with_2_and_one_line(arguments: list[str], says: str) -> None:
    done = vasta(*arguments, given="Hello")

    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    file = tmp_path / "reply.txt"
    file.write_bytes("Hyvää päivää".encode("latin-1"))

    done = vasta("review", str(file))

    assert done.returncode == 2
    assert f"{file} is not UTF-8 text" in done.stderr


@pytest.mark.parametrize("reply", ["", " ", "\x00", "👩‍👩‍👧", "\ud800 hei", "שלום", "a" * 100_000, "\r\n\r\n"])
def test_odd_replies_are_reviewed(reply: str) -> None:
    done = vasta("review", "--cases", "-", "--format", "json", given=json.dumps({"reply": reply}))

    assert done.returncode in {0, 1}
    assert reports(done)[0]["failed"] == []


def test_offsets_count_code_points_of_the_text_as_given() -> None:
    reply = "Hi 👋!\r\n\r\nWe will answer as soon as possible."

    done = vasta("review", "--cases", "-", "--format", "json", given=json.dumps({"reply": reply, "language": "en"}))

    findings = [one for one in reports(done)[0]["findings"] if one["rule"] == "vague-time"]
    assert [reply[one["start"] : one["end"]] for one in findings] == ["as soon as possible"]


def test_an_empty_subject_is_not_a_missing_one() -> None:
    empty = vasta("review", "--cases", "-", "--format", "json", given=json.dumps({"reply": "Hello!", "subject": ""}))
    absent = vasta("review", "--cases", "-", "--format", "json", given=json.dumps({"reply": "Hello!"}))

    assert "empty-subject" in {one["rule"] for one in reports(empty)[0]["findings"]}
    assert {"rule": "empty-subject", "missing": "subject"} in reports(absent)[0]["not_run"]


def test_the_rules_are_listed_for_programs() -> None:
    rows = json.loads(vasta("rules", "--format", "json").stdout)

    assert {"rule", "dimension", "severity", "channels", "needs", "fix", "advice"} <= set(rows[0])
    assert [row["rule"] for row in rows] == sorted(row["rule"] for row in rows)


def test_a_fault_of_our_own_is_told_in_a_line_and_is_no_finding() -> None:
    broken = "import sys; sys.modules['vasta.cli.catalogue'] = None; from vasta.cli import main; main()"

    done = subprocess.run([sys.executable, "-c", broken, "rules"], capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "a fault in Vasta itself" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("ui", "says"), [("fi", "tervehdys"), ("et", "tervitus"), ("en", "greeting")])
def test_a_rule_is_explained_in_the_reader_s_language(ui: str, says: str) -> None:
    done = vasta("explain", "missing-greeting", "--ui", ui)

    assert says in done.stdout.lower()
