"""Find the end of a message: the sign-off line and the signature below it."""

from __future__ import annotations

import re
from functools import cache

from vasta.language.entries import everywhere
from vasta.language.lines import Line, Part, part
from vasta.language.sender import NAME_LINE, NAMES, SIGNATURE_LINES, like_signature, sender
from vasta.language.words import Zone

_LOOK_BACK = 16  # filled lines from the end in which a sign-off may stand
_SENDER = re.compile(
    rf"[ \t]*[,!.:;/–-]*[ \t]*(?:{NAMES}[ \t]*(?:[,/|(–\d-].{{0,80}})?"
    r"|[^\W\d_][\w'’-]*(?:[ \t]+[\w'’-]+)?[ \t]*)?[ \t]*[.!]?[ \t]*"
)
_AFTERTHOUGHT = re.compile(r"[ \t]*p\.? ?s\.?[ :.]", re.IGNORECASE)
_WISH = 6  # words of a wish after its first
_LONGEST = 1000  # code points of a line in which a sign-off is looked for
_CLOSING_LINE = re.compile(r"[ \t]*([^\W\d_][\w'’&-]*(?:[ \t]+[\w'’&-]+){0,9}),[ \t]*")
"""A short line that ends in a comma: above the sender's name it closes a message, whatever its words."""


@cache
def _phrases() -> tuple[re.Pattern[str], ...]:
    """Expressions for sign-offs: at a line's start or after a sentence; run on at the very end; a whole line;
    those that need a name."""
    names = ("sign-offs", "sign-off-endings", "sign-offs-before-name", "sign-off-openings")
    sure, endings, thanks, opens = ("|".join(map(re.escape, everywhere(name))) for name in names)
    end = r"(?![\w'’-])"
    both = rf"(?:{thanks}){end}(?:,?[ \t]+(?:ja|and|ning|&)[ \t]+(?:{thanks}){end})?"
    return (
        re.compile(rf"(?:^[ \t]*|(?<=[.!?)…,][ \t])|(?<=\W[ \t]))((?:{sure}){end})", re.IGNORECASE),
        re.compile(
            rf"(?<=[ \t])((?:{sure}){end})[ \t]*(?:(?<=\bt\. )|(?<=terveisin ))"
            r"[^\W\d_][\w-]*(?:[ \t][\w-]+)?[ \t]*$",
            re.IGNORECASE,
        ),
        re.compile(
            rf"[ \t]*((?:[\w-]{{1,30}}[ \t]+){{0,4}}[\w-]{{0,20}}?(?:{endings}))[ \t]*[,!.]?[ \t]*",
            re.IGNORECASE,
        ),
        re.compile(rf"[ \t]*((?:{opens})(?:[ \t]+[\w'’-]+){{1,{_WISH}}}(?=[ \t]*[!.,]?[ \t]*$)|{both})", re.IGNORECASE),
    )


def split(own: list[Line]) -> tuple[list[Line], list[Part]]:
    """The lines before the end of the message, and its sign-off and signature (none, one or more parts)."""
    filled = [i for i, line in enumerate(own) if line.filled]
    for i in reversed(filled[-_LOOK_BACK:]):
        at = _sign_off(own, i, filled)
        if at is not None:
            return _cut(own, i, *at)
    return _signed(own, sender(own, filled))


def _signed(own: list[Line], at: tuple[int, int] | None) -> tuple[list[Line], list[Part]]:
    """A signature without a sign-off: it starts in a line, at an offset."""
    if at is None:
        return own, []
    i, offset = at
    line = own[i]
    before = line._replace(end=line.start + offset, text=line.text[:offset])
    after = line._replace(start=line.start + offset, text=line.text[offset:])
    return [*own[:i], before], part(Zone.SIGNATURE, [after, *own[i + 1 :]])


def _sign_off(own: list[Line], i: int, filled: list[int]) -> tuple[int, int] | None:
    """Where in a line the sign-off phrase starts and ends."""
    sure, loose, whole, thanks = _phrases()
    text = own[i].text
    if len(text) > _LONGEST:
        return None
    for found in sure.finditer(text):
        alone = not text[: found.start(1)].strip()
        if _SENDER.fullmatch(text, found.end()) and (alone or i in filled[-3:]):
            return found.span(1)
    if i == filled[-1]:
        run_on = loose.search(text)
        if run_on:
            return run_on.span(1)
    wish = whole.fullmatch(text)
    if wish:
        return wish.span(1)
    if i == filled[0] or _signs_above(own, i, filled):
        return None
    closes = thanks.match(text) or (None if own[i - 1].filled else _CLOSING_LINE.fullmatch(text))
    return closes.span(1) if closes and _thanks_close(own, i, text[closes.end() :], filled) else None


def _signs_above(own: list[Line], i: int, filled: list[int]) -> bool:
    """Does a sign-off stand in the two lines above? Then “Head of Repairs” is a title and no wish."""
    sure = _phrases()[0]
    above = [own[j].text for j in filled if j < i][-2:]
    return any(_SENDER.fullmatch(text, found.end()) for text in above if (found := sure.match(text[:_LONGEST])))


def _thanks_close(own: list[Line], i: int, rest: str, filled: list[int]) -> bool:
    """“Thanks,” closes a message when the sender's name comes next and nothing but contacts follows."""
    below = [own[j].text for j in filled if j > i]
    if not below:
        return rest.startswith(",") and bool(re.fullmatch(rf",[ \t]*{NAMES}[ \t]*", rest))
    sign_only = not rest.strip(" \t,!.:;)😊🙂👍☀️")
    return (
        sign_only
        and len(below) <= SIGNATURE_LINES
        and bool(NAME_LINE.fullmatch(below[0]))
        and like_signature(below[1:])
    )


def _cut(own: list[Line], i: int, start: int, end: int) -> tuple[list[Line], list[Part]]:
    """Part the lines at a sign-off: before it, the phrase, the signature; a “P.S.” is body again."""
    line = own[i]
    signs = re.compile(r"[,!.:;]*").match(line.text, end)
    end = signs.end() if signs else end
    before = [*own[:i], line._replace(end=line.start + start, text=line.text[:start])]
    phrase = line._replace(start=line.start + start, end=line.start + end, text=line.text[start:end])
    sender = line._replace(start=line.start + end, text=line.text[end:])
    later = next((j for j in range(i + 1, len(own)) if _AFTERTHOUGHT.match(own[j].text)), len(own))
    parts = part(Zone.SIGN_OFF, [phrase]) + part(Zone.SIGNATURE, [sender, *own[i + 1 : later]])
    return [*before, *own[later:]], parts
