"""wrong-title: the customer goes by a title, and the greeting drops it or gives another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from vasta.language import names
from vasta.review import people
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_WORD = re.compile(r"[^\W\d_]+")
_LEAD = 12  # code points of the name's own line in which a title before it is looked for


def check(case: Case, words: Words) -> Iterator[Span]:
    """The greeted name with its title, where the title is wrong, or where the card says `dropped`, is missing."""
    kinds: Mapping[str, list[str]] = words.option("titles")
    greeted = people.greeted(case) if _may_have_one(case, kinds) else None
    if greeted is None:
        return
    place = people.greeting(case)
    at = place[0] if place else 0
    written = [one for one in _WORD.finditer(case.reply.text, at, greeted.start) if _kind([one[0]], kinds)]
    given = _kind([one[0] for one in written], kinds)
    own = _own(case, kinds)
    if own and given != own and (given or (words.option("dropped") and own in words.option("ranks"))):
        title = words.option("written").get(own, "")
        start = written[0].start() if written else greeted.start
        yield Span(start, greeted.end, values={"title": title}, suggest=lambda: (_with(case, title),))


def _may_have_one(case: Case, kinds: Mapping[str, list[str]]) -> bool:
    """Does any title stand in what is known of the customer? Most have none, and that is quickly seen."""
    said = f"{case.customer.title} {case.customer.name} {case.message.text if case.message else ''}".lower()
    return any(form in said for forms in kinds.values() for form in forms)


def _own(case: Case, kinds: Mapping[str, list[str]]) -> str:
    """What kind of title the customer goes by; a bare first name under the message gives none."""
    signed = names.in_signature(case.message.text, case.language_read) if case.message else None
    if signed and case.message:
        lead = case.message.text[max(0, signed.start - _LEAD) : signed.start].rpartition("\n")[2]
        here = _kind([names.split(signed.text).title, *_WORD.findall(lead)[-1:]], kinds)
        if here or len(signed.text.split()) == 1:
            return here
    return _kind([case.customer.title.strip("."), names.split(case.customer.name).title], kinds)


def _kind(found: list[str], kinds: Mapping[str, list[str]]) -> str:
    """The kind of the first title among some words, "" where there is none."""
    each = (kind for word in found for kind, forms in kinds.items() if word.lower() in forms)
    return next(each, "")


def _with(case: Case, title: str) -> str:
    family = next((parts.family for name in people.customers(case) if (parts := names.split(name)).family), "")
    return f"{title} {family}".strip()
