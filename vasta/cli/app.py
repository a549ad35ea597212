"""The commands by name. Their work lives in the modules beside this one, imported when a command runs."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Annotated

import typer

from vasta.cli.given import BadInput

app = typer.Typer(
    name="vasta", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    help="Vasta: a customer-service desk where no reply leaves before it is good.",
)  # fmt: skip

Ui = Annotated[str, typer.Option(help="Language of the findings: fi, et or en.")]
Format = Annotated[str, typer.Option("--format", help="text or json.")]
Replies = Annotated[list[str] | None, typer.Argument(help="The replies: files, or - for standard input.")]
Channel = Annotated[str, typer.Option(help="email, chat, letter, form or phone.")]
Wishes = Annotated[str | None, typer.Option(help="A profile file with your organisation's wishes.")]
Team = Annotated[str, typer.Option(help="The team of the profile whose wishes hold.")]
As = Annotated[str, typer.Option("--as", help="reply, or template for saved replies, whose slots are no fault.")]
Reports = Annotated[str, typer.Option("--format", help="text, json, jsonl, sarif or html.")]
Language = Annotated[str | None, typer.Option(help="Language agreed with the customer: fi, et or en.")]


@app.command()
def review(
    replies: Replies = None,
    message: Annotated[str | None, typer.Option(help="The customer's message: a file, or -.")] = None,
    channel: Channel = "email",
    subject: Annotated[str | None, typer.Option(help="The reply's subject line, if it has one.")] = None,
    customer: Annotated[str, typer.Option(help="The customer's name.")] = "",
    agent: Annotated[str, typer.Option(help="Your name.")] = "",
    organisation: Annotated[str, typer.Option(help="Your organisation.")] = "",
    language: Language = None,
    written_at: Annotated[str | None, typer.Option(help="When the reply is written, as 2026-11-20T10:15.")] = None,
    profile: Wishes = None,
    team: Team = "",
    as_what: As = "reply",
    cases: Annotated[str | None, typer.Option(help="A file of cases, one JSON object a line, or -.")] = None,
    output: Reports = "text",
    ui: Ui = "en",
) -> None:
    """Review replies to customers. Status 0: nothing to mend; 1: findings; 2: bad usage or input."""
    from vasta.cli import reviewing

    given = {
        "message": message, "channel": channel, "subject": subject, "customer": customer, "agent": agent,
        "organisation": organisation, "language": language, "written_at": written_at,
    }  # fmt: skip
    how = reviewing.How(output, ui, reviewing.wishes(profile, team), as_what)
    files = replies or []
    if files and cases is not None:
        raise BadInput("give either files of replies or --cases FILE")
    raise typer.Exit(reviewing.run_cases(cases, how) if cases is not None else reviewing.run_files(files, given, how))


@app.command()
def fix(
    replies: Annotated[list[str], typer.Argument(help="The replies: files, or - for standard input.")],
    channel: Channel = "email",
    language: Language = None,
    profile: Wishes = None,
    team: Team = "",
    as_what: As = "reply",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change and write nothing.")] = False,
) -> None:
    """Apply the fixes that are safe and show them as a diff. Status 1: something is left to mend by hand."""
    from vasta.cli import fixing, reviewing

    how = reviewing.How("text", "en", reviewing.wishes(profile, team), as_what)
    given = {"channel": channel, "language": language}
    raise typer.Exit(fixing.run(replies, given, how, write=not dry_run))


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
def audit(
    archives: Annotated[list[Path], typer.Argument(help=".jsonl, .csv, .parquet or .mbox files, or folders of .eml.")],
    folder: Annotated[Path, typer.Option("--output", help="Folder for the report and the results.")] = Path("audit"),
    column: Annotated[list[str] | None, typer.Option(help="A table's own name of a column, as reply=Answer.")] = None,
    own: Annotated[list[str] | None, typer.Option(help="Your mail: an address or a domain. May be repeated.")] = None,
    by_agent: Annotated[bool, typer.Option("--by-agent", help="Also show scores agent by agent.")] = False,
    engine: Annotated[str, typer.Option(help="local: every core of this machine; dask: a cluster.")] = "local",
    scheduler: Annotated[str, typer.Option(help="Address of the Dask scheduler.")] = "",
    workers: Annotated[int, typer.Option(min=0, help="Processes on this machine; 0: one for each core.")] = 0,
    profile: Wishes = None,
    team: Team = "",
    ui: Ui = "en",
) -> None:
    """Review a whole archive; stopped, it goes on when run again. Status 2: some rows could not be read."""
    from vasta.archive import Wanted
    from vasta.cli import auditing, reviewing

    wishes = reviewing.wishes(profile, team)
    wanted = Wanted(tuple(archives), auditing.columns(column or []), tuple(own or ()), wishes)
    status = auditing.audit(
        wanted, folder, engine=engine, scheduler=scheduler, workers=workers, ui=ui, by_agent=by_agent
    )
    raise typer.Exit(status)


@app.command()
def handbook(
    profile: Wishes = None,
    team: Team = "",
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


asks = typer.Typer(no_args_is_help=True, help="What agents said of the customers' questions and requests.")
app.add_typer(asks, name="asks")
profiles = typer.Typer(no_args_is_help=True, help="The profile of your organisation: what it wishes of replies.")
app.add_typer(profiles, name="profile")


@profiles.command()
def check(file: Annotated[str, typer.Argument(help="The profile, a TOML file.")]) -> None:
    """Read a profile and say what is in it, or what is wrong and in which line (status 2)."""
    from vasta.cli import profiling

    profiling.check(file)


def main() -> None:
    """Run a command; what was given wrongly ends with one line and status 2."""
    gc.set_threshold(50_000, 20, 50)  # what is read at the start stays: looking it over for waste costs 0.1 s and more
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
