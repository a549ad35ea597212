"""The formats of `vasta review`, and what several files, templates and fixes do."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.running import vasta
from vasta.cli.labels import label
from vasta.review.cards import LANGUAGES, NEEDS

SARIF = Path(__file__).with_name("sarif-2.1.0-rtm.5.json")
BAD = "Hi Ann,\n\nYou filled in the form incorrectly <b>. We will get back to you as soon as possible!!\n"


@pytest.fixture
def reply(tmp_path: Path) -> Path:
    file = tmp_path / "a reply.txt"
    file.write_text(BAD, encoding="utf-8")
    return file


def test_sarif_keeps_to_its_schema_and_points_at_the_text(reply: Path) -> None:
    done = vasta("review", str(reply), "--language", "en", "--format", "sarif")

    log = json.loads(done.stdout)
    jsonschema.validate(log, json.loads(SARIF.read_text(encoding="utf-8")))
    found = {one["ruleId"]: one for one in log["runs"][0]["results"]}
    place = found["vague-time"]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == str(reply).replace(" ", "%20")
    assert (place["region"]["startLine"], place["region"]["snippet"]["text"]) == (3, "as soon as possible")
    assert BAD.split("\n")[2][place["region"]["startColumn"] - 1 :].startswith("as soon as possible")
    assert found["vague-time"]["level"] == "warning"
    assert done.returncode == 1


def test_sarif_of_cases_points_at_their_lines() -> None:
    lines = "\n".join(json.dumps({"id": name, "reply": BAD, "language": "en"}) for name in ("one", "two"))

    log = json.loads(vasta("review", "--cases", "-", "--format", "sarif", given=lines).stdout)

    jsonschema.validate(log, json.loads(SARIF.read_text(encoding="utf-8")))
    results = [one for one in log["runs"][0]["results"] if one["ruleId"] == "vague-time"]
    assert [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in results] == [1, 2]
    assert results[0]["partialFingerprints"] != results[1]["partialFingerprints"]


def test_html_is_one_file_with_the_text_marked_and_harmless(reply: Path) -> None:
    page = vasta("review", str(reply), "--language", "en", "--format", "html", "--ui", "fi").stdout

    assert '<mark class="should">as soon as possible</mark>' in page
    assert "&lt;b&gt;" in page
    assert "http" not in page
    assert '<html lang="fi">' in page


def test_json_lines_are_a_report_a_line(reply: Path) -> None:
    done = vasta("review", str(reply), str(reply), "--language", "en", "--format", "jsonl")

    assert [json.loads(line)["channel"] for line in done.stdout.splitlines()] == ["email", "email"]


def test_several_files_are_told_by_name_and_the_worst_counts(reply: Path, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Yes, we are open on Sunday from 10 to 15.", encoding="utf-8")

    done = vasta("review", str(good), str(reply), "--language", "en", "--channel", "chat")

    assert done.returncode == 1
    assert done.stdout.replace("\n", "").find("good.txt") < done.stdout.replace("\n", "").find("a reply.txt")


def test_a_saved_reply_is_reviewed_without_what_the_agent_adds(tmp_path: Path) -> None:
    template = tmp_path / "bill.md"
    template.write_text("Your bill {{ number }} goes out on {{ date }}.\n", encoding="utf-8")

    assert vasta("review", str(template), "--language", "en", "--as", "template").returncode == 0
    assert vasta("review", str(template), "--language", "en").returncode == 1


def test_safe_fixes_are_written_and_shown(tmp_path: Path) -> None:
    file = tmp_path / "reply.txt"
    file.write_bytes(b"\xef\xbb\xbfHi Ann,\r\n\r\nI sent the the bill today.\r\n\r\nBest regards\r\nOtto Oja\r\n")

    shown = vasta("fix", str(file), "--language", "en", "--dry-run").stdout
    before = file.read_bytes()
    done = vasta("fix", str(file), "--language", "en")

    assert "-I sent the the bill today." in shown
    assert "+I sent the bill today." in done.stdout
    assert (b"the the" in before, b"the the" in file.read_bytes()) == (True, False)
    assert file.read_bytes().startswith(b"\xef\xbb\xbfHi Ann,\r\n\r\nI sent the bill today.\r\n")


def test_a_fix_keeps_links_and_rights_and_its_diff_breaks_only_at_line_ends(tmp_path: Path) -> None:
    file, link = tmp_path / "reply.txt", tmp_path / "link.txt"
    file.write_text("Hi Ann,\n\nI sent the the bill.\x0bSee you.\n", encoding="utf-8")
    file.chmod(0o640)
    link.symlink_to(file)

    done = vasta("fix", str(link), "--language", "en")

    assert "+I sent the bill.\x0bSee you.\n" in done.stdout
    assert (link.is_symlink(), file.stat().st_mode & 0o777) == (True, 0o640)
    assert file.read_text(encoding="utf-8") == "Hi Ann,\n\nI sent the bill.\x0bSee you.\n"
    assert len(list(tmp_path.iterdir())) == 2


def test_one_message_serves_every_reply_and_an_unreadable_file_stops_none(reply: Path, tmp_path: Path) -> None:
    command = ("review", str(reply), str(tmp_path / "absent"), str(reply), "--format", "jsonl", "--message", "-")

    done = vasta(*command, given="When do you open?")

    assert [len(json.loads(line)["asks"]) for line in done.stdout.splitlines()] == [1, 1]
    assert (done.returncode, done.stderr) == (
        2, f"vasta: reply: cannot read {tmp_path / 'absent'}: No such file or directory\n")  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-", "-"), "only one of the replies and the message can come from standard input"),
        (("-", "--cases", "c.jsonl"), "give either files of replies or --cases FILE"),
        (("-", "--team", "billing"), "--team needs --profile FILE"),
    ],
)
def test_what_does_not_go_together_is_refused(arguments: tuple[str, ...], said: str) -> None:
    done = vasta("review", *arguments, given="Hi")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"vasta: {said}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "xml"), "vasta: --format: 'xml' is not one of text, json, jsonl, sarif, html\n"),
        (("--as", "poem"), "vasta: --as: 'poem' is not one of reply, template\n"),
        (("--ui", "sv"), "vasta: --ui: 'sv' is not one of fi, et, en\n"),
    ],
)
def test_what_is_not_there_is_named(arguments: tuple[str, ...], said: str) -> None:
    done = vasta("review", "-", *arguments, given="Hi")

    assert (done.returncode, done.stderr) == (2, said)


@pytest.mark.parametrize("ui", LANGUAGES)
def test_whatever_was_missing_has_a_name(ui: str) -> None:
    missing = {need.partition(".")[0] for need in NEEDS} - {"reply"} | {"language"}

    assert all(label(f"need-{name}", ui) for name in missing)


def test_what_was_not_checked_is_told_by_what_was_missing(reply: Path) -> None:
    told = vasta("review", str(reply), "--language", "en").stdout

    assert "Not checked (the subject): empty-subject" in told
    assert told.count("Not checked (what the organisation knows)") == 1
