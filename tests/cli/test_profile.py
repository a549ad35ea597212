"""`vasta profile check` and `vasta review --profile`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import vasta


def test_a_whole_profile_is_told_level_by_level(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text('address = "formal"\n[teams.billing.channels.chat]\noff = ["slang"]\n', encoding="utf-8")

    done = vasta("profile", "check", str(file))

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split("\n")[1:4] == ["  organisation: address", "  teams.billing: nothing",
                                            "  teams.billing.channels.chat: off"]  # fmt: skip


def test_a_broken_profile_ends_with_2_and_names_the_line(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text('address = "formal"\noff = ["slan"]\n', encoding="utf-8")

    for arguments in (("profile", "check", str(file)), ("review", "-", "--profile", str(file))):
        done = vasta(*arguments, given="Hei!")
        assert (done.returncode, done.stderr) == (
            2, f"vasta: {file}, line 2, off: there is no rule 'slan'; did you mean slang?\n")  # fmt: skip


def test_a_review_follows_the_teams_wishes(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text('[teams.billing]\noff = ["missing-greeting"]\n', encoding="utf-8")
    command = ("review", "-", "--language", "en", "--format", "json", "--profile", str(file))

    found = [
        json.loads(vasta(*command, *more, given="See you.").stdout)["findings"] for more in ((), ("--team", "billing"))
    ]

    assert ["missing-greeting" in {one["rule"] for one in findings} for findings in found] == [True, False]


def test_a_team_that_is_not_there_is_named(tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text("[teams.billing]\n", encoding="utf-8")

    done = vasta("review", "-", "--profile", str(file), "--team", "sales", given="Hei!")

    assert (done.returncode, done.stderr) == (2, f"vasta: --team: {file} has no team 'sales'; it has: billing\n")
