"""unexplained-term: an abbreviation or a term of the trade, and nothing beside it says what it means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from vasta.language import lists
from vasta.language.phrases import Entry
from vasta.language.words import Kind, Sentence, Word
from vasta.review.capitals import Capitals
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.terms import BySentence, by_sentence, is_excused
from vasta.review.words import Words

_ABBREVIATION = re.compile(r"([A-ZÄÖÕÜŠŽ]{2,6})(?:s|[:’'-].*)?")


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span where a term first stands, with the term and its gloss as suggestion where one is known."""
    glosses = by_sentence(words.hits(case.reply, "glosses"))
    terms: dict[str, list[Found]] = {}
    for name, hit in (*_listed(case, words), *_ours(case), *_abbreviations(case, words)):
        terms.setdefault(name, []).append(hit)
    for hits in terms.values():
        if not _is_known(case, glosses, hits):
            yield _span(hits[0], case.reply.text)


def _is_known(case: Case, glosses: BySentence, hits: list[Found]) -> bool:
    """Explained once is explained for the whole reply."""
    return any(is_excused(case, glosses, hit) for hit in hits)


def _span(hit: Found, text: str) -> Span:
    glosses = [part.strip() for part in hit.entry.instead.split("|") if part.strip()]
    explained = tuple(f"{text[hit.start : hit.end]} ({gloss})" for gloss in glosses)
    return Span(hit.start, hit.end, values={"instead": ", ".join(glosses)}, suggest=partial(tuple, explained))


def _listed(case: Case, words: Words) -> Iterator[tuple[str, Found]]:
    return ((hit.entry.pattern, hit) for hit in words.hits(case.reply, "phrases"))


def _ours(case: Case) -> Iterator[tuple[str, Found]]:
    """The organisation's own insider terms, with the plain words agreed on."""
    for term, plain in case.knowledge.terms.items():
        for sentence in case.reply.content if term.lower() in case.reply.text.lower() else ():
            at = [i for i, word in enumerate(sentence.words) if term.lower() in (word.lower, *word.lemmas)]
            yield from ((term, _found(sentence, i, Entry(term, plain))) for i in at)


def _abbreviations(case: Case, words: Words) -> Iterator[tuple[str, Found]]:
    """Words in capitals that are not known to everybody, no codes and no parts of names."""
    found = [(sentence, at) for sentence in case.reply.content for at in _in_capitals(sentence.words)]
    if not found:
        return
    capitals = Capitals(case, 2)
    familiar = frozenset(one.pattern.lower() for one in lists.load(case.reply.language, words.option("familiar")))
    organisation = case.agent.organisation.lower()
    for sentence, at in found:
        word = sentence.words[at]
        short = _short(word)
        if short.lower() in familiar or short.lower() in organisation or capitals.shouted(word):
            continue
        if not _is_part_of_name(sentence.words, at):
            yield short, _found(sentence, at, Entry(short, ""))


def _in_capitals(words: tuple[Word, ...]) -> Iterable[int]:
    """Where words in capitals stand; none in a shouted line, which speaks in capitals throughout."""
    at = [i for i, word in enumerate(words) if word.kind is Kind.WORD and word.text[:2].isupper() and _short(word)]
    return at if 2 * len(at) <= sum(word.kind is Kind.WORD for word in words) else ()


def _short(word: Word) -> str:
    match = _ABBREVIATION.fullmatch(word.text)
    return match[1] if match and len(set(match[1])) > 1 else ""


def _is_part_of_name(words: tuple[Word, ...], at: int) -> bool:
    """Does a number (“KU 5”) or a name (“LG Electronics”) stand beside it?"""
    before, after = words[at - 1 : at] if at else (), words[at + 1 : at + 2]
    numbered = any(one.kind is Kind.NUMBER for one in after)
    named = any(one.text.istitle() and one.kind is Kind.WORD for one in (*(before if at > 1 else ()), *after))
    return numbered or named or any(one.text.isupper() and len(one.text) > 1 for one in (*before, *after))


def _found(sentence: Sentence, at: int, entry: Entry) -> Found:
    start, end = sentence.span(at, at)
    return Found(start, end, entry, sentence, at, at)
