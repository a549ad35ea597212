"""no-probing-question: a problem is told without what we need to know to help, and the reply asks nothing."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import dates
from vasta.language.facts.data import fact_words
from vasta.language.words import Kind, Word
from vasta.review import complaints, own_words, questions, stated
from vasta.review.case import Case
from vasta.review.part import Part, known
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span that names what is missing; not where the matter is settled or the reply asks."""
    topic, message = case.topic, case.message
    if topic is None or message is None or not topic.needed or not _is_problem(case, words):
        return
    if words.has(case.reply, "done", "requests") or questions.find(case) or not case.reply.content:
        return
    said = [message, *(known(turn.text, message.language) for turn in case.conversation.turns)]
    missing = [name for name, telling in topic.needed.items() if not _is_told(said, (name, *telling), case, words)]
    if missing:
        asked = words.option("question").format(missing=", ".join(missing))
        yield Span(values={"missing": ", ".join(missing)}, suggest=lambda: (asked,))


def _is_problem(case: Case, words: Words) -> bool:
    return words.has(case.message, "problems") or complaints.weight(case) > 0


def _is_told(said: list[Part], telling: tuple[str, ...], case: Case, words: Words) -> bool:
    """Does a word of it stand in what was said, or what such words ask for: a number of that label, a time, a code?"""
    if any(own_words.find(part, (telling,), parts=True) for part in said):
        return True
    asked = known(", ".join(telling), case.reply.language)
    labels = fact_words(case.reply.language).labels
    kinds = {kind for kind, label in labels.items() if label.search(asked.text)}
    if any(fact.kind in kinds for fact in stated.by_customer(case)):
        return True
    if words.has(asked, "codes") and any(map(_is_code, _tokens(said))):
        return True
    return words.has(asked, "times") and any(_tells_time(part, words) for part in said)


def _tells_time(part: Part, words: Words) -> bool:
    return words.has(part, "told-times") or bool(dates.find(part.text, part.language, None))


def _tokens(said: list[Part]) -> Iterator[Word]:
    return (word for part in said for sentence in part.sentences for word in sentence.words)


def _is_code(word: Word) -> bool:
    """A model, a serial number, the code of an error: letters with digits, or a number of some length."""
    digits = sum(sign.isdigit() for sign in word.text)
    return bool(digits) and (digits < len(word.text) or digits > 2) and word.kind in {Kind.WORD, Kind.NUMBER}
