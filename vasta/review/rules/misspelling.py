"""misspelling: listed typos and parted compounds, and unknown words one keystroke away from an everyday word.

Not in the dictionary is not a misspelling: names, terms, loans and the customer's own words are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from vasta import language as languages
from vasta.language.words import Kind, Sentence, Word
from vasta.review import spelling
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per listed typo, then per unknown word with one likely correction (a hint where less sure)."""
    known = _known(case)
    allowed = {place for hit in words.hits(case.reply, "allowed") for place in range(hit.start, hit.end)}
    listed = [hit for hit in words.hits(case.reply, "typos", "splits") if _is_typo(case, hit, known, allowed)]
    for hit in listed:
        yield Span(hit.start, hit.end, suggest=partial(_mended, hit, case.language_read))
    taken = {place for hit in listed for place in range(hit.start, hit.end)}
    for sentence in case.reply.sentences:
        for at, word in enumerate(sentence.words):
            start = sentence.start + word.start
            if start not in taken and _is_plain(sentence, at) and not case.reply.is_quoted(start):
                yield from _unknown(case, word, start, known)


def _is_typo(case: Case, hit: Found, known: frozenset[str], allowed: set[int]) -> bool:
    """Not in quotation marks, not a name, and no phrase that the card allows."""
    return not (
        not _stands_whole(hit)
        or all(word.lower in known for word in hit.words)
        or {hit.start, hit.end - 1} <= allowed
        or case.reply.is_quoted(hit.start)
    )


def _stands_whole(hit: Found) -> bool:
    """Is there nothing but space between the words found?"""
    pairs = zip(hit.words, hit.words[1:], strict=False)
    return all(hit.sentence.text[one.end : other.start].isspace() for one, other in pairs)


def _mended(hit: Found, language: str) -> tuple[str, ...]:
    """The right words; “wrong* → right*” keeps the ending, a parted compound without an arrow is joined."""
    first, last = hit.words[0].text, hit.words[-1].text
    right = hit.entry.instead or "".join(word.text for word in hit.words)
    if right.endswith("*"):
        wrong = hit.entry.pattern.split()[-1].rstrip("*")
        right = right[:-1] + last[len(wrong) :]
        if languages.pack(language).knows(right) is False:
            return ()
    options = (one.strip() for one in right.split("|"))
    return tuple(one[:1].upper() + one[1:] if first[:1].isupper() else one for one in options)


def _known(case: Case) -> frozenset[str]:
    """Words that are right because somebody is called so, or the customer writes so."""
    names = (
        case.agent.name, case.agent.organisation, case.agent.email, case.customer.name,
        *case.profile.names, *case.knowledge.names, *(word for term in case.knowledge.terms.items() for word in term),
    )  # fmt: skip
    return frozenset(" ".join(names).lower().replace("@", " ").replace(".", " ").split())


def _is_plain(sentence: Sentence, at: int) -> bool:
    """A word in small letters (or with its sentence's capital), with no digits, hyphens or endings of its own."""
    word = sentence.words[at]
    if word.kind is not Kind.WORD or not word.text.isalpha():
        return False
    return word.text.islower() or (at == 0 and word.text.istitle())


def _unknown(case: Case, word: Word, start: int, known: frozenset[str]) -> Iterator[Span]:
    found = spelling.correction(word.lower, case.language_read)
    if not found or word.lower in known or not case.customer_words.isdisjoint({word.lower, *word.lemmas}):
        return
    if any(len(name) > 3 and word.lower.startswith(name[:-1]) for name in known):
        return
    right, sure = found
    right = right[:1].upper() + right[1:] if word.text[:1].isupper() else right
    yield Span(start, start + len(word.text), suggest=partial(tuple, (right,)), severity=None if sure else "hint")
