"""bare-link: a link that nobody can read: hidden behind “here”, or so long that it cannot be typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vasta.language.words import Kind
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_ANCHOR = re.compile(r"\[([^\]\n]{1,60})\]\(|<a\s[^>\n]{1,500}>([^<\n]{1,60})</a>", re.IGNORECASE)


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per address that cannot be read, and per “here” in a sentence that shows no address."""
    shown: set[int] = set()
    for one in case.reply.content:
        for word in one.words:
            if word.kind is Kind.LINK:
                shown.add(one.start)
                if _is_unreadable(word.text, words):
                    yield Span(one.start + word.start, one.start + word.end)
    yield from _anchors(case, words)
    body = {one.start for one in case.reply.content} - shown
    for hit in words.hits(case.reply, "phrases"):
        if hit.sentence.start in body and not _is_followed(case, hit.sentence.end):
            yield Span(hit.start, hit.end)


def _is_unreadable(address: str, words: Words) -> bool:
    """Too long, or where the channel is paper with signs that nobody types."""
    return len(address) > words.option("characters") or any(sign in address for sign in words.option("signs"))


def _anchors(case: Case, words: Words) -> Iterator[Span]:
    """Links whose text says nothing, as in [here](…)."""
    if "](" in case.reply.text or "</a>" in case.reply.text:
        for found in _ANCHOR.finditer(case.reply.text):
            inner = 1 if found[1] is not None else 2
            if found[inner].strip().lower() in words.option("empty"):
                yield Span(found.start(inner), found.end(inner))


def _is_followed(case: Case, end: int) -> bool:
    """Does the next sentence show the address?"""
    following = next((one for one in case.reply.content if one.start >= end), None)
    return following is not None and any(word.kind is Kind.LINK for word in following.words[:2])
