"""What a reply leaves open on our side and for how long; shared by the rules on time and on the next step."""

from __future__ import annotations

from vasta.review import times
from vasta.review.case import Case
from vasta.review.part import Found

_OPEN = ("open-matters", "updates")


def without_time(case: Case) -> tuple[Found, ...]:
    """Open matters and promises to tell more that no time belongs to, one a sentence, in order.

    A time belongs to them in the same sentence and its neighbours, or in any other promise of the reply. What
    waits for something that is not ours (“kun paketti saapuu”, “if it comes back”) needs none, nor does what
    we do from now on, or what is told in the very sentence.
    """
    reply = case.reply
    body = {sentence.start for sentence in reply.content}
    promised = [hit.sentence for hit in reply.hits("promises", "updates")]
    if times.is_told(case, promised):
        return ()
    by_sentence = {hit.sentence.start: hit for hit in reversed(reply.hits(*_OPEN)) if hit.sentence.start in body}
    depends = (_starts(case, "conditions") - _starts(case, "own-conditions")) | _starts(case, "preventions")
    depends |= _starts(case, "told-now")
    found = (by_sentence[start] for start in sorted(by_sentence.keys() - depends))
    return tuple(hit for hit in found if not _has_time(case, hit))


def _starts(case: Case, name: str) -> set[int]:
    """Where the sentences start that hold an entry of a list."""
    return {hit.sentence.start for hit in case.reply.hits(name)}


def _has_time(case: Case, hit: Found) -> bool:
    before = times.around(case, hit.sentence, before=1, after=0)
    return times.is_told(case, times.around(case, hit.sentence)) or times.is_told(case, before, lasting=False)
