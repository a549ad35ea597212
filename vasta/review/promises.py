"""What a reply promises and by when: sentences in which we say what we will do, with the day if one is told.

Guide advice email-42: tell exactly when the customer hears of a solution.
"""

from __future__ import annotations

from vasta.language import dates
from vasta.review.case import Case
from vasta.review.report import Promise


def find(case: Case) -> tuple[Promise, ...]:
    """Every promise of the reply, in order. due: the last day named in the promise's sentence."""
    found: dict[int, Promise] = {}
    for hit in case.reply.hits("promises"):
        sentence = hit.sentence
        days = [when.last for when in dates.find(sentence.text, case.language, case.today) if when.last]
        found.setdefault(
            sentence.start, Promise(sentence.start, sentence.end, sentence.text, max(days) if days else None)
        )
    return tuple(found.values())
