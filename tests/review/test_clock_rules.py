"""The rules that speak of the conversation: what they count from, how they are worded, and that they are not scored."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from vasta.review import Clock, Conversation, Message, OpenPromise, Profile, Reply, Turn, review, worded
from vasta.review.report import Finding, Report

NOW = datetime(2026, 11, 23, 10, 15, tzinfo=UTC)


def look(text: str = "", *, at: datetime | None = None, profile: Profile | None = None, **known: Any) -> Report:
    """A review of an e-mail in English; at: when the customer's message came."""
    to = [Message("Where is my parcel?", at=at)] if at else []
    reply = Reply(text, language="en", written_at=NOW)
    return review(reply, to=to, conversation=Conversation(**known), profile=profile or Profile())


def clock_findings(report: Report) -> list[Finding]:
    return [one for one in report.findings if one.where == "conversation"]


def rules(report: Report) -> list[str]:
    return [one.rule for one in clock_findings(report)]


def test_a_late_message_is_told_once_and_not_as_unanswered_too() -> None:
    assert rules(look(at=NOW - timedelta(days=5))) == ["late-reply"]


def test_a_message_that_just_came_is_only_unanswered() -> None:
    assert rules(look(at=NOW - timedelta(hours=1))) == ["unanswered-message"]


def test_the_finding_says_how_late_in_the_readers_language() -> None:
    (finding,) = clock_findings(look(at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC)))

    said = [worded(finding, ui).message.partition(".")[0] for ui in ("fi", "et", "en")]

    assert said == [
        "Vastaus on 1 tunnin 15 minuuttia myöhässä",
        "Vastus on hilinenud 1 tunni 15 minutit",
        "The reply is 1 hour 15 minutes late",
    ]


def test_a_message_that_the_history_ends_with_is_counted_once() -> None:
    turns = (Turn("customer", "Where is my parcel?", NOW - timedelta(days=5)),)
    reply = Reply("", language="en", written_at=NOW)

    report = review(reply, to=[Message("Where is my parcel?")], conversation=Conversation(turns))

    assert rules(report) == ["late-reply"]


def test_times_without_a_zone_are_in_the_others() -> None:
    report = look(at=datetime(2026, 11, 20, 9, 0))  # noqa: DTZ001  # what the test is about

    assert rules(report) == ["late-reply"]
    assert report.failed == ()


def test_what_speaks_of_the_conversation_is_not_scored() -> None:
    late, early = (look("Hello, it is on its way.", at=NOW - timedelta(days=days)) for days in (5, 0))

    assert "late-reply" in late.checked
    assert "late-reply" not in late.scores.dimensions["timely"].failed
    assert late.scores.dimensions["timely"].total == early.scores.dimensions["timely"].total


@pytest.mark.parametrize(("limit", "found"), [(1, ["late-reply"]), (5, [])])
def test_a_profile_may_give_more_days(limit: int, found: list[str]) -> None:
    profile = Profile(options={"late-reply": {"days": limit}}, off=frozenset({"unanswered-message"}))

    assert rules(look(at=NOW - timedelta(days=5), profile=profile)) == found


def test_an_unknown_country_ends_the_rule_and_not_the_review() -> None:
    profile = Profile(options={"late-reply": {"country": "XX"}})

    report = look(at=NOW - timedelta(days=5), profile=profile)

    assert [rule for rule, _ in report.failed] == ["late-reply"]


def test_a_due_promise_is_named_with_its_day() -> None:
    (finding,) = clock_findings(look(promises=(OpenPromise("I will write on Friday.", date(2026, 11, 20)),)))

    assert worded(finding, "en").message.startswith("The customer was told: “I will write on Friday.” That was for 20")


def test_without_times_the_clock_is_not_guessed() -> None:
    missing = dict(look(turns=(Turn("customer", "Hello?"),)).not_run)

    assert missing["late-reply"] == "conversation.times"
    assert missing["update-due"] == "conversation.promises"


def test_the_callers_clock_goes_before_the_turns() -> None:
    clock = Clock(due_at=NOW - timedelta(minutes=5))

    (finding,) = clock_findings(look(at=NOW - timedelta(hours=1), clock=clock))

    assert (finding.rule, finding.values["late"]) == ("late-reply", timedelta(minutes=5))


def test_a_chat_message_that_waits_is_told_once() -> None:
    def told(seconds: int) -> list[str]:
        turns = (Turn("customer", "Where is my parcel?", NOW - timedelta(seconds=seconds)),)
        reply = Reply("", channel="chat", language="en", written_at=NOW)
        return rules(review(reply, conversation=Conversation(turns)))

    assert [told(10), told(45), told(600)] == [["unanswered-message"], ["late-chat-reply"], ["silent-wait"]]
