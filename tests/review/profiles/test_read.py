"""Reading a profile: what it wishes arrives, and what is wrong is named with file, line and field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vasta.review.cards import cards
from vasta.review.profiles import BadProfile, load, parse
from vasta.review.profiles.checks import FIXED


def fault(text: str) -> str:
    with pytest.raises(BadProfile) as caught:
        parse(text, "p.toml")
    return str(caught.value)


def test_a_level_below_is_laid_over_the_one_above() -> None:
    whole = parse(
        'address = "formal"\noff = ["slang"]\n[severities]\nlong-sentence = "hint"\n'
        '[channels.chat]\naddress = "familiar"\n[teams.billing]\non = ["slang"]\n'
        '[teams.billing.channels.chat.severities]\nlong-sentence = "must"\n[languages.et]\naddress = "follow"\n'
    )

    billing = whole.within("billing")

    assert whole.of(channel="email", language="fi").address == "formal"
    assert whole.of(channel="chat", language="fi").address == "familiar"
    assert whole.of(channel="chat", language="et").address == ""
    assert (whole.of(channel="chat").off, billing.of(channel="chat").off) == (frozenset({"slang"}), frozenset())
    assert billing.of(channel="email").severities == {"long-sentence": "hint"}
    assert billing.of(channel="chat").severities == {"long-sentence": "must"}
    assert whole.within("nobody").of(channel="chat") == whole.of(channel="chat")


def test_options_are_added_rule_by_rule() -> None:
    whole = parse("[options.long-sentence]\nlimit = 20\n[channels.chat.options.long-sentence]\nhint = 9\n")

    assert whole.of(channel="chat").options == {"long-sentence": {"limit": 20, "hint": 9}}


def test_a_tension_stands_for_its_rules_and_the_levels_own_words_win() -> None:
    whole = parse('on = ["negative-wording"]\n[tensions]\nwords = "plain"\n[channels.chat.tensions]\nwords = "plain"\n')

    assert "negative-wording" not in whole.of(channel="email").off
    assert "negative-wording" in whole.of(channel="chat").off


def test_protocols_and_checklists_of_all_levels_are_kept() -> None:
    whole = parse('protocol = "A"\nchecklist = ["a"]\n[channels.letter]\nprotocol = "B"\nchecklist = ["b"]\n')

    profile = whole.of(channel="letter")

    assert (profile.protocol, profile.checklist) == (("A", "B"), ("a", "b"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'off = ["long-sentense"]',
            "p.toml, line 1, off: there is no rule 'long-sentense'; did you mean long-sentence",
        ),
        (
            '\n[severities]\nlong-sentence = "bad"',
            "p.toml, line 3, severities.long-sentence: 'bad' is not one of must, should, hint",
        ),
        ("[channels.fax]", "p.toml, line 1, channels.fax: 'fax' is not one of email, chat, letter, form, phone"),
        ("names = 3", "p.toml, line 1, names: Expected `array`, got `int`"),
        ("[weights]\ntone = -1", "p.toml, line 1, weights: Expected `float` >= 0.0"),
        ("[weights]\nton = 1", "p.toml, line 2, weights.ton: 'ton' is not one of careful, clear, expert, tone"),
        ("off = [['slang']]", "p.toml, line 1, off: there is no rule"),
        (
            "[tensions]\nemoji = ['never']",
            "p.toml, line 2, tensions.emoji: ['never'] is not one of mirror, never, free",
        ),
        ("[teams.a]\naddress = 'x'", "p.toml, line 2, teams.a.address: 'x' is not one of familiar, formal, follow"),
        ("signature = ['fax']", "p.toml, line 1, signature: 'fax' is not one of name, title, contact, organisation"),
        ("address = formal", "p.toml: is not valid TOML: Invalid value (at line 1, column 11); a text must stand in"),
        (
            "[options.long-sentence]\nlimit = inf",
            "p.toml, line 2, options.long-sentence.limit: must be like its default, ",
        ),
        (
            "[options.messy-layout]\nmarks = '( +)+x'",
            "p.toml, line 2, options.messy-layout.marks: is an expression",
        ),
        ("[options.long-sentence]\nlim = 3", "p.toml, line 2, options.long-sentence.lim: there is no option 'lim'"),
        (
            '[options.long-sentence]\nlimit = "a"',
            "p.toml, line 2, options.long-sentence.limit: must be like its default, ",
        ),
        ("[options.long-sentence]\nlimit = { chat = 3 }", "p.toml, line 2, options.long-sentence.limit: must be like"),
        ('[tensions]\nemoji = "x"', "p.toml, line 2, tensions.emoji: 'x' is not one of mirror, never, free"),
        (
            '[tensions]\nemojis = "x"',
            "p.toml, line 2, tensions.emojis: there is no tension 'emojis'; did you mean emoji?",
        ),
        ("teams = 3", "p.toml, line 1, teams: must hold tables, as in [teams.name]"),
        ("[teams.a.teams.b]", "p.toml, teams.a.teams: a level of teams cannot stand inside another"),
        ("wishes = 1", "p.toml, line 1, wishes: there is no such field; known: off, on, severities"),
        ("ä = 1", "p.toml: is not valid TOML: "),
        (
            "[options.template-leftover]\nown = ['(a+)+$']",
            "p.toml, line 2, options.template-leftover.own: '(a+)+$' could run away",
        ),
        (
            "[teams.a.options.template-leftover]\nown = ['(']",
            "p.toml, line 2, teams.a.options.template-leftover.own: '(' is no regular expression",
        ),
    ],
)
def test_a_fault_is_named_with_its_line_and_field(text: str, said: str) -> None:
    assert fault(text).startswith(said)


def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path: Path) -> None:
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(BadProfile, match="cannot be read: No such file"):
        load(tmp_path / "absent.toml")
    with pytest.raises(BadProfile, match=r"is not UTF-8 text \(byte 0\)"):
        load(binary)


def test_a_file_beyond_reason_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.toml"
    large.write_text("#" * 1_000_001, encoding="utf-8")

    with pytest.raises(BadProfile, match="is larger than 1000000 bytes"):
        load(large)


def texts(value: Any) -> Iterator[str]:
    """Every text in a value of an option."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)


def test_no_expression_but_an_organisations_own_comes_from_outside() -> None:
    """Those of the cards are matched without a time limit."""
    looks_like_one = re.compile(r"\\[bdsw]|\[[^\]]+\]|\(\?|\{\d")
    wordings = (words for card in cards().values() for words in card.languages.values())
    options = ((name, text) for words in wordings for name, value in words.options.items() for text in texts(value))

    assert {name for name, text in options if looks_like_one.search(text)} <= FIXED
