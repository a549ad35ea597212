"""Who signs a message."""

from __future__ import annotations

import re
from functools import cache

from vasta.language.entries import everywhere
from vasta.language.names.data import name_words
from vasta.language.names.known import is_given
from vasta.language.names.parts import split
from vasta.language.names.reading import END, joined, read_name
from vasta.language.names.span import Span

Line = tuple[int, str]

LOOK_BACK = 12  # filled lines from the end
LINES_BELOW = 3  # filled lines below a sign-off in which the name stands
LEAD = re.compile(r"[\s\-–—/~*_>]{0,12}")
TAIL = re.compile(r"(?:[.!?…]\)?|[^\S\n](?=[tT][.:]))[^\S\n]+(?=[\W\d_]{0,4}[^\W\d_]\.?[^.!?\n]{0,60}\.?$)")
ROOM = re.compile(r"[^\S\n]+(?:[A-Z][^\S\n])?\S{0,8}\d")  # "Samuli A 9", "Irja 78 v": a flat or an age after the name


@cache
def _sign_off() -> re.Pattern[str]:
    words = [re.escape(word.rstrip(".")) for word in everywhere("sign-offs", "sign-offs-before-name")]
    endings = "|".join(map(re.escape, everywhere("sign-off-endings")))
    any_of = "|".join(sorted({*words, "t"}, key=lambda word: (-len(word), word)))
    return re.compile(
        rf"[\s\-–—]{{0,6}}(?:(?:{any_of})|[^\n.!?,]{{1,60}}?\s(?:{endings}))(?![\w-])[.,:!;]{{0,2}}\s*",
        re.IGNORECASE,
    )


def in_signature(text: str, language: str) -> Span | None:
    """The name that ends a message: below or beside a sign-off ("Terv, Maija"), or alone on a late line.

    Returns places in `text`, or None where nobody signs, or a team does.
    """
    lines = _lines(text)
    for number in range(len(lines) - 1, -1, -1):
        start, line = lines[number]
        if sign_off := _sign_off().match(line):
            below = lines[number + 1 : number + 1 + LINES_BELOW]
            if found := _signed(start, line, sign_off.end(), below, language):
                return found
    return _alone(lines, language)


def _lines(text: str) -> list[Line]:
    """The last filled lines with their places."""
    found: list[Line] = []
    place = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append((place, line.rstrip()))
        place += len(line)
    return found[-LOOK_BACK:]


def _signed(start: int, line: str, place: int, below: list[Line], language: str) -> Span | None:
    """The name beside a sign-off or below it; a listed one first ("Terveisin Oulusta / Jarno Ketola")."""
    beside = [(start, line, place)] if place < len(line) else []
    places = [*beside, *((begin, text, 0) for begin, text in below)]
    for free in (False, True):
        for begin, text, where in places:
            if name := _whole(text, where, language, free=free):
                return _moved(name, begin)
    return None


def _alone(lines: list[Line], language: str) -> Span | None:
    """A name alone on one of the last lines, or after the last sentence ("… Nouseeko hinta? Rauni")."""
    for start, line in lines[1:]:
        if name := _whole(line, 0, language, free=False):
            return _moved(name, start)
    if not lines:
        return None
    start, line = lines[-1]
    if tail := TAIL.search(line):
        sign_off = _sign_off().match(line, tail.end())
        return _moved(_whole(line, (sign_off or tail).end(), language, free=bool(sign_off)), start)
    return _moved(_unlisted(line, language), start) if len(lines) > 1 else None


def _unlisted(line: str, language: str) -> Span | None:
    """A last line that is two or three capitalised words: a name that no list has."""
    name = _whole(line, 0, language, free=True)
    return name if name and len(name.text.split()) > 1 and name.end == len(line) else None


def _whole(line: str, place: int, language: str, *, free: bool) -> Span | None:
    """A name that the rest of the line is, but for what follows a comma, a slash or a bracket."""
    lead = LEAD.match(line, place)
    name = read_name(line, lead.end() if lead else place, language, free=free)
    if not name or len(name.text.rstrip(".")) == 1 or not split(name.text).is_person:
        return None
    rest = line[name.end :]
    if (END.match(rest) and not rest.lstrip().startswith("?")) or joined(line, name.end, name_words(language)):
        return name
    return name if ROOM.match(rest) and is_given(name.text.split()[0]) else None


def _moved(name: Span | None, start: int) -> Span | None:
    return Span(name.start + start, name.end + start, name.text) if name else None
