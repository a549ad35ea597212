"""Lay a message out in parts: greeting, paragraphs, list items, code, quoted mail, sign-off, signature.

The words that decide stand in the lists of every language, since a Finnish reply may quote an Estonian mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vasta.language import closing, opening, quotes
from vasta.language.entries import everywhere
from vasta.language.lines import Line, Part, lines, part
from vasta.language.words import Zone

_BULLET = re.compile(
    r"[ \t]*(?:[-*•–—·‣▪◦●○►✓✔☐+][ \t]+|\(?\d{1,3}[.)][ \t]+|[1-9]\ufe0f?\u20e3[ \t]*"
    r"|\(?[a-zA-ZäöÄÖ]\)[ \t]+)(?=\S)"
)
_ORDINAL = re.compile(r"[ \t]*\d{1,3}\.[ \t]+[a-zäöõüšž]")
_NUMBERED = re.compile(r"[ \t]*\(?(\d{1,3})[.)]")
_INDENTED = re.compile(r" {4}|\t")
_CODE_SIGN = re.compile(r"[{}<>=;$\\]")
_FENCE = re.compile(r"[ \t]{0,3}(?:```|~~~)")


def layout(text: str) -> list[Part]:
    """The parts of a message in order; together they cover everything but white space."""
    own, quoted = quotes.split(lines(text))
    greeting, rest = opening.split(own)
    middle, ends = closing.split(rest)
    return sorted([*greeting, *_middle(middle), *ends, *quoted])


def _middle(some: list[Line]) -> Iterator[Part]:
    """Paragraphs, list items and code of the lines between greeting and sign-off."""
    block: list[Line] = []
    fenced = item = False
    for number, line in enumerate(some):
        fence = bool(_FENCE.match(line.text))
        if fenced or fence:
            if not fenced:
                yield from _block(block, item)
                block, item = [], False
            block.append(line)
            if fenced and fence:
                yield from part(Zone.CODE, block)
                block = []
            fenced = fenced != fence
            continue
        starts = _is_item(some, number)
        if not line.filled or starts or (block and line.number > block[-1].number + 1):
            yield from _block(block, item)
            block, item = [], starts
        if line.filled:
            block.append(line)
    yield from part(Zone.CODE, block) if fenced else _block(block, item)


def _is_item(some: list[Line], number: int) -> bool:
    """A bullet or a number starts an item; “3. avaa” beside its neighbours only, “3. joulukuuta” never."""
    line = some[number]
    if not _BULLET.match(line.text):
        return False
    own = _NUMBERED.match(line.text)
    if not own or not _ORDINAL.match(line.text):
        return True
    if line.text[own.end() :].lstrip().lower().startswith(everywhere("month-beginnings")):
        return False
    near = (_NUMBERED.match(one.text) for one in some[max(0, number - 4) : number + 5])
    return any(other and abs(int(other[1]) - int(own[1])) == 1 for other in near)


def _block(some: list[Line], item: bool) -> list[Part]:
    """One paragraph, list item or indented piece of code."""
    if not some:
        return []
    if all(_INDENTED.match(line.text) for line in some) and any(_CODE_SIGN.search(line.text) for line in some):
        return part(Zone.CODE, some)
    bullet = _BULLET.match(some[0].text) if item else None
    if bullet:
        whole = part(Zone.LIST, some)[0]
        return [whole._replace(body=some[0].start + bullet.end())]
    return part(Zone.BODY, some)
