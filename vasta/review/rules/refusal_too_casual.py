"""refusal-too-casual: a refusal with a smiley, slang, an exclamation mark or a chummy greeting."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Kind, Sentence, Zone
from vasta.review import refusals
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """Each sentence that refuses in a light tone; else the first, where the greeting is too light for it."""
    refused = refusals.find(case)
    if not refused:
        return
    light = {hit.sentence.start for hit in words.hits(case.reply, "casual", "slang")}
    found = [hit.sentence for hit in refused if hit.sentence.start in light or _shouts(case, hit.sentence)]
    if not found and words.option("greeting") and _greets_lightly(case, words):
        found = [refused[0].sentence]
    yield from (Span(one.start, one.end) for one in found)


def _shouts(case: Case, sentence: Sentence) -> bool:
    """Does it end in an exclamation mark, or an emoji stand in it or right behind it?"""
    behind = [one for one in case.reply.sentences if 0 <= one.start - sentence.end <= 1]
    after = behind[0].words[:1] if behind else ()
    return sentence.text.rstrip(" )").endswith("!") or any(
        word.kind is Kind.EMOJI for word in (*sentence.words, *after)
    )


def _greets_lightly(case: Case, words: Words) -> bool:
    """A chummy greeting that the customer has not used."""
    starts = {one.start for block in case.reply.read.zone(Zone.GREETING) for one in block.sentences}
    return any(
        hit.sentence.start in starts and hit.words[0].lower not in case.customer_words
        for hit in words.hits(case.reply, "greetings-light")
    )
