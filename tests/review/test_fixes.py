"""Safe fixes: applied where they have a place, refused where they overlap, never a code point beside."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from vasta.review import Reply, review, to_dict
from vasta.review.fixes import fixed


def fix(start: int | None, end: int | None, *instead: str, kind: str = "safe", where: str = "reply") -> dict[str, Any]:
    return {"rule": "r", "where": where, "start": start, "end": end, "fix": kind, "suggestions": list(instead)}


def test_safe_fixes_are_applied_in_their_places() -> None:
    done = fixed("a  b  c", [fix(4, 6, " "), fix(1, 3, " ")])

    assert (done.text, len(done.applied), done.refused) == ("a b c", 2, ())


def test_overlapping_fixes_are_refused_and_the_others_applied() -> None:
    one, other, third = fix(0, 3, "x"), fix(2, 5, "y"), fix(6, 7, "z")

    done = fixed("abcdefg", [one, other, third])

    assert (done.text, done.applied, done.refused) == ("abcdefz", (third,), (one, other))


def test_two_findings_that_want_the_same_are_no_conflict() -> None:
    assert fixed("a  b", [fix(1, 3, " "), fix(1, 3, " ")]).text == "a b"


def test_what_is_not_safe_placed_and_single_is_left() -> None:
    unplaced, elsewhere = fix(None, None, "x"), fix(0, 1, "x", where="subject")
    left = [unplaced, elsewhere, fix(0, 1, "x", kind="unsafe"), fix(0, 1, "x", "y"), fix(0, 1)]

    assert fixed("abc", left).text == "abc"


def test_a_whole_reply_is_mended_and_then_finds_nothing_more_of_it() -> None:
    text = "Hei Maija,\r\n\r\nlasku  on on korjattu ,ja se lähtee tänään 😀.\r\n\r\nTerveisin\r\nOtto"
    report = to_dict(review(Reply(text, language="fi")))

    done = fixed(text, report["findings"])

    assert {one["rule"] for one in done.applied} >= {"repeated-word", "punctuation-slip"}
    again = to_dict(review(Reply(done.text, language="fi")))["findings"]
    assert {"repeated-word", "punctuation-slip"}.isdisjoint(one["rule"] for one in again)
    assert "\r\n\r\nTerveisin\r\n" in done.text


ASKED = st.tuples(st.integers(0, 40), st.integers(0, 8), st.text(min_size=1, max_size=3))


@given(st.text(max_size=40), st.lists(ASKED, max_size=6))
def test_whatever_is_asked_what_is_outside_the_fixes_stays(text: str, asked: list[tuple[int, int, str]]) -> None:
    wanted = [fix(start, min(start + size, len(text)), instead) for start, size, instead in asked if start < len(text)]

    done = fixed(text, wanted)

    untouched = sum(one["end"] - one["start"] for one in {(o["start"], o["end"]): o for o in done.applied}.values())
    added = sum(len(o["suggestions"][0]) for o in {(o["start"], o["end"]): o for o in done.applied}.values())
    assert len(done.text) == len(text) - untouched + added
