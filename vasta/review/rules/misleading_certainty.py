"""misleading-certainty: the reply is surer than anybody can be, and no promise of the organisation backs it."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence
from vasta.review.asks.sense import telling
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.part import known
from vasta.review.report import Span
from vasta.review.words import Words

_ENOUGH = 0.6  # the share of a promise's telling words that a sentence must hold to be backed by it


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per certainty; “emme voi taata” (list `denied`) and what a promise backs may stand."""
    hits = words.hits(case.reply, "phrases")
    if not hits:
        return
    denied = {hit.sentence.start for hit in words.hits(case.reply, "denied")}
    for hit in hits:
        if hit.sentence.start in denied or case.reply.is_quoted(hit.start) or hit.sentence.text.endswith("?"):
            continue
        if not any(_backs(promise, hit.sentence, case) for promise in case.knowledge.promises):
            yield phrases.span(hit)


def _backs(promise: str, sentence: Sentence, case: Case) -> bool:
    """Does the sentence say what the promise says?"""
    language = case.reply.language
    said = {lemma for word in sentence.words for lemma in word.lemmas}
    wanted = telling(known(promise, language).words, language)
    return bool(wanted) and sum(not one.marks.isdisjoint(said) for one in wanted) >= _ENOUGH * len(wanted)
