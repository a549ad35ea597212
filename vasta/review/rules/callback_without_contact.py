"""callback-without-contact: a note promises to call back, and nobody could tell whom or on which number."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import facts, names
from vasta.language.names.known import is_family
from vasta.language.words import Kind, Word, Zone
from vasta.review import telephone
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.part import Found, Part, known
from vasta.review.report import Span
from vasta.review.words import Words

_ROUTES = frozenset({"phone", "email"})
_EVERYDAY = frozenset({"verb", "adverb", "pronoun", "conjunction", "interjection"})
_ACTS = 3  # words that may open the sentence as the name of whoever is to call: “Mr Lam to ring her”
_BEHIND = 20  # code points behind “kirjasi” in which the agent's own name stands
_UNREAD = frozenset({Zone.SIGNATURE, Zone.SIGN_OFF, Zone.QUOTE, Zone.CODE})


def check(case: Case, words: Words) -> Iterator[Span]:
    """The first promise, where neither the note nor what came in holds a name, a number or an address."""
    theirs = {hit.sentence.start for hit in words.hits(case.reply, "theirs")}
    promises = [hit for hit in words.hits(case.reply, "phrases") if hit.sentence.start not in theirs]
    if promises and telephone.kind(case) is telephone.Kind.NOTE and not _is_known(case, words):
        yield phrases.span(promises[0])


def _is_known(case: Case, words: Words) -> bool:
    turns = (known(turn.text, case.reply.language) for turn in case.conversation.turns if turn.sender == "customer")
    parts = [case.reply, *([case.message] if case.message else []), *turns]
    return bool(case.customer.name) or any(_has_route(part) or _has_name(part, case, words) for part in parts)


def _has_route(part: Part) -> bool:
    return any(fact.kind in _ROUTES for fact in facts.find(part.text, part.language))


def _has_name(part: Part, case: Case, words: Words) -> bool:
    """Does a known name, or a capitalised word behind a title, name somebody but the agent?"""
    own = {word.casefold() for word in f"{case.agent.name} {case.agent.organisation}".split()}
    nobody = {hit.start for hit in words.hits(part, "nobody")}
    titled = {hit.end + 1 for hit in words.hits(part, "titles")}
    acting = {hit.sentence.start: hit.first for hit in words.hits(part, "actors") if _opens_with_name(hit, titled)}
    signed = [(hit.start, hit.end) for hit in words.hits(part, "signed")]
    for sentence in (one for block in part.read.blocks if block.zone not in _UNREAD for one in block.sentences):
        for at, word in enumerate(sentence.words):
            start = sentence.start + word.start
            signs = any(first <= start <= end + _BEHIND for first, end in signed)
            acts = at < acting.get(sentence.start, 0)
            if word.lower in own or signs or acts or start in nobody:
                continue
            if start in titled or _is_name(word, first=at == 0):
                return True
    return False


def _opens_with_name(hit: Found, titled: set[int]) -> bool:
    """Does the sentence begin with the name of whoever is to call, right before the hit?"""
    opening = hit.sentence.words[0]
    named = hit.sentence.start + opening.end + 1 in titled or _is_name(opening, first=True)
    return named and hit.first <= _ACTS


def _is_name(word: Word, *, first: bool) -> bool:
    """Is it a listed name with a capital, and at the start of a sentence no everyday word (“Will call back”)?"""
    if word.kind is not Kind.WORD or not word.text[:1].isupper() or (first and not _EVERYDAY.isdisjoint(word.tags)):
        return False
    return names.given(word.text) is not None or any(is_family(form) for form in (word.lower, *word.lemmas))
