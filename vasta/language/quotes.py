"""Find quoted mail: lines that start with “>” and what stands below a mail program's heading."""

from __future__ import annotations

import re
from functools import cache

from vasta.language.entries import everywhere
from vasta.language.lines import Line, Part, part
from vasta.language.words import Zone

_RULE = re.compile(r"[ \t]*(?:-{2,}|_{5,}|={5,}|\*{3,})")
_LONGEST = 200  # a heading line is shorter


@cache
def _heads() -> tuple[tuple[str, ...], tuple[str, ...], re.Pattern[str]]:
    heads = everywhere("quote-heads")
    ends = tuple(head for head in heads if head.endswith(":"))
    fields = "|".join(map(re.escape, everywhere("quote-fields")))
    return (
        ends,
        tuple(head for head in heads if head not in ends),
        re.compile(rf"[ \t]*\*?(?:{fields})\*?[ \t]*:", re.IGNORECASE),
    )


def split(lines: list[Line]) -> tuple[list[Line], list[Part]]:
    """The message's own lines, and the quoted parts."""
    own: list[Line] = []
    quoted: list[Part] = []
    run: list[Line] = []
    for number, line in enumerate(lines):
        if _is_head(lines, number):
            if _rest_is_quoted(lines, number):
                quoted += part(Zone.QUOTE, [*run, *lines[number:]])
                return own, quoted
            run.append(line)
        elif line.text.lstrip().startswith(">") or (run and not line.filled):
            run.append(line)
        else:
            quoted += part(Zone.QUOTE, run)
            run = []
            own.append(line)
    return own, quoted + part(Zone.QUOTE, run)


def _is_head(lines: list[Line], number: int) -> bool:
    """“Maija kirjoitti:” (on one line or two), “---Original message---” or a block of “From: … Sent: …”."""
    text = lines[number].text.strip()
    if not text or len(text) > _LONGEST:
        return False
    ends, separators, field = _heads()
    lower = text.lower()
    if _RULE.match(lower) and any(name in lower for name in separators):
        return True
    if field.match(text):
        return sum(bool(field.match(line.text)) for line in lines[number : number + 4]) >= 3
    return _introduces(lines, number, lower, ends)


def _introduces(lines: list[Line], number: int, lower: str, ends: tuple[str, ...]) -> bool:
    """The words before “kirjoitti:” hold a date or an address, or “>” lines follow."""
    if lower.endswith(ends):
        whole = lower
    else:
        following = lines[number + 1].text.strip().lower() if number + 1 < len(lines) else ""
        if not following.endswith(ends) or len(following) > _LONGEST or lower.endswith((".", "!", "?", ",")):
            return False
        whole = f"{lower} {following}"
    below = next(
        (
            line.text.lstrip()
            for line in lines[number + 1 :][:4]
            if line.filled and not line.text.rstrip().lower().endswith(ends)
        ),
        "",
    )
    return below.startswith(">") or ("@" in whole) or bool(re.search(r"\d{1,2}[.:/]\d{1,2}", whole))


def _rest_is_quoted(lines: list[Line], number: int) -> bool:
    """Mail programs that set no “>” put the whole older mail below the heading."""
    below = [line for line in lines[number + 1 : number + 8] if line.filled]
    return not any(line.text.lstrip().startswith(">") for line in below)
