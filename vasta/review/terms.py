"""Is a word that may be strange to the customer excused: quoted, explained, or the customer's own?"""

from __future__ import annotations

from vasta.language.words import Kind
from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.words import Words

_NEAR = 4  # words from the start of the next sentence in which an explanation begins


def is_excused(case: Case, words: Words, hit: Found) -> bool:
    """May the words stand? They are a label in quotation marks, a name we know, or used or understood already."""
    return (
        case.reply.is_quoted(hit.start)
        or is_known_name(case, case.reply.text[hit.start : hit.end])
        or is_customers(case, hit)
        or is_explained(case, words, hit)
    )


def is_known_name(case: Case, text: str) -> bool:
    """Is it a name of the team's profile or of the organisation's knowledge?"""
    names = (*case.profile.names, *case.knowledge.names)
    return text.lower() in {name.lower() for name in names}


def is_customers(case: Case, hit: Found) -> bool:
    """Has the customer used every word of the hit?"""
    solid = (word for word in hit.words if word.kind is not Kind.PUNCTUATION)
    return all(not case.customer_words.isdisjoint((word.lemmas[0], word.lower)) for word in solid)


def is_explained(case: Case, words: Words, hit: Found) -> bool:
    """Do brackets or words such as “that is” beside the hit say what it means?"""
    text, inside = hit.sentence.text, hit.start - hit.sentence.start
    after = text[hit.end - hit.sentence.start :].lstrip("\"”’“' ")
    if after.startswith("(") or text.count("(", 0, inside) > text.count(")", 0, inside):
        return True
    return any(_beside(hit, gloss) for gloss in words.hits(case.reply, "glosses"))


def _beside(hit: Found, gloss: Found) -> bool:
    """In the same sentence, or at the start of the very next one."""
    if gloss.sentence.start == hit.sentence.start:
        return True
    return 0 < gloss.sentence.start - hit.sentence.end <= 2 and gloss.first <= _NEAR
