"""The rules that look at what the organisation knows, on the worked example of the documentation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from vasta.review import Knowledge, Message, Report, Topic, parse_case, review
from vasta.review.engine import make_case
from vasta.review.likeness import copied
from vasta.review.own_words import find
from vasta.review.part import Part, known
from vasta.review.profiles import DEFAULT

EXAMPLE = Path(__file__).parents[2] / "docs" / "example" / "case-with-knowledge.json"
ABOUT_KNOWLEDGE = {
    "known-article-not-linked", "no-anticipation", "no-best-practice", "no-probing-question", "not-the-customers-word",
    "off-brand-term", "underlying-need-missed",
}  # fmt: skip
ABOUT_SAVED_TEXT = {"canned-not-personalised", "canned-outside-instructions", "copy-paste-reply"}


def example(**changes: Any) -> Report:
    """The review of the worked example, changed in some fields."""
    case = parse_case({**json.loads(EXAMPLE.read_text(encoding="utf-8")), **changes})
    assert case.unknown == ()
    return review(case.reply, to=case.to, conversation=case.conversation, knowledge=case.knowledge)


def test_the_worked_example_finds_what_the_organisation_knows_better() -> None:
    report = example()

    assert {one.rule for one in report.findings} >= ABOUT_KNOWLEDGE
    assert {one.rule for one in report.findings} & ABOUT_SAVED_TEXT == {"canned-not-personalised"}
    assert report.failed == ()


def test_a_name_alone_leaves_the_rest_of_the_saved_text_to_be_told() -> None:
    reply = json.loads(EXAMPLE.read_text(encoding="utf-8"))["reply"].replace("Hello,", "Hi Mary,", 1)

    report = example(reply=reply)

    assert {one.rule for one in report.findings} & ABOUT_SAVED_TEXT == ABOUT_SAVED_TEXT - {"canned-not-personalised"}


def test_a_reply_that_uses_what_is_known_is_left_alone() -> None:
    report = example(
        reply="Hi Mary,\n\nSorry that your internet drops in the evenings, just when you work from home. Most of our "
        "customers have solved it by changing the wifi channel: https://brightline.example/drops shows how. If it "
        "still drops, you get a refund for each full day without a connection. Which lights are on now, and what "
        "model is your router?\n\nKind regards\n\nOtto Oak\ncustomer adviser\nBrightline\n010 555 0142"
    )

    assert {one.rule for one in report.findings} & (ABOUT_KNOWLEDGE | ABOUT_SAVED_TEXT) == set()


def test_what_was_not_given_is_named() -> None:
    told = dict(example(knowledge={}, saved_replies=[], earlier_replies=[]).not_run)

    assert {told[rule] for rule in ABOUT_KNOWLEDGE | ABOUT_SAVED_TEXT} == {
        "knowledge.articles", "knowledge.topics", "knowledge.concepts", "knowledge.voice",
        "conversation.saved-replies", "conversation.earlier-replies",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "term", "text", "found"),
    [
        ("fi", "sopimus", "Sopimuksesi alkaa, sähkösopimus ei.", ["Sopimuksesi"]),
        ("fi", "mokkula", "Tilasitko mokkulan?", ["mokkulan"]),
        ("fi", "avoin data", "Avoimen datan sivu.", ["Avoimen datan"]),
        ("et", "internetiühendus", "Internetiühenduse tasu.", ["Internetiühenduse"]),
        ("en", "bonus point", "Your bonus points.", ["bonus points"]),
        ("en", "<b> #x!", "A <b> tag.", []),
        ("en", "", "Nothing.", []),
    ],
)
def test_own_words_are_found_in_any_form(language: str, term: str, text: str, found: list[str]) -> None:
    hits = find(Part(text, language), ((term,),)).get(0, ())

    assert [text[hit.start : hit.end] for hit in hits] == found


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("Lasku on väärin.", "laskutus"),
        ("Sähkösopimus pitäisi siirtää.", "sopimus"),
        ("Lasku ja sopimus ovat väärin.", None),
        ("Hyvää päivää!", None),
    ],
)
def test_a_message_has_a_topic_only_where_that_is_clear(message: str, topic: str | None) -> None:
    topics = (Topic("laskutus", ("lasku", "maksu")), Topic("sopimus", ("siirtää",)))
    case = parse_case({"reply": "Hei!", "language": "fi"})
    laid_out = make_case(case.reply, (Message(message),), case.conversation, Knowledge(topics=topics), DEFAULT)

    assert (laid_out.topic.name if laid_out.topic else None) == topic


def test_copied_is_the_share_of_the_sentences_that_another_text_holds() -> None:
    sentences = known("One two three four. Five six seven.", "en").sentences

    assert copied(sentences, "one, two THREE four – eight nine") == pytest.approx(2 / 3)
    assert copied((), "one two three") == 0.0
