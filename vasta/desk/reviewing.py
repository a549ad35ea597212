"""The one door from the desk to the reviewer: rows in, plain JSON out; it never raises and never hangs."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language

from vasta.desk.known import known
from vasta.desk.models import Agent, Conversation

SECONDS = 10.0  # longer than any first loading of the language parts; a reply must not wait for more
THREADS = 2
CLOCK = "conversation"  # where a finding is that speaks of the customer's wait and not of the reply

T = TypeVar("T")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Reviewed:
    """The report (docs/cases-and-reports.md), or None and why there is none: "failed" or "late"."""

    report: dict[str, Any] | None
    failed: str = ""

    def holding(self) -> list[dict[str, Any]]:
        """The findings that hold the sending: what speaks of the clock is no better for waiting."""
        found = (self.report or {}).get("findings", ())
        return [f for f in found if f["severity"] == "must" and f["where"] != CLOCK]


def key_of(finding: dict[str, Any]) -> str:
    """Names a finding while the text around it changes: rule and text."""
    return f"{finding['rule']}:{finding['text'] or ''}"


@cache
def threads() -> ThreadPoolExecutor:
    """Few, and kept: each holds its own instance of the language parts."""
    return ThreadPoolExecutor(max_workers=THREADS, thread_name_prefix="review")


def warm_up() -> None:
    """Begin to load the language parts in every thread, before somebody waits for a review; returns at once."""

    def work() -> None:
        from vasta import review as reviewer  # heavy, and may itself be broken: loaded where a fault is caught

        for language in dict(settings.LANGUAGES):
            reviewer.review(reviewer.Reply("Tere! Hei! Hello!", language=language), to=[reviewer.Message("?")])

    for _ in range(THREADS):
        threads().submit(work)


def within(seconds: float, work: Callable[[], T]) -> tuple[T | None, str]:
    """The work's result and "", or None and "failed" or "late"."""
    waiting = threads().submit(work)
    try:
        return waiting.result(timeout=seconds), ""
    except TimeoutError:
        waiting.cancel()
        log.warning("A review took longer than %s s.", seconds)
        return None, "late"
    except Exception as error:  # noqa: BLE001  # whatever fails in there, the reply must be able to leave
        log.error("A review failed: %s.", type(error).__name__)  # noqa: TRY400  # a traceback may quote the text
        return None, "failed"


def review_reply(
    *,
    conversation: Conversation,
    agent: Agent,
    text: str,
    subject: str | None = None,
    seconds: float | None = None,
) -> Reviewed:
    """Review what `agent` wrote to `conversation`; findings are worded in the active interface language.

    subject: None where the reply has none of its own. seconds: how long to wait for it (SECONDS).
    """
    facts = known(conversation)
    customer = conversation.customer
    ui = get_language() or settings.LANGUAGE_CODE
    team = conversation.inbox.team.name if conversation.inbox.team else ""

    def work() -> dict[str, Any]:
        from vasta import (
            review as reviewer,  # heavy, and may itself be broken: loaded where a fault is caught
        )
        from vasta.desk.wishes import of_team  # reads the rules' cards

        reply = reviewer.Reply(
            text=text,
            channel=conversation.channel,
            subject=subject,
            agent=reviewer.Agent(agent.name, agent.title, settings.VASTA.organisation, agent.phone, agent.email),
            customer=reviewer.Customer(customer.name, customer.title),
            language=conversation.language or None,
            written_at=timezone.localtime(),
        )
        talked = reviewer.Conversation(
            turns=tuple(reviewer.Turn(*turn) for turn in facts.turns),
            clock=reviewer.Clock(due_at=facts.due_at),
            promises=tuple(reviewer.OpenPromise(*promise) for promise in facts.promises),
            closed=facts.closed,
            ticks=tuple(reviewer.Tick(*tick) for tick in facts.ticks),
        )
        to = [reviewer.Message(*one) for one in facts.to]
        report = reviewer.review(reply, to=to, conversation=talked, profile=of_team(team))
        return reviewer.to_dict(report, ui=ui)

    return Reviewed(*within(SECONDS if seconds is None else seconds, work))


def brief_of(message_text: str, *, language: str = "", earlier: Sequence[str] = ()) -> dict[str, Any] | None:
    """The message brief (asks, facts, feeling, urgency) as plain JSON; None when it could not be made."""

    def work() -> dict[str, Any]:
        from vasta.review import brief  # heavy, and may itself be broken: loaded where a fault is caught

        return brief(message_text, language=language or None, history=earlier).to_dict()

    return within(SECONDS, work)[0]
