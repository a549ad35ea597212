"""company-voice: one agent answers, and only the company speaks: “we” throughout and no “I”."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Word
from vasta.review import people, refusals
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_I = frozenset({"1sg", "my"})
_WE = frozenset({"1pl", "our"})


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span, where a person signs and the reply is long enough for a person to show."""
    said = [word for one in case.reply.content for word in one.words if word.kind == "word"]
    if len(said) < words.option("words") or any(map(_speaks, case.reply.words)):
        return
    ours = sum(any(not word.tags.isdisjoint(_WE) for word in one.words) for one in case.reply.content)
    if ours < words.option("ours") or ours * 2 <= len(case.reply.content):
        return
    if (case.agent.name or people.signer(case)) and not refusals.find(case):
        yield Span()


def _speaks(word: Word) -> bool:
    """Is it “I”, “my” or a verb in that person? A noun that looks like one (“reititin”) is none."""
    return not word.tags.isdisjoint(_I) and ("noun" not in word.tags or "my" in word.tags)
