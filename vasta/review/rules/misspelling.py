"""misspelling: listed typos and parted compounds, and unknown words one keystroke away from an everyday word.

Not in the dictionary is not a misspelling: names, terms, loans and the customer's own words are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from vasta import language as languages
from vasta.language.words import Kind, Word
from vasta.review import spelling
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words

_FIRST = frozenset({"noun", "nominative", "singular"})


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per listed typo, then per unknown word with one likely correction (a hint where less sure)."""
    known = _known(case)
    allowed = {place for hit in words.hits(case.reply, "allowed") for place in range(hit.start, hit.end)}
    listed = [hit for hit in words.hits(case.reply, "typos", "splits") if _is_typo(case, hit, known, allowed)]
    for hit in listed:
        yield Span(hit.start, hit.end, suggest=partial(_mended, hit, case.language_read))
    allowed |= {place for hit in listed for place in range(hit.start, hit.end)}
    if words.option("joins"):
        yield from _parted(case, allowed)
    taken = {place for hit in listed for place in range(hit.start, hit.end)}
    taken.update(hit.start for hit in words.hits(case.reply, "loanwords", "insider-terms"))
    for sentence in case.reply.sentences:
        for at, word in enumerate(sentence.words):
            start = sentence.start + word.start
            if start in taken or not _is_plain(word) or not spelling.corrections(word.lower, case.language_read):
                continue
            if not case.reply.is_quoted(start) and not _is_called(word, case, known, words.option("foreign")):
                yield from _guessed(case, word, start, named=at > 0 and word.text.istitle())


def _parted(case: Case, allowed: set[int]) -> Iterator[Span]:
    """Two nouns side by side that are one common compound: “asiakas kokemus”."""
    for sentence in case.reply.sentences:
        for at, (one, other) in enumerate(pairwise(sentence.words)):
            if not (one.tags >= _FIRST and "noun" in other.tags and other.text.islower() and one.text[1:].islower()):
                continue
            right = spelling.joined(one.lower, other.lower, case.language_read)
            start, end = sentence.span(at, at + 1)
            if right and sentence.text[one.end : other.start].isspace() and not {start, end - 1} & allowed:
                right = right.capitalize() if one.text[0].isupper() else right
                yield Span(start, end, suggest=partial(tuple, (right,)), severity="hint")


def _is_typo(case: Case, hit: Found, known: frozenset[str], allowed: set[int]) -> bool:
    """Not in quotation marks, not a name, and no phrase that the card allows."""
    return not (
        not hit.stands_whole
        or all(word.lower in known for word in hit.words)
        or {hit.start, hit.end - 1} <= allowed
        or case.reply.is_quoted(hit.start)
    )


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


def _is_plain(word: Word) -> bool:
    """A word in small letters or with a capital, with no digits, hyphens or endings of its own."""
    return word.kind is Kind.WORD and word.text.isalpha() and (word.text.islower() or word.text.istitle())


def _guessed(case: Case, word: Word, start: int, *, named: bool) -> Iterator[Span]:
    """named: a capital inside the sentence, so only words that always have one can be meant (“Thurdsay”)."""
    found = spelling.guess(word.lower, case.language_read, _present(case))
    if found and not (named and languages.pack(case.language_read).knows(found.options[0])):
        options = tuple(one[:1].upper() + one[1:] if word.text[:1].isupper() else one for one in found.options)
        yield Span(
            start, start + len(word.text), suggest=partial(tuple, options), severity=None if found.sure else "hint"
        )


def _is_called(word: Word, case: Case, known: frozenset[str], foreign: Sequence[str]) -> bool:
    """Is it a form of a name, a word of another language, or a term that the reply keeps using?"""
    return (
        word.lower in known
        or not case.customer_words.isdisjoint({word.lower, *word.lemmas})
        or any(len(name) > 3 and word.lower.startswith(name[:-1]) for name in known)
        or any(len(own) > 3 and word.lower.startswith(own[: max(4, len(own) - 1)]) for own in _unknown_to_us(case))
        or sum(one.lower == word.lower for one in case.reply.words) > 1
        or any(languages.pack(code).knows(word.lower) for code in foreign)
    )


def _unknown_to_us(case: Case) -> Iterator[str]:
    """Words of the customer's that no lexicon has."""
    knows = languages.pack(case.language_read).knows
    return (word for word in case.customer_words if word.isalpha() and knows(word) is False)


def _present(case: Case) -> frozenset[str]:
    """Forms that the conversation holds."""
    return case.customer_words | {word.lower for word in case.reply.words}
