"""cause-too-detailed: the story of a fault is longer than the customer needs, or told in words of the house."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence
from vasta.review import complaints
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words

_CLEAR = 2
_CAUSES = ("causes", "failures")
_OTHER = ("apologies", "regrets", "refusals", "remedies", "preventions", "thanks", "promises", "updates")


def check(case: Case, words: Words) -> Iterator[Span]:
    """The run of sentences on the cause, from its first to its last; whoever asks for the details is told them."""
    reply = case.reply
    if not reply.has(*_CAUSES) or not _is_about_a_fault(case) or words.has(case.message, "asked"):
        return
    for run in _runs(case, words):
        if _is_long(case, words, run) or _speaks_in_terms(case, words, run):
            yield Span(run[0].start, run[-1].start + len(run[-1].text.rstrip()))
            return


def _is_about_a_fault(case: Case) -> bool:
    return any(complaints.apologies(case.reply)) or (case.message is not None and complaints.weight(case) >= _CLEAR)


def _runs(case: Case, words: Words) -> Iterator[list[Sentence]]:
    """Neighbouring sentences that tell of the cause: its words, terms of the house, what happened."""
    hits = words.hits(case.reply, *_CAUSES, "internals", "told-events")
    telling = {hit.sentence.start for hit in hits} - {hit.sentence.start for hit in case.reply.hits(*_OTHER)}
    run: list[Sentence] = []
    for one in case.reply.content:
        if one.start in telling:
            run.append(one)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_long(case: Case, words: Words, run: list[Sentence]) -> bool:
    whole = sum(map(words_in, case.reply.content))
    told = sum(map(words_in, run))
    return bool(len(run) > words.option("sentences") and told > words.option("share") * whole)


def _speaks_in_terms(case: Case, words: Words, run: list[Sentence]) -> bool:
    starts = {one.start for one in run}
    least: int = words.option("terms")
    return sum(hit.sentence.start in starts for hit in words.hits(case.reply, "internals")) >= least
