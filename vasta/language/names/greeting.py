"""Whom a greeting greets."""

from __future__ import annotations

import re
from functools import cache

from vasta.language.entries import everywhere
from vasta.language.names.known import is_given
from vasta.language.names.reading import WORD, read_name
from vasta.language.names.span import Span


@cache
def _greeting() -> re.Pattern[str]:
    words = "|".join(map(re.escape, everywhere("greetings", "greetings-before-name")))
    return re.compile(rf"\s*(?:{words})(?!\w)[^\S\n]*(?P<comma>,?)[^\S\n]*", re.IGNORECASE)


@cache
def _after_name() -> re.Pattern[str]:
    words = "|".join(map(re.escape, everywhere("greetings")))
    return re.compile(rf"[^\S\n]*,?[^\S\n]*(?:(?:{words})(?!\w)[^\S\n]*)?[,!:–-]?[^\S\n]*(?:$|\n)", re.IGNORECASE)


def in_greeting(line: str, language: str) -> Span | None:
    """The name greeted: "Hei Maija," -> "Maija", "Lugupeetud proua Tamm" -> "Tamm"; None for "Hi there".

    line: the first line of a message, also when the message goes on after the greeting.
    """
    greeting = _greeting().match(line)
    if greeting:
        return read_name(line, greeting.end(), language, free=True)
    word = WORD.match(line.lstrip())
    start = len(line) - len(line.lstrip())
    if word and is_given(word[0]) and _after_name().match(line, start + word.end()):
        return Span(start, start + word.end(), word[0])
    return None
