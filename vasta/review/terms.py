"""Is a word that may be strange to the customer excused: quoted, explained, or the customer's own?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from vasta.language.words import Kind
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.words import Words

_NEAR = 4  # words from the start of the next sentence in which an explanation begins
_LONGEST = 1000  # code points; longer “sentences” are data or hostile
_BRACKET = 200  # code points looked back for the bracket that a word may stand in

BySentence = Mapping[int, list[Found]]
"""Hits by the start of their sentence."""


def by_sentence(hits: Iterable[Found]) -> BySentence:
    """Group hits, so that each is held against its neighbours only; sentences too long to be any are left out."""
    found: dict[int, list[Found]] = defaultdict(list)
    for hit in hits:
        if len(hit.sentence.text) <= _LONGEST:
            found[hit.sentence.start].append(hit)
    return found


def strange(case: Case, words: Words) -> Iterable[Found]:
    """The hits of the card's list `phrases` that no explanation (list `glosses`) or habit excuses."""
    glosses = by_sentence(words.hits(case.reply, "glosses"))
    theirs = {hit.entry for hit in words.hits(case.message, "phrases")} if case.message else set()
    for hits in by_sentence(words.hits(case.reply, "phrases")).values():
        yield from (hit for hit in hits if hit.entry not in theirs and not is_excused(case, glosses, hit))


def is_excused(case: Case, glosses: BySentence, hit: Found) -> bool:
    """May the words stand? They are a label, a name we know, or used or understood already."""
    return (
        case.reply.is_quoted(hit.start)
        or is_label(hit)
        or is_known_name(case, case.reply.text[hit.start : hit.end])
        or is_customers(case, hit)
        or is_explained(case, glosses, hit)
    )


def is_label(hit: Found) -> bool:
    """Do words with a capital inside a sentence name something on the screen (“Avaa Settings”)?"""
    return hit.first > 0 and hit.words[0].text.istitle()


def is_known_name(case: Case, text: str) -> bool:
    """Is it a name of the team's profile or of the organisation's knowledge?"""
    names = (*case.profile.names, *case.knowledge.names)
    return text.lower() in {name.lower() for name in names}


def is_customers(case: Case, hit: Found) -> bool:
    """Has the customer used every word of the hit?"""
    solid = (word for word in hit.words if word.kind is not Kind.PUNCTUATION)
    return all(not case.customer_words.isdisjoint((word.lemmas[0], word.lower)) for word in solid)


def is_explained(case: Case, glosses: BySentence, hit: Found) -> bool:
    """Do brackets or words such as “that is” beside the hit say what it means?"""
    after = case.reply.text[hit.end : hit.end + 4].lstrip("\"”’“' ")
    before = case.reply.text[max(hit.sentence.start, hit.start - _BRACKET) : hit.start]
    if after.startswith("(") or before.count("(") > before.count(")"):
        return True
    following = (gloss for gap in (0, 1, 2) for gloss in glosses.get(hit.sentence.end + gap, ()))
    return bool(glosses.get(hit.sentence.start)) or any(gloss.first <= _NEAR for gloss in following)
