"""`vasta manage`: Django's own commands."""

from __future__ import annotations

from vasta.cli.opening import desk


def manage(arguments: list[str]) -> None:
    """Run one of Django's commands, as `manage.py` does."""
    with desk():
        from django.core.management import execute_from_command_line

        execute_from_command_line(["vasta manage", *arguments])
