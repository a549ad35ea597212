"""phone-greeting-incomplete: what a call is answered with lacks our name, the organisation or the offer of help."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language import names
from vasta.language.words import Word
from vasta.review import telephone
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

_STEM = 4  # letters that an organisation's name keeps in its cases


def check(case: Case, words: Words) -> Iterator[Span]:
    """The whole greeting; offers the card's script where the agent's name and organisation are known."""
    if case.reply.text.strip() and telephone.kind(case) is telephone.Kind.GREETING and not _is_whole(case, words):
        start = len(case.reply.text) - len(case.reply.text.lstrip())
        yield Span(start, len(case.reply.text.rstrip()), suggest=lambda: _script(case, words))


def _is_whole(case: Case, words: Words) -> bool:
    said = [word for sentence in case.reply.read.sentences for word in sentence.words]
    capitals = [word for word in said if word.text[:1].isupper()]
    person = _person(case, capitals)
    if not person and not case.agent.name and words.has(case.reply, "speaks"):
        person = capitals[-1:]
    return bool(person) and _names_us(case, capitals, person, words) and words.has(case.reply, "help")


def _person(case: Case, capitals: list[Word]) -> list[Word]:
    """The words of the speaker's name: the agent's own, else a listed given name and the name after it."""
    if case.agent.name:
        own = {part.casefold() for part in case.agent.name.split()}
        return [word for word in capitals if not own.isdisjoint((word.lower, *word.lemmas))]
    at = next((place for place, word in enumerate(capitals) if names.given(word.text)), None)
    return [] if at is None else capitals[at : at + 2]


def _names_us(case: Case, capitals: list[Word], person: list[Word], words: Words) -> bool:
    """Is the organisation named: the agent's, else any name that is neither the person nor a word of greeting?"""
    own = [part.casefold() for part in case.agent.organisation.split() if len(part) >= _STEM]
    if own:
        return any(word.lower.startswith(part[: max(_STEM, len(part) - 2)]) for word in capitals for part in own)
    common = words.option("no_names")
    return words.has(case.reply, "us") or any(word not in person and word.lower not in common for word in capitals)


def _script(case: Case, words: Words) -> tuple[str, ...]:
    name, organisation = case.agent.name, case.agent.organisation
    script = str(words.option("script"))
    return (script.format(organisation=organisation, name=name),) if name and organisation else ()
