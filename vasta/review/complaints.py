"""Is the message a complaint, and what does the reply say to it: an apology, regret, nothing?

The words stand in the shared lists: complaints, feelings-annoyed, harms, own-mistakes (of the customer); apologies, regrets,
late-answers, apology-fillers, joining-words, causes, failures, told-events, remedies, preventions (of the reply).
"""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Kind, Sentence
from vasta.review.case import Case
from vasta.review.part import Found, Part

_STRONG = ("complaints", "feelings-annoyed")
_BREAKS = frozenset(";:–—")


def weight(case: Case) -> int:
    """How much of a complaint the message is: 2 for each strong sign, 1 for each trouble told.

    What the customer wrote before counts too, where the message itself is not content.
    """
    now = _weight([case.message] if case.message else [])
    return _weight([*_turns(case, "customer")[-1:], *([case.message] if case.message else [])]) if now else 0


def _weight(parts: list[Part]) -> int:
    return sum(2 * len(_blaming(part, *_STRONG)) + len({hit.entry.pattern for hit in _blaming(part, "harms")}) for part in parts)


def _blaming(part: Part, *names: str) -> list[Found]:
    """Hits beside sentences in which the customer tells of a mistake of their own."""
    own = {hit.sentence.start for hit in part.hits("own-mistakes")}
    return [hit for hit in part.hits(*names) if hit.sentence.start not in own]


def was_sorry(case: Case) -> bool:
    """Does the reply, or what we wrote before, apologise or feel with the customer?"""
    return any(map(is_sorry, (case.reply, *_turns(case, "agent"))))


def is_sorry(part: Part) -> bool:
    """Does the text apologise, or feel with the reader?"""
    return part.has("apologies", "regrets")


def apologies(part: Part) -> Iterator[Found]:
    """Every apology for a fault of ours; regret, polite refusals and late answers are left out."""
    regrets = part.hits("regrets")
    late = {hit.sentence.start for hit in part.hits("late-answers")}
    for hit in part.hits("apologies"):
        if hit.sentence.start not in late and not any(_meet(hit, other) for other in regrets):
            yield hit


def _meet(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def is_empty(part: Part, sentence: Sentence) -> bool:
    """Does an apology's sentence say nothing of what it is for?"""
    hits = part.hits("apologies", "apology-fillers", "thanks")
    covered = {place for hit in hits if hit.sentence is sentence for place in range(hit.first, hit.last + 1)}
    said = (place for place, word in enumerate(sentence.words) if word.kind in {Kind.WORD, Kind.NUMBER})
    return covered.issuperset(said)


def admissions(part: Part) -> list[Found]:
    """The apologies that name what they are for."""
    return [hit for hit in apologies(part) if not is_empty(part, hit.sentence)]


def lacks(case: Case, anywhere: tuple[str, ...], outside: tuple[str, ...]) -> bool:
    """Is a fault of ours admitted, and nothing of the named lists told?

    anywhere: lists that count in any sentence; outside: only beside the apology's sentence or in a clause of its own
    after it. What we told in earlier turns counts too.
    """
    reply, admitted = case.reply, admissions(case.reply)
    if not admitted or reply.has(*anywhere) or any(_beside(reply, hit, admitted) for hit in reply.hits(*outside)):
        return False
    return not any(part.has(*anywhere, *outside) for part in _turns(case, "agent"))


def tells_events(part: Part) -> bool:
    """Does a sentence that is neither apology nor thanks tell what happened, and not what the reader did?"""
    other = {hit.sentence.start for hit in part.hits("apologies", "regrets", "thanks")}
    remedies, content = part.hits("remedies"), {sentence.start for sentence in part.content}
    return any(
        hit.sentence.start in content - other
        and not any(_meet(hit, remedy) for remedy in remedies)
        and all(word.tags.isdisjoint({"2sg", "2pl"}) for word in hit.sentence.words)
        for hit in part.hits("told-events")
    )


def _turns(case: Case, sender: str) -> list[Part]:
    """What one side has said before."""
    return [Part(turn.text, case.reply.language) for turn in case.conversation.turns if turn.sender == sender]


def _beside(part: Part, hit: Found, admitted: list[Found]) -> bool:
    """Does a hit stand outside the apologies, or as a clause of its own after one?"""
    same = [one for one in admitted if one.sentence is hit.sentence]
    return all(_new_clause(part, one, hit) for one in same)


def _new_clause(part: Part, apology: Found, hit: Found) -> bool:
    between = apology.sentence.words[apology.last + 1 : hit.first]
    if not between:
        return hit.first < apology.first
    join = any(one.sentence is hit.sentence and apology.last < one.first <= hit.first for one in part.hits("joining-words"))
    return join or between[-1].text == "," or any(word.text in _BREAKS for word in between)
