"""The review itself: run every rule that fits the case and gather what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeVar

from vasta import language as languages
from vasta.review import part, promises
from vasta.review.cards import Card, Wording, cards
from vasta.review.case import Case
from vasta.review.conversation import Conversation, Turn
from vasta.review.given import has
from vasta.review.inputs import Message, Reply
from vasta.review.kinds import check_of
from vasta.review.knowledge import Knowledge
from vasta.review.part import Part
from vasta.review.profiles import DEFAULT, Profile, Profiles
from vasta.review.report import Finding, Report, Span
from vasta.review.scoring import scores
from vasta.review.words import Words

_T = TypeVar("_T")


@dataclass
class _Run:
    """What comes together while the rules run."""

    findings: list[Finding] = field(default_factory=list)
    checked: list[str] = field(default_factory=list)
    not_run: list[tuple[str, str]] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)


def review(
    reply: Reply,
    *,
    to: Sequence[Message] = (),
    conversation: Conversation | None = None,
    knowledge: Knowledge | None = None,
    profile: Profile | Profiles = DEFAULT,
) -> Report:
    """Review a reply to a customer.

    to: the customer's messages it answers, the newest last; () where there is none. profile: the wishes for this
    reply, or a whole profile file's, of which the channel's and the language's are taken. A rule that raises is told
    in `failed`, one that lacks something in `not_run`; the review itself never fails for a text.
    """
    case = make_case(reply, to, conversation or Conversation(), knowledge or Knowledge(), profile)
    return review_case(case)


def make_case(
    reply: Reply, to: Sequence[Message], conversation: Conversation, knowledge: Knowledge, profile: Profile | Profiles
) -> Case:
    """Settle the languages and lay out everything the rules look at."""
    turns, to = _apart(conversation.turns, to)
    conversation = replace(conversation, turns=turns)
    message = "\n\n".join(one.text for one in to) if to else None
    earlier = [turn.text for turn in conversation.turns if turn.sender == "customer"]
    spoken = _language_of(message, earlier, reply.language)
    language = reply.language or _language_of(reply.text, [message or "", *earlier], None) or spoken or ""
    if isinstance(profile, Profiles):
        profile = profile.of(channel=reply.channel, language=language)
    return Case(
        language=language,
        given=reply,
        reply=Part(reply.text, _readable(language)),
        message=None if message is None else part.known(message, _readable(spoken, language)),
        message_language=spoken,
        message_subject=to[-1].subject if to else None,
        conversation=conversation,
        knowledge=_with_own_words(knowledge, profile),
        profile=profile,
        to=to,
    )


def _with_own_words(knowledge: Knowledge, profile: Profile) -> Knowledge:
    """The knowledge with the glossary and the voice of the profile."""
    if not profile.glossary and not profile.voice:
        return knowledge
    terms, voice = {**knowledge.terms, **profile.glossary}, {**knowledge.voice, **profile.voice}
    return replace(knowledge, terms=terms, voice=voice)


def _apart(turns: Sequence[Turn], to: Sequence[Message]) -> tuple[tuple[Turn, ...], tuple[Message, ...]]:
    """Earlier turns and the messages under reply; where the history ends with these, they are taken off, times kept."""
    earlier, messages = list(turns), list(to)
    for place in reversed(range(len(messages))):
        last = earlier[-1] if earlier else None
        if last is None or (last.sender, last.kind) != ("customer", "message"):
            break
        if last.text.strip() != messages[place].text.strip():
            break
        messages[place] = replace(messages[place], at=messages[place].at or last.at)
        earlier.pop()
    return tuple(earlier), tuple(messages)


def _readable(*codes: str | None) -> str:
    """The first language that is reviewed; English where none is."""
    return next((code for code in codes if code in languages.LANGUAGES), None) or "en"


def _language_of(text: str | None, near: Sequence[str], given: str | None) -> str | None:
    """A text's language; `given` or the texts near it help where it is short."""
    if text is None:
        return given
    likely = [given] if given else []
    found = languages.identify(text, tuple(likely))
    if found is None:
        found = next((code for one in near if (code := languages.identify(one))), None)
    return found or given


def review_case(case: Case) -> Report:
    """Run the rules over a case that is already laid out."""
    run, given = _Run(), _Given(case)
    for card in _of(case.channel):
        _run_card(card, case, given, run)
    findings = tuple(_placed(_uncovered(run.findings, case)))
    known = case.language in languages.LANGUAGES
    return Report(
        language=case.language or None,
        channel=case.channel,
        findings=findings,
        asks=_guarded(run, "asks", lambda: case.asks) if known and case.message is not None else (),
        promises=_guarded(run, "promises", lambda: promises.find(case)) if known else (),
        scores=scores(run.checked, findings, case),
        checked=tuple(run.checked),
        not_run=tuple(run.not_run),
        failed=tuple(run.failed),
    )


@cache
def _of(channel: str) -> tuple[Card, ...]:
    """The cards that run in a channel."""
    return tuple(card for card in cards().values() if channel in card.channels)


def _guarded(run: _Run, name: str, work: Callable[[], tuple[_T, ...]]) -> tuple[_T, ...]:
    """What the work gives; where it raises, nothing, and the report says so."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001  # told in the report, never ends the review
        run.failed.append((name, f"{type(error).__name__}: {error}"))
        return ()


class _Given(dict[str, bool]):
    """By need, whether the case has it: many cards need the same, so each is looked for once."""

    def __init__(self, case: Case) -> None:
        self._case = case

    def __missing__(self, need: str) -> bool:
        found = self[need] = has(self._case, need)
        return found


def _run_card(card: Card, case: Case, given: _Given, run: _Run) -> None:
    wording = card.wording(case.language)
    if wording is None:
        run.not_run.append((card.rule, "language"))
        return
    for need in card.needs:
        if not given[need]:
            run.not_run.append((card.rule, need))
            return
    if not case.profile.runs(card, case.language):
        return
    try:
        found = _found(card, wording, case)
    except Exception as error:  # noqa: BLE001  # a broken rule is told in the report, never ends the review
        run.failed.append((card.rule, f"{type(error).__name__}: {error}"))
        return
    run.checked.append(card.rule)
    run.findings.extend(found)


def find(card: Card, case: Case) -> list[Finding]:
    """What one rule finds in a case; whatever the rule raises comes through."""
    wording = card.wording(case.language) or card.languages[case.language_read]
    return _found(card, wording, case)


def _found(card: Card, wording: Wording, case: Case) -> list[Finding]:
    return [_finding(card, span, case) for span in check_of(card)(case, Words(card, wording, case))]


def _finding(card: Card, span: Span, case: Case) -> Finding:
    source = {"reply": case.reply.text, "subject": case.subject, "message": case.message and case.message.text}
    whole = source.get(span.where) or ""
    return Finding(
        rule=card.rule,
        severity=span.severity or case.profile.severity(card, case.language),
        dimension=card.dimension,
        where=span.where,
        start=span.start,
        end=span.end,
        text=None if span.start is None else whole[span.start : span.end],
        fix=card.fix,  # type: ignore[arg-type]  # cards are checked when read
        advice=card.advice,
        values=span.values,
        suggest=span.suggest,
    )


def _uncovered(findings: Sequence[Finding], case: Case) -> Iterator[Finding]:
    """One fault, one finding: leave out what a more specific rule already says of the same text."""
    covers = [(other, cards()[other.rule].covers) for other in findings]
    for finding in findings:
        covering = [other for other, covered in covers if finding.rule in covered]
        if not any(_same_place(other, finding, case) for other in covering):
            yield finding


def _same_place(one: Finding, other: Finding, case: Case) -> bool:
    if one.where != other.where:
        return False
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    if one.where == "reply":
        a, b = case.reply.sentence_at(one.start), case.reply.sentence_at(other.start)
        if a is not None and a is b:
            return True
    return one.start < other.end and other.start < one.end


_ORDER = {"must": 0, "should": 1, "hint": 2}


def _placed(findings: Iterator[Finding]) -> list[Finding]:
    """Worst first, then in the order of the text; what is absent comes before what is there."""
    return sorted(findings, key=lambda one: (_ORDER[one.severity], -1 if one.start is None else one.start, one.rule))
