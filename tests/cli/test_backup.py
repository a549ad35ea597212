"""`vasta backup` and `vasta restore`: what was there is there again."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Desk, new_desk


def test_a_backup_comes_back_into_an_empty_desk(ready: Desk, tmp_path: Path) -> None:
    other = new_desk(tmp_path / "other")

    saved = ready.run("backup", "vasta.tar.gz")
    restored = other.run("restore", "vasta.tar.gz")

    assert (saved.returncode, restored.returncode) == (0, 0)
    assert other.rows("select email, role from desk_agent") == [("aino@sahko.example", "administrator")]


def test_a_desk_with_data_is_replaced_only_when_told_so(ready: Desk, tmp_path: Path) -> None:
    ready.run("backup", "vasta.tar.gz")
    other = new_desk(tmp_path / "other")
    other.run("init", "--email", "liis@sahko.example", "--name", "Liis Lepp")

    refused = other.run("restore", "vasta.tar.gz")
    kept = other.rows("select email from desk_agent")
    told = other.run("restore", "vasta.tar.gz", "--overwrite")

    assert refused.returncode == 2
    assert "(--overwrite)" in refused.stderr
    assert kept == [("liis@sahko.example",)]
    assert told.returncode == 0
    assert other.rows("select email from desk_agent") == [("aino@sahko.example",)]


def test_what_is_no_backup_replaces_nothing(ready: Desk) -> None:
    (ready.data.parent / "vasta.tar.gz").write_bytes(b"not a backup")

    done = ready.run("restore", "vasta.tar.gz", "--overwrite")

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert ready.count("desk_agent") == 1


def test_a_backup_that_cannot_be_written_is_told(ready: Desk) -> None:
    done = ready.run("backup", "nowhere/vasta.tar.gz")

    assert done.returncode == 2
    assert "nowhere/vasta.tar.gz cannot be made" in done.stderr
    assert len(done.stderr.splitlines()) == 1
