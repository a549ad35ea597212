"""`vasta handbook`: the team's own guide, one page a channel, as HTML or PDF."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import typer

from vasta.cli.given import BadInput
from vasta.cli.reviewing import wishes
from vasta.review.cards import CHANNELS, LANGUAGES
from vasta.review.handbook import handbook
from vasta.web.handbook import NoPdf, html, pdf

FORMATS = ("html", "pdf")


def write(profile: str | None, team: str, organisation: str, languages: list[str], output: str, folder: Path) -> None:
    """Write a page for each channel and language into the folder, and name them. Raises BadInput."""
    if output not in FORMATS:
        raise BadInput(f"--format: {output!r} is not one of {', '.join(FORMATS)}")
    for one in languages:
        if one not in LANGUAGES:
            raise BadInput(f"--ui: {one!r} is not one of {', '.join(LANGUAGES)}")
    whole = wishes(profile, team)
    day = date.today()  # noqa: DTZ011  # printed for people here
    for language in languages or list(LANGUAGES):
        for channel in CHANNELS:
            book = handbook(whole.of(channel=channel, language=language), channel, language)
            page = html(book, organisation=organisation, team=team, made_on=day)
            _save(folder / f"handbook-{language}-{channel}.{output}", page)


def _save(file: Path, page: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pdf(page) if file.suffix == ".pdf" else page.encode())
    except OSError as error:
        raise BadInput(f"--output: cannot write {file}: {error.strerror or error}") from error
    except NoPdf as error:
        raise BadInput(str(error)) from error
    typer.echo(str(file))
