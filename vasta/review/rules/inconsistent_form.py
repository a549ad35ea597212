"""inconsistent-form: one thing in two shapes – dates, sums, times, form of address, spelling, names of things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TypeVar

from vasta.language.words import Kind, Word, Zone
from vasta.review import shapes
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words

_T = TypeVar("_T")


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span for the first place in each way that is not the one the reply starts with."""
    yield from _shapes(case, words)
    yield from _address(case, words)
    yield from _spellings(case, words)
    yield from _two_names(case)


def _odd(found: Sequence[tuple[str, _T]]) -> Iterator[tuple[_T, str]]:
    """The first thing in each further way, and the way of the first, which it should have."""
    seen = {way for way, _ in found[:1]}
    for way, thing in found:
        if way not in seen:
            seen.add(way)
            yield thing, found[0][0]


def _shapes(case: Case, words: Words) -> Iterator[Span]:
    """Dates, sums and times, the paragraphs and the lists each by themselves."""
    months, write = tuple(words.option("months")), words.option("write")
    for zone in (Zone.BODY, Zone.LIST):
        sentences = list(shapes.spoken(case.reply.read.zone(zone)))
        for styles in words.option("shapes").values():
            for shape, usual in _odd([(one.style, one) for one in shapes.find(iter(sentences), styles)]):
                right = shapes.rewritten(shape, write[usual], months)
                yield Span(shape.start, shape.end, suggest=partial(tuple, (right,) if right else ()))


def _address(case: Case, words: Words) -> Iterator[Span]:
    """One person addressed as one and as many, or with a capital here and without there."""
    spoken = ((one, word) for one in case.reply.content for word in one.words if word.kind is Kind.WORD)
    said = [(one, word) for one, word in spoken if not case.reply.is_quoted(one.start + word.start)]
    orders, neither = ({hit.end for hit in words.hits(case.reply, name)} for name in ("orders", "households"))
    ways = [
        (way, (one, word))
        for one, word in said
        if (end := one.start + word.end) not in neither and (way := _way(word, end in orders))
    ]
    capitals = [
        (str(word.text[0].isupper()), (one, word))
        for one, word in said
        if {"pronoun", "2pl"} <= word.tags and word is not one.words[0]
    ]
    mixed = [] if _speaks_to_several(case, words) else list(_odd(ways))
    for (sentence, word), _ in mixed or _odd(capitals):
        yield Span(sentence.start + word.start, sentence.start + word.end)


def _speaks_to_several(case: Case, words: Words) -> bool:
    """Does the reply or the message name others who may be meant too, or greet two?"""
    return words.has(case.reply, "several") or words.has(case.message, "several", "we") or _greets_two(case)


def _greets_two(case: Case) -> bool:
    greeting = (word for block in case.reply.read.zone(Zone.GREETING) for one in block.sentences for word in one.words)
    return any("conjunction" in word.tags or word.text == "&" for word in greeting)


def _way(word: Word, order: bool) -> str:
    """One ("sinun", "saat", "laskusi"), many ("teidän", "saatte", "laskunne") or neither.

    Orders to one person look like other forms in some languages and say nothing by themselves: order tells those that
    the card's list `orders` is sure of.
    """
    if order:
        return "one"
    if not word.tags & {"pronoun", "verb", "your", "your-plural"} or "unknown" in word.tags:
        return ""
    one = "your" in word.tags or ("2sg" in word.tags and "imperative" not in word.tags)
    many = "your-plural" in word.tags or "2pl" in word.tags
    return "one" if one and not many else "many" if many and not one else ""


def _spellings(case: Case, words: Words) -> Iterator[Span]:
    """Two ways of spelling, such as British and American; names keep theirs."""
    found = [
        (name, hit)
        for name in ("variants-a", "variants-b")
        for hit in words.hits(case.reply, name)
        if not _is_name(hit) and not case.reply.is_quoted(hit.start)
    ]
    for hit, _ in _odd(sorted(found, key=lambda pair: pair[1].start)):
        yield phrases.span(hit)


def _is_name(hit: Found) -> bool:
    return hit.first > 0 and hit.words[0].text[:1].isupper()


def _two_names(case: Case) -> Iterator[Span]:
    """An insider term in one sentence, its plain words in another, and nothing that says they are one."""
    content = [(one.start, one.text.lower()) for one in case.reply.content] if case.knowledge.terms else []
    for term, plain in case.knowledge.terms.items():
        ours, theirs = (
            {start: text.find(name.lower()) for start, text in content if name and name.lower() in text}
            for name in (term, plain)
        )
        if ours and theirs and ours.keys().isdisjoint(theirs):
            start, at = min(ours.items())
            yield Span(start + at, start + at + len(term), suggest=partial(tuple, (plain,)))
