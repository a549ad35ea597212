"""The whole database into one file and back: SQLite's own copy, or pg_dump and pg_restore."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from django.db import DatabaseError, connection, connections

from vasta.desk.models import Agent, Conversation

TOOLS_MISSING = "{tool} is not installed; on Debian: apt install postgresql-client"


class DumpError(Exception):
    """The database could not be written out or read in; the text says why."""


def has_rows() -> bool:
    """Whether the desk's database holds anything: an agent or a conversation."""
    try:
        return Agent.objects.exists() or Conversation.objects.exists()
    except DatabaseError:  # no tables yet
        return False


def dump(target: Path) -> None:
    """Write the database, as it is at one moment, also while it is in use. Raises DumpError."""
    if connection.vendor == "sqlite":
        copy_sqlite(source=Path(connection.settings_dict["NAME"]), target=target)
    else:
        run("pg_dump", "--format=custom", "--no-owner", f"--file={target}")


def load(source: Path) -> None:
    """Replace the database by what was written. Raises DumpError; then the old one stays."""
    connections.close_all()
    if connection.vendor == "sqlite":
        copy_sqlite(source=source, target=Path(connection.settings_dict["NAME"]))
    else:
        options = ("--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error")
        run("pg_restore", *options, f"--dbname={connection.settings_dict['NAME']}", str(source))


def copy_sqlite(*, source: Path, target: Path) -> None:
    """SQLite's online copy: page by page, in one transaction of the target."""
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target, timeout=20)) as new:
            if (found := old.execute("PRAGMA quick_check").fetchone()[0]) != "ok":
                raise DumpError(f"the database is damaged: {found}")
            old.backup(new)
    except sqlite3.Error as error:
        raise DumpError(f"SQLite: {error}") from None


def run(tool: str, *options: str) -> None:
    """Run one of PostgreSQL's programs on the desk's database; the password goes by the environment."""
    program = shutil.which(tool)
    if program is None:
        raise DumpError(TOOLS_MISSING.format(tool=tool))
    done = subprocess.run(  # noqa: S603  # a fixed program with options made here
        [program, *options],
        env=os.environ | surroundings(connection.settings_dict),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise DumpError(f"{tool}: {done.stderr.decode(errors='replace').strip()[:500]}")


def surroundings(given: dict[str, Any]) -> dict[str, str]:
    """The connection as PostgreSQL's programs take it."""
    names = {
        "PGDATABASE": "NAME",
        "PGUSER": "USER",
        "PGPASSWORD": "PASSWORD",
        "PGHOST": "HOST",
        "PGPORT": "PORT",
    }
    ours = {variable: str(given[name]) for variable, name in names.items() if given[name]}
    options = {f"PG{name.upper()}": str(value) for name, value in given["OPTIONS"].items() if name == "sslmode"}
    return ours | options
