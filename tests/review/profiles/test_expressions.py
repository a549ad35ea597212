"""Regular expressions from outside: runaways are refused, the others match within their time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vasta.review import Reply, review
from vasta.review.profiles import expressions, parse

ATOMS = st.sampled_from(["a", "b", ".", r"\w", r"\s", "[a-z]", "(?:ab)", "x", "é", r"\d"])
REPEATS = st.sampled_from(["", "+", "*", "?", "{2,9}", "+?"])


@st.composite
def expression(draw: st.DrawFn, depth: int = 2) -> str:
    """An expression of atoms, groups and repeats within repeats."""
    parts = []
    for _ in range(draw(st.integers(1, 3))):
        inner = draw(ATOMS) if depth == 0 or draw(st.booleans()) else f"({draw(expression(depth - 1))})"
        parts.append(inner + draw(REPEATS))
    return "".join(parts)


@pytest.mark.parametrize("runaway", ["(a+)+$", r"(\w+\s?)*$", "(a|aa)+$", "([a-zA-Z]+)*$", "(x+x+)+y", "a*a*a*a*a*b"])
def test_a_runaway_is_refused(runaway: str) -> None:
    with pytest.raises(expressions.BadExpression, match="could run away"):
        expressions.check(runaway)


@pytest.mark.parametrize(
    ("bad", "said"),
    [("(", "is no regular expression"), ("x*", "matches the empty text"), ("a" * 1001, "is longer than")],
)
def test_what_is_no_use_is_refused(bad: str, said: str) -> None:
    with pytest.raises(expressions.BadExpression, match=said):
        expressions.check(bad)


@given(expression())
@settings(max_examples=60, deadline=None)
def test_whatever_is_accepted_can_be_matched_or_is_stopped(pattern: str) -> None:
    try:
        expressions.check(pattern)
    except expressions.BadExpression:
        return

    try:
        found = [match[0] for match in expressions.compiled(pattern).finditer("ab x" * 500, timeout=expressions.LIMIT)]
    except TimeoutError:
        return
    assert expressions.compiled(pattern).search("") is None
    assert len("".join(found)) <= 2000


def test_an_organisations_own_marks_are_found() -> None:
    wishes = parse("[options.template-leftover]\nown = ['##\\w+##']")

    report = review(Reply("Hei ##NIMI##!", language="fi"), profile=wishes)

    assert [one.text for one in report.findings if one.rule == "template-leftover"] == ["##NIMI##"]


def test_an_expression_that_runs_away_all_the_same_fails_its_rule_alone() -> None:
    wishes = parse("[options.template-leftover]\nown = ['[qwertyuiop](z+z+)+k']")  # the trial knows ten letters

    report = review(Reply("Hei! q" + "z" * 5000 + " k", language="fi"), profile=wishes)

    assert [rule for rule, _ in report.failed] == ["template-leftover"]
    assert "missing-thanks" in report.checked
