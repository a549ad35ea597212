"""missing-word: a sentence that breaks off, a helping verb without its verb, a long sentence without any verb."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Kind, Sentence, Zone
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.verbs import any_finite
from vasta.review.words import Words

_VERBLIKE = frozenset({"verb", "unknown", "infinitive", "abbreviation"})
_STOPS = frozenset(".!")


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span over the words where something is missing, or over the sentence that lacks its verb."""
    for hit in words.hits(case.reply, "broken"):
        if hit.stands_whole and not case.reply.is_quoted(hit.start):
            yield Span(hit.start, hit.end)
    for hit in words.hits(case.reply, "dangling"):
        if _ends(hit.sentence) and hit.sentence.words[hit.last].text.islower() and not case.reply.is_quoted(hit.start):
            yield Span(hit.start, hit.end)
    for hit in words.hits(case.reply, "helping"):
        rest = hit.sentence.words[hit.last + 1 :]
        lone = not any({"infinitive", "unknown"} & word.tags for word in rest)
        if _ends(hit.sentence) and lone and not any_finite(rest) and len(rest) > words.option("helped"):
            yield Span(hit.start, hit.sentence.start + hit.sentence.words[-1].start)
    yield from _verbless(case, words)


def _ends(sentence: Sentence) -> bool:
    """Is it a whole sentence with a plain end mark?"""
    return bool(sentence.words) and sentence.words[-1].text in _STOPS


def _verbless(case: Case, words: Words) -> Iterator[Span]:
    least = words.option("verbless")
    if not least:
        return
    elliptic = {hit.sentence.start for hit in words.hits(case.reply, "elliptic")}
    for block in case.reply.read.zone(Zone.BODY):
        for sentence in block.sentences:
            if sentence.start in elliptic or not _ends(sentence):
                continue
            if _lacks_verb(sentence, least):
                yield Span(sentence.start, sentence.start + sentence.words[-1].start)


def _lacks_verb(sentence: Sentence, least: int) -> bool:
    """Only words, none of them a verb or unknown; figures, dashes and colons make short forms of speech."""
    solid = sentence.words[:-1]
    if len(solid) < least or any(word.kind is not Kind.WORD and word.text != "," for word in solid):
        return False
    nominal = any("nominative" in word.tags for word in solid)
    return nominal and not any(_VERBLIKE & word.tags for word in solid)
