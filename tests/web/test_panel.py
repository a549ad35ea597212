"""The panel: what is shown at once, what waits behind a click, what is set aside."""

from __future__ import annotations

from datetime import date
from typing import Any

from vasta.web.panel import Dimension, Promised, panel_of


def finding(rule: str, severity: str, **more: Any) -> dict[str, Any]:
    whole = {
        "rule": rule,
        "severity": severity,
        "where": "reply",
        "start": 0,
        "end": 3,
        "text": "Hei",
        "title": rule,
    }
    return {**whole, **more}


def report(*findings: dict[str, Any], **more: Any) -> dict[str, Any]:
    scores = {"overall": 85, "arithmetic": {"clear": {"passed": 5, "total": 7, "failed": ["b"]}}}
    return {"findings": list(findings), "scores": scores, "promises": [], "not_run": [], "failed": [], **more}


def test_what_holds_the_reply_comes_first_and_hints_stand_apart() -> None:
    panel = panel_of(report(finding("a", "hint"), finding("b", "should"), finding("c", "must")), [], aside={})

    assert [one["rule"] for one in panel.findings] == ["c", "b"]
    assert [one["rule"] for one in panel.hints] == ["a"]
    assert panel.holding == 1


def test_two_hints_are_shown_and_the_rest_waits() -> None:
    panel = panel_of(report(*(finding(name, "hint") for name in "abcd")), [], aside={})

    assert [one["rule"] for one in panel.hints_shown] == ["a", "b"]
    assert [one["rule"] for one in panel.hints_more] == ["c", "d"]


def test_a_finding_set_aside_is_not_counted_and_keeps_its_reason() -> None:
    panel = panel_of(report(finding("c", "must")), [], aside={"c:Hei": "The customer wrote so."})

    assert panel.findings == []
    assert [(one["rule"], one["reason"]) for one in panel.set_aside] == [("c", "The customer wrote so.")]


def test_marks_are_only_for_what_stands_in_the_reply_and_is_shown() -> None:
    subject = finding("s", "should", where="subject")
    absent = finding("x", "must", start=None, end=None, text=None)
    hints = [finding(name, "hint") for name in "abc"]

    panel = panel_of(report(subject, absent, finding("b", "should"), *hints), [], aside={})

    assert [mark["title"] for mark in panel.marks] == ["b", "a", "b"]


def test_a_finding_keeps_its_id_while_the_text_before_it_changes() -> None:
    one, two = finding("a", "should"), finding("a", "should", start=9, end=12)
    later = [{**row, "start": row["start"] + 5, "end": row["end"] + 5} for row in (one, two)]

    ids = [row["id"] for row in panel_of(report(one, two), [], aside={}).findings]

    assert len(set(ids)) == 2
    assert [row["id"] for row in panel_of(report(*later), [], aside={}).findings] == ids


def test_a_dimension_tells_its_arithmetic_and_what_failed() -> None:
    panel = panel_of(report(finding("b", "should", title="Too long")), [], aside={})

    assert panel.dimensions == [Dimension("clear", 5, 7, ["Too long"])]


def test_a_promise_has_its_day_where_the_text_settles_it() -> None:
    promises = [{"text": "Soitan perjantaina", "due": "2026-11-27"}, {"text": "Palaamme asiaan", "due": None}]

    panel = panel_of(report(promises=promises), [], aside={})

    assert panel.promises == [
        Promised("Soitan perjantaina", date(2026, 11, 27)),
        Promised("Palaamme asiaan", None),
    ]


def test_rules_that_did_not_run_or_failed_are_told() -> None:
    given = report(not_run=[{"rule": "a", "missing": "subject"}], failed=[{"rule": "b", "reason": "KeyError"}])

    assert [row["rule"] for row in panel_of(given, [], aside={}).not_checked] == ["a", "b"]


def test_a_review_that_is_late_says_so_and_has_no_findings() -> None:
    panel = panel_of(None, [], failed="late", aside={})

    assert (panel.failed, panel.written, panel.findings) == ("late", True, [])


def test_what_the_clock_says_stands_apart_and_is_no_finding_of_the_text() -> None:
    late = finding("late", "must", where="conversation", start=None, end=None, text=None)

    panel = panel_of(report(late, finding("b", "should")), [], aside={})

    assert [one["rule"] for one in panel.clock] == ["late"]
    assert [one["rule"] for one in panel.findings] == ["b"]
    assert (panel.holding, [mark["title"] for mark in panel.marks]) == (0, ["b"])


def test_without_a_text_only_the_clock_is_told() -> None:
    late = finding("late", "should", where="conversation", start=None, end=None, text=None)

    panel = panel_of(report(late, finding("b", "should")), [], aside={}, written=False)

    assert ([one["rule"] for one in panel.clock], panel.findings, panel.written) == (["late"], [], False)


def test_what_the_clock_says_can_be_set_aside() -> None:
    late = finding("late", "should", where="conversation", start=None, end=None, text=None)

    assert panel_of(report(late), [], aside={"late:": "She phoned."}).clock == []
