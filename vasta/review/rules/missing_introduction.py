"""missing-introduction: a first reply in which nobody gives their name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vasta.review import people
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span where neither body, signature nor (where the channel shows it) the header names the agent."""
    name = case.agent.name
    if not case.is_first_reply or not case.reply.sentences or (name and words.option("header")):
        return
    if not people.signer(case) and not (name and people.named(case, name)) and not _says_name(case, words):
        yield Span(suggest=lambda: (name,) if name else ())


def _says_name(case: Case, words: Words) -> bool:
    """“Pihla täällä!”, “Mina olen Kati.”, “This is Ella.”"""
    return bool(re.search(words.option("says_name"), case.reply.text.replace("’", "'")))
