"""Find a signature that no sign-off announces: “-- ”, a name below or behind the last sentence."""

from __future__ import annotations

import re

from vasta.language.entries import everywhere
from vasta.language.lines import Line

_CAPITAL = r"[^\W\d_a-zäöåõüšž]"
NAMES = rf"{_CAPITAL}[\w.'’-]*(?:[ \t]+(?:(?:von|af|de|van|ja|and|&)[ \t]+)?{_CAPITAL}[\w.'’-]*){{0,3}}"
"""A regular expression for one to four words with capitals."""

NAME_LINE = re.compile(rf"[ \t]*[-–/~]{{0,2}}[ \t]*{NAMES}[ \t]*(?:[,/|(–\d-].{{0,60}})?")
"""A line that may be the sender's name, with a title, flat or age behind it."""

SIGNATURE_LINES = 7
"""Lines of a signature that no sign-off announces, at most."""

_CONTACT = re.compile(r"@|https?://|www\.|\d{3}[ \d-]{2,}")
_DASHES = re.compile(r"[ \t]*(?:--[ \t]?|—|_{3,})[ \t]*")
_BEHIND = re.compile(
    rf"[.!?][ \t]+(?:--?[ \t]+)?({_CAPITAL}[^\W\d_]{{1,20}}"
    rf"(?:[ \t]+{_CAPITAL}[^\W\d_-]{{1,24}}(?:-[^\W\d_]{{1,24}})?)?)[ \t]*$"
)
_LOOK_BACK = 16
_FULL_LINE = 30  # code points; after a line this long a capital alone on the next is no new item of a list


def like_signature(below: list[str]) -> bool:
    """Are these lines contacts or short lines without a sentence's end?"""
    return all(
        _CONTACT.search(text) or (len(text) <= 60 and not text.rstrip().endswith((".", "!", "?"))) for text in below
    )


def sender(own: list[Line], filled: list[int]) -> tuple[int, int] | None:
    """Where a signature without sign-off starts: line and offset in it; None where there is none."""
    devices = everywhere("device-lines")
    marked = [
        i
        for i in filled[1:][-_LOOK_BACK:]
        if _DASHES.fullmatch(own[i].text) or own[i].text.lstrip().lower().startswith(devices)
    ]
    start = marked[0] if marked else None
    tail = [i for i in filled if start is None or i < start]
    for i in tail[1:][-SIGNATURE_LINES:]:
        if _names_sender(own, i, [own[j].text for j in tail if j > i]):
            return i, 0
    behind = _behind(own[tail[-1]].text) if tail and start is None else None
    if behind is not None:
        return tail[-1], behind
    return None if start is None else (start, 0)


def _names_sender(own: list[Line], i: int, below: list[str]) -> bool:
    """A name alone below a blank line or a finished sentence, with nothing but contacts after it."""
    text, above = own[i].text, own[i - 1].text.rstrip()
    open_end = bool(above) and above[-1] not in ".!?…)" and above[-1].isascii()
    if open_end and (below or len(above) < _FULL_LINE or above[-1] in ",:;"):
        return False
    named = bool(NAME_LINE.fullmatch(text)) and len(text) <= 60 and text.rstrip()[-1] not in ".!?:"
    return named and not _opens(text) and like_signature(below)


def _behind(text: str) -> int | None:
    """“… ennen pakkasia. Jorma”: a name behind the last sentence."""
    found = _BEHIND.search(text[-80:])
    if not found or _opens(found[1]):
        return None
    return max(0, len(text) - 80) + found.start(1)


def _opens(text: str) -> bool:
    words = text.strip().lower().strip("-–/~ ,").split()
    return (
        not words
        or words[0] in everywhere("openers")
        or " ".join(words) in everywhere("greetings", "sign-offs-before-name")
    )
