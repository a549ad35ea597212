"""One named damage done to a good reply is found, whatever reply it is done to."""

from __future__ import annotations

import pytest

from tests.review.damages import STRUCTURE, damaged, sentences
from vasta.review import Report, parse_case, review
from vasta.review.cards import LANGUAGES, cards

MOST = 5  # good replies that each damage is done to
EXCUSED = {"guess-marker": 2, "unsure-but-sent": 2, "robotic-phrase": 5}
"""Of so many replies at least one: a question, a promise or a wish for a receipt beside the words excuses them."""
EVERY = [(rule, code) for code in LANGUAGES for rule in sorted({*STRUCTURE, *sentences(code)})]


@pytest.mark.parametrize(("rule", "language"), EVERY, ids=[f"{rule}-{code}" for rule, code in EVERY])
def test_damage_is_found(rule: str, language: str) -> None:
    made = list(damaged(rule, language, MOST))
    reports = [(case, review(parse_case(case).reply, to=parse_case(case).to)) for case in made]

    unseen = [case["reply"][-400:] for case, report in reports if not _is_told(rule, report)]

    assert made
    assert unseen == [] or len(unseen) < len(made) * (1 - 1 / EXCUSED.get(rule, len(made) * 2))


def _is_told(rule: str, report: Report) -> bool:
    """Is the damage found, by its rule or by a more specific one that says it already?"""
    return any(one.rule == rule or rule in cards()[one.rule].covers for one in report.findings)
