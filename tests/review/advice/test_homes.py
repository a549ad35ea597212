"""Every piece of the guides' advice is kept by a rule or by a capability of the desk."""

import re

import pytest

from vasta.review.advice import Home, UnknownAdvice, _homes, all_ids, home

NAME = re.compile(r"[a-z]+(-[a-z]+)*")


def test_all_advice_has_an_entry_in_the_guides_own_order() -> None:
    assert tuple(_homes()) == all_ids()


def test_no_advice_is_homeless() -> None:
    homeless = [i for i in all_ids() if not home(i).rules + home(i).desk]

    assert homeless == []


def test_homes_are_names_and_none_stands_twice() -> None:
    named = {i: home(i).rules + home(i).desk for i in all_ids()}

    misnamed = [name for names in named.values() for name in names if not NAME.fullmatch(name)]
    twice = [i for i, names in named.items() if len(set(names)) != len(names)]

    assert (misnamed, twice) == ([], [])


def test_every_gloss_tells_its_advice_apart() -> None:
    glosses = [home(i).gloss for i in all_ids()]

    assert sorted(glosses) == sorted(set(glosses))
    assert [gloss for gloss in glosses if gloss != gloss.strip() or gloss.endswith(".") or not gloss] == []


def test_advice_may_live_in_rules_and_in_the_desk() -> None:
    assert home("email-35") == Home(
        rules=("stale-template",), desk=("saved-replies",), gloss="Saved replies with caution"
    )


def test_an_unknown_id_is_named() -> None:
    with pytest.raises(UnknownAdvice, match=r"No guide holds the advice 'email-68'\."):
        home("email-68")
