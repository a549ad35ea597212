"""note-question-open: a question in a note of a call has no answer, and nobody with a day to find one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vasta.language import names
from vasta.language.words import Sentence, Zone
from vasta.review import telephone, times
from vasta.review.asks.sense import telling
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words

_ARROW = re.compile(r"(?:→|->|=>|⇒|\s[–—-]\s|:)\s*\w")
_AWAY = 2  # words that stand at least between “kysyi” and a colon or dash with the answer behind it


@dataclass(frozen=True, slots=True)
class _Question:
    """A question at its place among the note's sentences; marked: a line of its own or with a label."""

    at: int
    marked: bool
    answered: bool
    following: Sequence[Sentence]


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per question that is open."""
    noted = words.hits(case.reply, "asked", "labels")
    if not (noted or ("?" in case.reply.text and telephone.kind(case) is telephone.Kind.NOTE)):
        return
    questions = list(_questions(case, words))
    for number, one in enumerate(questions):
        sentence = case.reply.content[one.at]
        followed = number + 1 < len(questions) and questions[number + 1].at == one.at + 1
        if _is_open(case, words, one, sentence, followed, questions):
            yield Span(sentence.start, sentence.end)


def _questions(case: Case, words: Words) -> Iterator[_Question]:
    content = case.reply.content
    ours = _starts(words.hits(case.reply, "ours", "courtesy-questions"))
    asked = {hit.sentence.start: hit for hit in reversed(words.hits(case.reply, "asked"))}
    labels = _starts(words.hits(case.reply, "labels"))
    listed = {one.start for block in case.reply.read.zone(Zone.LIST) for one in block.sentences}
    answered = _starts(words.hits(case.reply, "answered"))
    is_question = [
        one.start not in ours and (one.text.rstrip().endswith("?") or one.start in asked or one.start in labels)
        for one in content
    ]
    for at, one in enumerate(content):
        if is_question[at]:
            stop = next((n for n in range(at + 1, len(content)) if is_question[n] or content[n].start in ours), None)
            inline = one.start in answered or _is_inline(one, asked.get(one.start))
            alone = _is_a_line(case.reply.text, one)
            yield _Question(at, alone or one.start in labels | listed, inline, content[at + 1 : stop])


def _is_a_line(text: str, sentence: Sentence) -> bool:
    """Does the sentence stand in a line of its own, between others?"""
    before, after = text[: sentence.start], text[sentence.end :]
    return before.rstrip(" ").endswith("\n") and after.lstrip(" ").startswith("\n") and sentence.text.endswith("?")


def _starts(hits: Sequence[Found]) -> set[int]:
    return {hit.sentence.start for hit in hits}


def _is_inline(sentence: Sentence, asked: Found | None) -> bool:
    """Does an answer stand in the sentence itself: “kysyi hintaa: 45 €”, “Kysymys: hinta → 45 €”?"""
    if sentence.text.rstrip().endswith("?"):
        return False
    if asked is None:
        return bool(_ARROW.search(sentence.text, sentence.text.find(":") + 1))
    behind = min(asked.last + _AWAY, len(sentence.words) - 1)
    return bool(_ARROW.search(sentence.text, sentence.words[behind].start))


def _is_open(
    case: Case, words: Words, one: _Question, sentence: Sentence, followed: bool, questions: Sequence[_Question]
) -> bool:
    said = [*([sentence] if one.answered else []), *one.following]
    if said:
        return _is_undecided(case, words, said) and not _is_taken(case, words, said)
    if followed:  # several questions in a row share the answer behind them, but for lines each with its own
        return one.marked and any(other.marked and (other.answered or other.following) for other in questions)
    return one.marked or sentence.text.rstrip().endswith("?") or not _is_told_before(case, one)


def _is_undecided(case: Case, words: Words, said: Sequence[Sentence]) -> bool:
    """Is the outcome told to be open, or nothing but a promise to see or to call?"""
    undecided = _starts(words.hits(case.reply, "open"))
    later = _starts(words.hits(case.reply, "call-backs", "open-matters", "updates"))
    return said[0].start in undecided or all(one.start in later for one in said)


def _is_taken(case: Case, words: Words, said: Sequence[Sentence]) -> bool:
    """Does somebody take the question, by a day?"""
    owners = _starts(words.hits(case.reply, "owners"))
    taken = any(
        one.start in owners
        or any(not {"1sg", "1pl"}.isdisjoint(word.tags) for word in one.words)
        or any(word.text[:1].isupper() and names.given(word.text) for word in one.words)
        for one in said
    )
    return taken and times.is_told(case, said)


def _is_told_before(case: Case, one: _Question) -> bool:
    """Does an earlier sentence of the note already speak of the matter?"""
    language = case.reply.language
    asked = {mark for word in telling(case.reply.content[one.at].words, language) for mark in word.marks}
    before = (word for sentence in case.reply.content[: one.at] for word in telling(sentence.words, language))
    return any(not word.marks.isdisjoint(asked) for word in before)
