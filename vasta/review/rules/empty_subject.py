"""empty-subject: nothing in the subject line but blanks or a reply mark."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.subjects import bare
from vasta.review.words import Words


def check(case: Case, _words: Words) -> Iterator[Span]:
    """One absent span where the subject is empty."""
    if not bare(case.subject or ""):
        yield Span(where="subject")
