"""Find the greeting: the first line, or the part of it before the message goes on (“Hei Maija, kiitos …”)."""

from __future__ import annotations

import re
from functools import cache

from vasta.language.entries import everywhere
from vasta.language.lines import Line, Part
from vasta.language.tokens import EMOJI
from vasta.language.words import Zone

_NAME = r"(?:[\[{<][^\]}>\r\n]{1,40}[\]}>]{1,2}|[^\W\d_]\.|[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*+)"
_AND = r"(?:[ \t]+(?:ja|ning|and|&)|,)?"
_TAIL = rf"[ \t]*[,!.:;–-]*+(?:[ \t]*(?:{EMOJI}))*"
_NOUNS = re.compile(r"[ \t]+([^\W\d_]{2,40})(?:[ \t]+[^\W\d_]{2,40})?(?=[,!]|[ \t]*\Z)")
_MOST_NAMES = 5
_SHORT = 6  # words of a line that is a greeting as a whole when it ends with a comma


@cache
def _expressions() -> tuple[re.Pattern[str], re.Pattern[str]]:
    alone = "|".join(map(re.escape, everywhere("greetings")))
    named = "|".join(map(re.escape, everywhere("greetings-before-name")))
    head = re.compile(rf"[ \t]*(?:(?P<alone>{alone})|(?P<named>{named}))(?![\w'’-])", re.IGNORECASE)
    return head, re.compile(rf"{_AND}[ \t]+(?P<name>{_NAME})(?![\w])")


def split(own: list[Line]) -> tuple[list[Part], list[Line]]:
    """The greeting (none or one part) and the lines that remain; the first of them may be cut."""
    number = next((i for i, line in enumerate(own) if line.filled), None)
    if number is None:
        return [], own
    line = own[number]
    end = _greeting_end(line.text, alone=not any(other.filled for other in own[number + 1 :]))
    if not end:
        return [], own
    found = Part(line.first, line.start + len(line.text[:end].rstrip()), Zone.GREETING, line.first)
    rest = own[number + 1 :]
    if line.text[end:].strip():
        rest = [line._replace(start=line.start + end, text=line.text[end:]), *rest]
    return [found], rest


def _greeting_end(text: str, alone: bool) -> int:
    """How much of a first line is greeting; 0 where none is."""
    head, _ = _expressions()
    found = head.match(text)
    if not found:
        return 0 if alone else _bare_name(text)
    at, names = _names(text, found.end())
    if found["named"] and not names:
        return _addressee(text, found.end())
    if names or not text[at:].strip():
        return _again(text, at) or _tail(text, at)
    if text[at : at + 1] in {",", "!", ".", ":", ""}:
        return _again(text, at) or _comma_name(text, at) or _tail(text, at)
    short = len(text.split()) <= _SHORT and text.rstrip().endswith((",", "!"))
    return len(text) if short and not re.search(r"[.!?,]", text.rstrip()[:-1]) else _tail(text, at)


def _addressee(text: str, at: int) -> int:
    """“Hyvä pankki,” and “Dear support team” greet; “Hyvä juttu!” does not."""
    found = _NOUNS.match(text, at)
    return _tail(text, found.end()) if found and found[1].lower() not in everywhere("exclamations") else 0


def _names(text: str, at: int) -> tuple[int, int]:
    """Where up to five words with capitals that follow end, and how many they are."""
    _, name = _expressions()
    openers = everywhere("openers")
    count = 0
    while count < _MOST_NAMES:
        found = name.match(text, at)
        if (
            not found
            or not (found["name"][0].isupper() or found["name"][0] in "[{<")
            or found["name"].lower() in openers
        ):
            break
        at, count = found.end(), count + 1
    return at, count


def _again(text: str, at: int) -> int:
    """“Tere päevast, lugupeetud Helve Nurk”: a second greeting after a comma."""
    if text[at : at + 1] != "," or not _expressions()[0].match(text, at + 1):
        return 0
    more = _greeting_end(text[at + 1 :], alone=True)
    return at + 1 + more if more else 0


def _comma_name(text: str, at: int) -> int:
    """“Tere, Maarja!”: a name between a comma and the next sign belongs to the greeting."""
    end, names = _names(text, at + 1) if text[at : at + 1] == "," else (at, 0)
    sign = text[end : end + 1]
    return _tail(text, end) if names and names <= 3 and (not text[end:].strip() or sign in {",", "!"}) else 0


def _tail(text: str, at: int) -> int:
    found = re.compile(_TAIL).match(text, at)
    return found.end() if found else at


def _bare_name(text: str) -> int:
    """“Maarja,” alone on the first line greets too."""
    end, names = _names(f" {text.strip()}", 0)
    return len(text) if 0 < names <= 3 and text.strip()[end - 1 :] in {",", "!"} else 0
