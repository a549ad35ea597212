"""rambling-sentence: clause hangs on clause, or brackets stand in brackets, until the thread is lost."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Sentence
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.terms import BySentence, by_sentence
from vasta.review.words import Words

_LONGEST = 1000  # code points; longer “sentences” are data or hostile


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per sentence with too many subordinate clauses or commas between clauses, or nested brackets.

    Short sentences may have as many as they like: nobody loses their thread.
    """
    shortest = words.option("shortest")
    hung = by_sentence(words.hits(case.reply, "subordinators"))
    for sentence in case.reply.content:
        if len(sentence.text) > _LONGEST:
            continue
        if _is_nested(sentence.text) or (words_in(sentence) >= shortest and _is_hung(sentence, hung, words)):
            yield Span(sentence.start, sentence.end)


def _is_hung(sentence: Sentence, hung: BySentence, words: Words) -> bool:
    clauses, enough = len(hung.get(sentence.start, ())), (words.option("clauses"), words.option("commas"))
    return clauses >= int(enough[0]) or _commas(sentence) >= int(enough[1])


def _commas(sentence: Sentence) -> int:
    """Commas that a clause with a verb of its own follows; those of an enumeration are not counted."""
    count, waiting = 0, False
    for word in sentence.words:
        if word.text == ",":
            waiting = True
        elif waiting and "verb" in word.tags and not word.tags & {"infinitive", "participle"}:
            count, waiting = count + 1, False
    return count


def _is_nested(text: str) -> bool:
    """Does a bracket open inside another?"""
    depth = 0
    if text.count("(") < 2:
        return False
    for character in text:
        depth = max(0, depth + (character == "(") - (character == ")"))
        if depth > 1:
            return True
    return False
