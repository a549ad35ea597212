"""The handbook on paper: one self-contained HTML file, or a PDF, for a channel."""

from __future__ import annotations

from datetime import date
from typing import Any

from vasta.review.handbook import Handbook
from vasta.web.standalone import page


class NoPdf(RuntimeError):
    """This machine cannot make PDFs; the message says what to install."""


def html(book: Handbook, *, organisation: str = "", team: str = "", made_on: date | None = None) -> str:
    """The whole page with its style inside. made_on: the day that is printed on it, None for none."""
    day = f"{made_on.day}.{made_on.month}.{made_on.year}" if made_on else ""
    given = {"book": book, "organisation": organisation, "team": team, "made_on": day}
    return page("vasta/handbook/document.html", given, "handbook.css")


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
