"""bare-apology: “Pahoittelut.”, “Vabandame ebamugavuste pärast.”, “Sorry for any inconvenience.” and nothing more."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """The first apology's sentence, where no apology of the reply says what it is for."""
    told, bare = complaints.partly_told(case.reply)
    if told or not bare:
        return
    hit = bare[0]
    if not _points_back(case, words, hit) and not (words.option("mended_is_enough") and _is_mended(case, hit)):
        end = hit.sentence.start + len(hit.sentence.text.rstrip(" .!…"))
        yield Span(hit.sentence.start, end)


def _points_back(case: Case, words: Words, hit: Found) -> bool:
    """“… the step was missed. I'm sorry about that.”: the sentence before says it, or tells the trouble itself."""
    before = [one for one in case.reply.content if one.start < hit.sentence.start][-1:]
    if not before or case.reply.has("thanks", among=before):
        return False
    pointing = any(one.sentence is hit.sentence for one in words.hits(case.reply, "pointing"))
    return pointing or case.reply.has("failures", "harms", "complaints", "regrets", "told-events", among=before)


def _is_mended(case: Case, hit: Found) -> bool:
    """“Sorry about that! I've just opened the door.”: the next sentence puts it right."""
    after = [one for one in case.reply.content if one.start > hit.sentence.start][:1]
    return case.reply.has("done", among=after)
