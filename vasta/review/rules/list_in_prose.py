"""list-in-prose: a long sentence that holds a list."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vasta.language.words import Kind, Sentence, Word
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_FINITE = frozenset({"1sg", "2sg", "3sg", "1pl", "2pl", "3pl", "imperative", "conditional"})


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per sentence of the body that announces several things and strings them together with commas."""
    leads = {hit.sentence.start: hit for hit in reversed(words.hits(case.reply, "leads"))}
    for block in case.reply.paragraphs():
        for one in block.sentences:
            if words_in(one) <= words.option("words") or one.text.count(",") < words.option("commas"):
                continue
            colon = next((at for at, word in enumerate(one.words) if word.text == ":"), None)
            lead = leads.get(one.start)
            after = colon if colon is not None else lead.last if lead else None
            if after is not None and _items(one, after, frozenset(words.option("ands"))) >= words.option("items"):
                yield Span(one.start, one.end)


def _items(sentence: Sentence, after: int, ands: frozenset[str]) -> int:
    """How many things stand behind a word, parted by commas and a last “and”; full clauses are none."""
    words = sentence.words[after + 1 :]
    cuts = [at for at, word in enumerate(words) if word.text in {",", ";"} or word.lower in ands]
    parts = (words[a + 1 : b] for a, b in pairwise([-1, *cuts, len(words)]))
    return sum(1 for part in parts if _is_thing(part)) if any(words[at].lower in ands for at in cuts) else 0


def _is_thing(part: tuple[Word, ...]) -> bool:
    solid = [word for word in part if word.kind in {Kind.WORD, Kind.NUMBER, Kind.LINK}]
    return bool(solid) and not ("verb" in solid[0].tags and not solid[0].tags.isdisjoint(_FINITE))
