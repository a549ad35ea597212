"""Find the end of a message: the sign-off line and the signature below it."""

from __future__ import annotations

import re
from functools import cache

from vasta.language.entries import everywhere
from vasta.language.lines import Line, Part, part
from vasta.language.words import Zone

_LOOK_BACK = 16  # filled lines from the end in which a sign-off may stand
_NAMES = r"[^\W\d_a-zäöåõüšž][\w.'’-]*(?:[ \t]+(?:von|af|de|van)?[ \t]*[^\W\d_a-zäöåõüšž][\w.'’-]*){0,3}"
_NAME_LINE = re.compile(rf"[ \t]*[-–/~]{{0,2}}[ \t]*{_NAMES}[ \t]*(?:[,/|(–-].{{0,60}})?")
_SENDER = re.compile(rf"[ \t]*[,!.:;/–-]*[ \t]*(?:{_NAMES}[ \t]*(?:[,/|(–-].{{0,80}})?|[^\W\d_][\w'’-]*(?:[ \t]+[\w'’-]+)?[ \t]*)?[ \t]*[.!]?[ \t]*")
_CONTACT = re.compile(r"@|https?://|www\.|\d{3}[ \d-]{2,}")
_DASHES = re.compile(r"[ \t]*(?:--[ \t]?|—|_{3,})[ \t]*")
_AFTERTHOUGHT = re.compile(r"[ \t]*p\.? ?s\.?[ :.]", re.IGNORECASE)
_SIGNATURE_LINES = 7


@cache
def _phrases() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Expressions for sign-offs: at a line's start or after a sentence; and those that need a name."""
    sure, perhaps = ("|".join(map(re.escape, everywhere(name))) for name in ("sign-offs", "sign-offs-before-name"))
    end = r"(?![\w'’-])"
    thanks = rf"(?:{perhaps}){end}(?:,?[ \t]+(?:ja|and|ning|&)[ \t]+(?:{perhaps}){end})?"
    return (
        re.compile(rf"(?:^[ \t]*|(?<=[.!?)…,][ \t])|(?<=\W[ \t]))(?P<phrase>(?:{sure}){end})", re.IGNORECASE),
        re.compile(rf"^[ \t]*(?P<phrase>{thanks})", re.IGNORECASE),
    )


def split(own: list[Line]) -> tuple[list[Line], list[Part]]:
    """The lines before the end of the message, and its sign-off and signature (none, one or more parts)."""
    filled = [i for i, line in enumerate(own) if line.filled]
    for i in reversed(filled[-_LOOK_BACK:]):
        at = _sign_off(own, i, filled)
        if at is not None:
            return _cut(own, i, *at)
    i = _signature(own, filled)
    return (own, []) if i is None else (own[:i], part(Zone.SIGNATURE, own[i:]))


def _sign_off(own: list[Line], i: int, filled: list[int]) -> tuple[int, int] | None:
    """Where in a line the sign-off phrase starts and ends."""
    sure, perhaps = _phrases()
    text = own[i].text
    if len(text) <= 2000:
        for found in sure.finditer(text):
            whole_line = not text[: found.start("phrase")].strip()
            if _SENDER.fullmatch(text, found.end()) and (whole_line or i in filled[-3:]):
                return found.span("phrase")
    found_thanks = perhaps.match(text)
    if found_thanks and filled[0] < i and _thanks_close(own, i, text[found_thanks.end() :], filled):
        return found_thanks.span("phrase")
    return None


def _thanks_close(own: list[Line], i: int, rest: str, filled: list[int]) -> bool:
    """“Thanks,” closes a message when the sender's name comes next and nothing but contacts follows."""
    below = [own[j].text for j in filled if j > i]
    if not below:
        return rest.startswith(",") and bool(re.fullmatch(rf",[ \t]*{_NAMES}[ \t]*", rest))
    sign_only = not rest.strip(" \t,!.:;)😊🙂👍☀️")
    return sign_only and len(below) <= _SIGNATURE_LINES and bool(_NAME_LINE.fullmatch(below[0])) and _like_signature(below[1:])


def _like_signature(below: list[str]) -> bool:
    return all(_CONTACT.search(text) or (len(text) <= 60 and not text.rstrip().endswith((".", "!", "?"))) for text in below)


def _cut(own: list[Line], i: int, start: int, end: int) -> tuple[list[Line], list[Part]]:
    """Part the lines at a sign-off: before it, the phrase, the signature; an afterthought (P.S.) is body again."""
    line = own[i]
    signs = re.compile(r"[,!.:;]*").match(line.text, end)
    end = signs.end() if signs else end
    before = [*own[:i], line._replace(end=line.start + start, text=line.text[:start])]
    phrase = line._replace(start=line.start + start, end=line.start + end, text=line.text[start:end])
    sender = line._replace(start=line.start + end, text=line.text[end:])
    later = next((j for j in range(i + 1, len(own)) if _AFTERTHOUGHT.match(own[j].text)), len(own))
    parts = part(Zone.SIGN_OFF, [phrase]) + part(Zone.SIGNATURE, [sender, *own[i + 1 : later]])
    return [*before, *own[later:]], parts


def _signature(own: list[Line], filled: list[int]) -> int | None:
    """The line where a signature without sign-off starts: “-- ”, a name below the last paragraph, a device's line."""
    devices = everywhere("device-lines")
    start = None
    for i in reversed(filled[1:][-_LOOK_BACK:]):
        text = own[i].text
        if _DASHES.fullmatch(text) or text.lstrip().lower().startswith(devices):
            start = i
    tail = [i for i in filled if start is None or i < start]
    for i in tail[1:][-_SIGNATURE_LINES:]:
        if _names_sender(own, i, [own[j].text for j in tail if j > i]):
            return i
    return start


def _names_sender(own: list[Line], i: int, below: list[str]) -> bool:
    """A name alone below a blank line or a finished sentence, with nothing but contacts after it."""
    text, above = own[i].text, own[i - 1].text.rstrip()
    if above and (above[-1] not in ".!?…)" and above[-1].isascii()):
        return False
    words = text.strip().lower().strip("-–/~ ,").split()
    named = bool(_NAME_LINE.fullmatch(text)) and len(text) <= 60 and text.rstrip()[-1] not in ".!?:"
    return named and words[0] not in everywhere("openers") and _like_signature(below)
