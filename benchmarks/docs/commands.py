"""docs/command-line.md, made from the commands' own help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

import vasta.cli.desk  # noqa: F401  # its import makes the desk's commands known
from benchmarks.docs.markdown import MADE, table
from vasta.cli.app import app

Parameter = TyperArgument | TyperOption
ABOUT = """# The command line

`vasta COMMAND --help` says the same. What is given wrongly ends with one line on standard error, which
says what, where and what to do, and with status 2. `review`, `rules` and `explain` need no desk and no
database. The other commands work with the desk that the [configuration](configuration.md) names. The
format of cases and reports: [cases and reports](cases-and-reports.md).
"""


def page() -> str:
    """The whole page."""
    group = get_command(app)
    assert isinstance(group, TyperGroup)
    parts = [line for name, one in commands(group) for line in section(name, one.help, one.params)]
    return "\n".join([MADE.format(source="vasta/cli/"), ABOUT, *parts])


def commands(group: TyperGroup, before: str = "") -> Iterator[tuple[str, TyperCommand]]:
    """Every command that is shown, a group's by the group's name and its own."""
    for name, one in group.commands.items():
        if isinstance(one, TyperGroup):
            yield from commands(one, f"{before}{name} ")
        elif isinstance(one, TyperCommand) and not one.hidden:
            yield f"{before}{name}", one


def section(name: str, about: str | None, parameters: Sequence[object]) -> Iterator[str]:
    """One command."""
    known = [one for one in parameters if isinstance(one, Parameter)]
    shown = [one for one in known if not one.hidden and one.name != "help"]
    yield f"## vasta {name}\n"
    yield f"    {usage(name, shown)}\n"
    yield f"{about}\n"
    if shown:
        yield table(["", "default", ""], map(row, shown))


def usage(name: str, shown: list[Parameter]) -> str:
    """How it is typed."""
    given = [one for one in shown if isinstance(one, TyperArgument)]
    arguments = [label(one) if one.required else f"[{label(one)}]" for one in given]
    options = ["[OPTIONS]"] if any(isinstance(one, TyperOption) for one in shown) else []
    return " ".join(["vasta", name, *options, *arguments])


def label(one: Parameter) -> str:
    """What it is called where it is typed."""
    return (one.name or "").upper() if isinstance(one, TyperArgument) else ", ".join(one.opts)


def row(one: Parameter) -> list[str]:
    """An argument or option: its name, its default and what it is."""
    about = [one.help or "", f"Also as `{one.envvar}`." if one.envvar else ""]
    return [f"`{label(one)}`", default(one), " ".join(filter(None, about))]


def default(one: Parameter) -> str:
    """What it is when left out."""
    if one.required:
        return "must be given"
    if one.default in {None, ""}:
        return "–"
    return {True: "yes", False: "no"}[one.default] if isinstance(one.default, bool) else f"`{one.default}`"
