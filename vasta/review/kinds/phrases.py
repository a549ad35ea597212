"""kind = "phrases": every hit of the list `phrases` is a finding, unless the card's other lists excuse it.

lists: `phrases` (needed); `unless`: an entry of it in the same sentence excuses the hit.
options: customers_word = true: what the customer wrote too is not found; whole = true: the sentence of the hit
is found, once, and leaving it out is offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per hit, with what to write instead where the list says it."""
    hits = words.hits(case.reply, "phrases")
    if not hits:
        return
    excused = {hit.sentence.start for hit in words.hits(case.reply, "unless")}
    skip_customers = "customers_word" in words.card.options and words.option("customers_word")
    found = [
        hit for hit in hits if hit.sentence.start not in excused and not (skip_customers and _customers_own(case, hit))
    ]
    yield from sentences(found) if words.card.options.get("whole") else map(span, found)


def span(hit: Found) -> Span:
    """The finding of a hit: its place, and the list's replacement as value and suggestion."""
    instead = tuple(part.strip() for part in hit.entry.instead.split("|") if part.strip())
    return Span(hit.start, hit.end, values={"instead": ", ".join(instead)}, suggest=lambda: instead)


def sentences(hits: Iterable[Found]) -> Iterator[Span]:
    """The finding of each sentence that holds a hit: the reply is better without it."""
    for sentence in {hit.sentence.start: hit.sentence for hit in hits}.values():
        yield Span(sentence.start, sentence.start + len(sentence.text.rstrip()), suggest=lambda: ("",))


def _customers_own(case: Case, hit: Found) -> bool:
    said = (word for word in hit.words if word.kind == "word")
    return all(not case.customer_words.isdisjoint((*word.lemmas, word.lower)) for word in said)
