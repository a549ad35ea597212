"""Opening the desk for a command: its configuration read, its database at hand, its faults in one line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from vasta.cli.given import BadInput
from vasta.config import Config, ConfigError, load

LANGUAGE = "en"  # of the command line, whatever the desk's own is


def configuration() -> Config:
    """The desk's configuration. Raises BadInput naming file, line and setting."""
    try:
        return load()
    except ConfigError as error:
        raise BadInput(str(error)) from error


@contextmanager
def desk() -> Iterator[None]:
    """Set Django up; what the configuration, the database or the desk refuses ends as one line (BadInput)."""
    import django  # costs a third of a second, which `vasta review` does not need

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vasta.settings")
    try:
        django.setup()
    except ConfigError as error:
        raise BadInput(str(error)) from error
    from django.db import DatabaseError
    from django.utils.translation import override

    from vasta.desk.errors import DeskError

    try:
        with override(LANGUAGE):
            yield
    except DatabaseError as error:
        raise BadInput(f"the database refused: {first_line(error)}. Look with: vasta doctor") from error
    except DeskError as error:
        raise BadInput(str(error)) from error


def first_line(error: Exception) -> str:
    """The first line of what went wrong, without its full stop."""
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")


def migrate() -> None:
    """Bring the database up to date; inside `desk()`."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def require_migrated() -> None:
    """Raise BadInput while the database waits for migrations; inside `desk()`."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    waiting = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if waiting:
        raise BadInput(f"the database waits for {waiting} migrations. Make a backup, then run: vasta init")


def require_profile() -> None:
    """Raise BadInput where the organisation's profile is broken; inside `desk()`."""
    from vasta.desk.wishes import profiles
    from vasta.review.profiles import BadProfile

    try:
        profiles()
    except BadProfile as error:
        raise BadInput(str(error)) from error
