"""register-mismatch: the reply keeps to the wrong form of address, against the profile or the customer's own way.

Forms mixed inside one reply are `inconsistent-form`'s; Te and Teie alone are never wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words

_OTHER = {"formal": "familiar", "familiar": "formal"}


def check(case: Case, words: Words) -> Iterator[Span]:
    """The first word in the wrong form (every one where the card says `each`), where none is in the right form."""
    right = case.profile.address or _customers_form(case, words)
    if not right or words.has(case.reply, right) or (right == "familiar" and _is_a_group(case, words)):
        return
    wrong = words.hits(case.reply, _OTHER[right]) or words.hits(case.reply, f"{_OTHER[right]}-weak")
    for hit in wrong if words.option("each") else wrong[:1]:
        yield phrases.span(hit)


def _customers_form(case: Case, words: Words) -> str:
    """How the customer writes to one person: "formal", "familiar" or, where that cannot be told, ""."""
    if case.message is None or case.message.language != case.reply.language:
        return ""
    formal = any(_is_polite(hit, words) for hit in words.hits(case.message, "customer-formal"))
    familiar = words.has(case.message, "customer-familiar")
    return "" if formal == familiar else ("formal" if formal else "familiar")


def _is_polite(hit: Found, words: Words) -> bool:
    """A plural to a firm is no formal address; where `capital` says so, only a capital inside a sentence is."""
    return not words.option("capital") or (hit.first > 0 and hit.words[0].text[:1].isupper())


def _is_a_group(case: Case, words: Words) -> bool:
    return not set(words.option("groups")).isdisjoint(case.customer.name.lower().split())
