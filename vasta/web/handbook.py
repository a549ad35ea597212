"""The handbook on paper: one self-contained HTML file, or a PDF, for a channel."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from django.template import Context, Engine

from vasta.review.handbook import Handbook


class NoPdf(RuntimeError):
    """This machine cannot make PDFs; the message says what to install."""


def html(book: Handbook, *, organisation: str = "", team: str = "", made_on: date | None = None) -> str:
    """The whole page with its style inside. made_on: the day that is printed on it, None for none."""
    day = f"{made_on.day}.{made_on.month}.{made_on.year}" if made_on else ""
    given = {"book": book, "organisation": organisation, "team": team, "made_on": day, "style": _style()}
    # without Django's localization, which wants settings
    plain = Context(given, use_l10n=False, use_tz=False)
    return _engine().get_template("vasta/handbook/document.html").render(plain)


def pdf(document: str) -> bytes:
    """The page as a PDF. Raises NoPdf where Pango is missing. Nothing is fetched from anywhere."""
    try:
        from weasyprint import HTML  # type: ignore[import-untyped]  # heavy, and needs libraries of the system
    except OSError as error:
        raise NoPdf("PDFs need Pango. Type: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0") from error
    made: bytes = HTML(string=document, url_fetcher=_refuse).write_pdf()
    return made


def _refuse(url: str, *_: Any, **__: Any) -> Any:
    raise ValueError(f"the handbook fetches nothing, and not {url}")


@cache
def _engine() -> Engine:
    """Django's templates without its settings, for the command line has none."""
    return Engine(dirs=[str(files("vasta.web").joinpath("templates"))])


@cache
def _style() -> str:
    return files("vasta.web").joinpath("static/vasta/css/handbook.css").read_text(encoding="utf-8")
