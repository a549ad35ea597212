"""The commands by name. Their work lives in the modules beside this one, imported when a command runs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

app = typer.Typer(
    name="vasta", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    help="Vasta: a customer-service desk where no reply leaves before it is good.",
)  # fmt: skip

Ui = Annotated[str, typer.Option(help="Language of the findings: fi, et or en.")]
Format = Annotated[str, typer.Option("--format", help="text or json.")]


class BadInput(Exception):
    """What was typed or given cannot be used; the text says what, where and what to do. Ends with status 2."""


def fail(message: str) -> NoReturn:
    """One line to standard error, status 2."""
    typer.echo(f"vasta: {message}", err=True)
    raise typer.Exit(2)


@app.command()
def review(
    reply: Annotated[str | None, typer.Argument(help="The reply: a file, or - for standard input.")] = None,
    message: Annotated[str | None, typer.Option(help="The customer's message: a file, or -.")] = None,
    channel: Annotated[str, typer.Option(help="email, chat, letter, form or phone.")] = "email",
    subject: Annotated[str | None, typer.Option(help="The reply's subject line, if it has one.")] = None,
    customer: Annotated[str, typer.Option(help="The customer's name.")] = "",
    agent: Annotated[str, typer.Option(help="Your name.")] = "",
    organisation: Annotated[str, typer.Option(help="Your organisation.")] = "",
    language: Annotated[str | None, typer.Option(help="Language agreed with the customer: fi, et or en.")] = None,
    written_at: Annotated[str | None, typer.Option(help="When the reply is written, as 2026-11-20T10:15.")] = None,
    profile: Annotated[str | None, typer.Option(help="A profile file with your organisation's wishes.")] = None,
    team: Annotated[str, typer.Option(help="The team of the profile whose wishes hold.")] = "",
    cases: Annotated[str | None, typer.Option(help="A file of cases, one JSON object a line, or -.")] = None,
    output: Format = "text",
    ui: Ui = "en",
) -> None:
    """Review a reply to a customer. Status 0: nothing to mend; 1: findings; 2: bad usage or input."""
    from vasta.cli import reviewing

    given = {
        "reply": reply, "message": message, "channel": channel, "subject": subject, "customer": customer,
        "agent": agent, "organisation": organisation, "language": language, "written_at": written_at,
    }  # fmt: skip
    how = reviewing.How(output, ui, reviewing.wishes(profile, team))
    raise typer.Exit(reviewing.run_cases(cases, how) if cases is not None else reviewing.run_one(given, how))


@app.command()
def rules(output: Format = "text", ui: Ui = "en") -> None:
    """List the rules: dimension, severity, channels, needs, fix and the guides' advice."""
    from vasta.cli import catalogue

    catalogue.show(output, ui)


@app.command()
def explain(rule: Annotated[str, typer.Argument(help="A rule's name.")], ui: Ui = "en") -> None:
    """Tell what a rule finds, why it matters, and show good and bad examples."""
    from vasta.cli import catalogue

    catalogue.explain(rule, ui)


@app.command()
def handbook(
    profile: Annotated[str | None, typer.Option(help="A profile file with your organisation's wishes.")] = None,
    team: Annotated[str, typer.Option(help="The team of the profile whose handbook it is.")] = "",
    organisation: Annotated[str, typer.Option(help="Your organisation, for the head of the page.")] = "",
    ui: Annotated[
        list[str] | None, typer.Option(help="Language of the pages; may be repeated. All unless given.")
    ] = None,
    output: Annotated[str, typer.Option("--format", help="html or pdf.")] = "html",
    folder: Annotated[Path, typer.Option("--output", help="The folder to write into.")] = Path("handbook"),
) -> None:
    """Write your team's own guide to good replies: one page to print for each channel."""
    from vasta.cli import handbooking

    handbooking.write(profile, team, organisation, ui or [], output, folder)


profiles = typer.Typer(no_args_is_help=True, help="The profile of your organisation: what it wishes of replies.")
app.add_typer(profiles, name="profile")


@profiles.command()
def check(file: Annotated[str, typer.Argument(help="The profile, a TOML file.")]) -> None:
    """Read a profile and say what is in it, or what is wrong and in which line (status 2)."""
    from vasta.cli import profiling

    profiling.check(file)


def main() -> None:
    """Run a command; what was given wrongly ends with one line and status 2."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # text streams of the process
    try:
        app()
    except BadInput as error:
        typer.echo(f"vasta: {error}", err=True)
        sys.exit(2)
    except Exception as error:  # noqa: BLE001  # no traceback for a user, and status 1 means findings
        what = f"{type(error).__name__}: {error}"
        typer.echo(f"vasta: a fault in Vasta itself: {what}. Please report it with the command you typed.", err=True)
        sys.exit(2)


def read_text(place: str, what: str) -> str:
    """A file's text (or standard input's, for "-") exactly as it stands, CRLF kept; UTF-8, else an error."""
    try:
        data = sys.stdin.buffer.read() if place == "-" else Path(place).read_bytes()
    except OSError as error:
        raise BadInput(f"{what}: cannot read {place}: {error.strerror or error}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(
            f"{what}: {place} is not UTF-8 text (byte {error.start}); save it as UTF-8 and try again"
        ) from error
