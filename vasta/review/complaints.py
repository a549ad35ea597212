"""Is the message a complaint, and what does the reply say to it: an apology, regret, nothing?

The words stand in the shared lists. Of the customer: complaints, feelings-annoyed, harms, harm-circumstances,
own-mistakes. Of the reply: apologies, regrets, late-answers, apology-fillers, joining-words, causes, failures,
told-events, remedies, own-acts, idle-verbs, preventions, soft-apologies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from vasta.language.words import Kind, Sentence, Word
from vasta.review.case import Case
from vasta.review.part import Found, Part

_STRONG = ("complaints", "feelings-annoyed")
_BREAKS = frozenset(";:–—")
_CLEAR = 2
"""The weight of a message that is clearly a complaint."""
_OPENING = 3
"""Words; regret that comes later in its sentence (“… and he should have told you”) does not make all of it regret."""
_TALK = ("causes", "failures", "preventions", "receipts", "updates", "empty-filler/phrases", "robotic-phrase/phrases")
"""What we do in such a sentence puts nothing right for this customer."""


def weight(case: Case) -> int:
    """How much of a complaint the message is: 2 for each strong sign, 1 for each trouble told.

    What the customer wrote before counts too, where the message itself is not content; hard times told in a
    message of thanks are no complaint.
    """
    now = _weight([case.message] if case.message else [])
    return _weight([*_turns(case, "customer")[-1:], *([case.message] if case.message else [])]) if now else 0


def _weight(parts: list[Part]) -> int:
    return sum(
        2 * len(_blaming(part, *_STRONG)) + _troubles(part)
        for part in parts
        if part.has("complaints") or not part.has("feelings-glad", "feelings-grateful")
    )


def _troubles(part: Part) -> int:
    """How many troubles are told; who is hit, how long and how often only count beside a trouble."""
    told = {hit.entry.pattern for hit in _blaming(part, "harms")}
    return len(told | {hit.entry.pattern for hit in _blaming(part, "harm-circumstances")}) if told else 0


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
    regrets = _places(part, "regrets")
    late = {hit.sentence.start for hit in part.hits("late-answers")}
    for hit in part.hits("apologies"):
        if hit.sentence.start not in late and regrets[hit.sentence.start].isdisjoint(range(hit.first, hit.last + 1)):
            yield hit


def _places(part: Part, *names: str) -> defaultdict[int, set[int]]:
    """The numbers of the words that hits of the lists cover, by the start of their sentence."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for hit in part.hits(*names):
        found[hit.sentence.start].update(range(hit.first, hit.last + 1))
    return found


def partly_told(part: Part) -> tuple[list[Found], list[Found]]:
    """The apologies that name what they are for, and those whose sentence says nothing more."""
    covered = _places(part, "apologies", "apology-fillers", "thanks")
    told: dict[int, Found] = {}
    bare: dict[int, Found] = {}
    for hit in apologies(part):
        start = hit.sentence.start
        if start not in told and start not in bare:
            (bare if _says_nothing(hit.sentence, covered[start]) else told)[start] = hit
    return list(told.values()), list(bare.values())


def _says_nothing(sentence: Sentence, covered: set[int]) -> bool:
    return covered.issuperset(
        place for place, word in enumerate(sentence.words) if word.kind in {Kind.WORD, Kind.NUMBER}
    )


def lacks(case: Case, *names: str) -> bool:
    """Is a fault of ours admitted, and nothing of the named lists told?

    What is told counts beside the apology's sentence or in a clause of its own after it, and in earlier turns.
    """
    admitted = _admitted(case)
    if not admitted or any(_beside(case.reply, hit, admitted) for hit in case.reply.hits(*names)):
        return False
    return not any(part.has(*names) for part in _turns(case, "agent"))


def _admitted(case: Case) -> dict[int, Found]:
    """The apologies for a fault of ours, by their sentence; soft ones to people who do not complain are courtesy."""
    told = {hit.sentence.start: hit for hit in partly_told(case.reply)[0]}
    if told and case.message is not None and weight(case) < _CLEAR:
        soft = _places(case.reply, "soft-apologies")
        return {start: hit for start, hit in told.items() if hit.first not in soft[start]}
    return told


def acts(part: Part) -> Iterator[Found]:
    """What we do or did for the reader: verbs in our own person that are more than words, causes and routines."""
    idle = _places(part, "idle-verbs")
    talk = {hit.sentence.start for hit in part.hits(*_TALK)}
    for hit in part.hits("own-acts"):
        if hit.sentence.start not in talk and hit.last not in idle[hit.sentence.start]:
            yield hit


def is_acted(case: Case) -> bool:
    """Do we do anything beside the apology's own words?"""
    admitted = _admitted(case)
    return any(_beside(case.reply, hit, admitted) for hit in acts(case.reply))


def tells_events(part: Part) -> bool:
    """Does a sentence that is neither apology nor thanks tell what happened, and not what the reader did?"""
    other = {hit.sentence.start for hit in part.hits("apologies", "thanks")}
    other |= {hit.sentence.start for hit in part.hits("regrets") if hit.first < _OPENING}
    right, content = _places(part, "remedies", "own-acts"), {sentence.start for sentence in part.content}
    return any(
        hit.sentence.start in content - other
        and right[hit.sentence.start].isdisjoint(range(hit.first, hit.last + 1))
        and not any(map(_is_yours, hit.sentence.words))
        for hit in part.hits("told-events")
    )


def _is_yours(word: Word) -> bool:
    """What the reader did: “andsite”, “annoit”."""
    return "past" in word.tags and not word.tags.isdisjoint({"2sg", "2pl"})


def _turns(case: Case, sender: str) -> list[Part]:
    """What one side has said before."""
    return [Part(turn.text, case.reply.language) for turn in case.conversation.turns if turn.sender == sender]


def _beside(part: Part, hit: Found, admitted: Mapping[int, Found]) -> bool:
    """Does a hit stand outside the apologies, or as a clause of its own after one?"""
    apology = admitted.get(hit.sentence.start)
    if apology is None:
        return True
    between = apology.sentence.words[apology.last + 1 : hit.first]
    if not between:
        return hit.first < apology.first
    joins = _places(part, "joining-words")[hit.sentence.start]
    join = not joins.isdisjoint(range(apology.last + 1, hit.first + 1))
    return join or between[-1].text == "," or any(word.text in _BREAKS for word in between)
