"""Named damage done to a good reply: each function gives a damaged copy of a case, or None where it cannot be done."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tests.corpus.cases import cases
from vasta import language as languages
from vasta.language.words import Block, Zone

Case = Mapping[str, Any]
Damage = Callable[[Case, str], Case | None]
STRANGER = {"fi": "Kaarlo-Kustaa", "et": "Kunigunde", "en": "Ebenezer"}


def _block(case: Case, language: str, zone: Zone) -> Block | None:
    return next(iter(languages.read(case["reply"], language).zone(zone)), None)


def _without(case: Case, block: Block | None) -> Case | None:
    if block is None:
        return None
    return {**case, "reply": case["reply"][: block.start] + case["reply"][block.end :]}


def no_greeting(case: Case, language: str) -> Case | None:
    """Take the greeting away."""
    return _without(case, _block(case, language, Zone.GREETING)) if case["channel"] == "email" else None


def no_sign_off(case: Case, language: str) -> Case | None:
    """Take the sign-off away and all below it."""
    block = _block(case, language, Zone.SIGN_OFF)
    return {**case, "reply": case["reply"][: block.start]} if block and case["channel"] == "email" else None


def another_name(case: Case, language: str) -> Case | None:
    """Greet somebody else."""
    given = (case.get("customer") or {}).get("name", "").split(" ")[0]
    block = _block(case, language, Zone.GREETING)
    if block is None or len(given) < 3 or given not in case["reply"][block.start : block.end]:
        return None
    greeting = case["reply"][block.start : block.end].replace(given, STRANGER[language])
    return {**case, "reply": case["reply"][: block.start] + greeting + case["reply"][block.end :]}


def no_subject(case: Case, language: str) -> Case | None:
    """Leave the subject empty."""
    return {**case, "subject": ""} if case.get("subject") else None


def loud_subject(case: Case, language: str) -> Case | None:
    """Shout the subject; one that begins with “Re:” is the customer's own."""
    subject = case.get("subject") or ""
    ours = sum(map(str.isalpha, subject)) > 20 and not subject.casefold().startswith("re:")
    return {**case, "subject": subject.upper() + "!!"} if ours else None


def endless_subject(case: Case, language: str) -> Case | None:
    """Write the subject three times."""
    return {**case, "subject": " – ".join([case["subject"]] * 4)} if len(case.get("subject") or "") > 20 else None


def one_lump(case: Case, language: str) -> Case | None:
    """Run the body's paragraphs together, and another reply's behind them so that the lump is large."""
    if case["channel"] != "email":
        return None
    start, end = _body(case["reply"], language)
    other = max((one["reply"] for one in good(language)), key=len)
    lump = " ".join((case["reply"][start:end] + " " + other[slice(*_body(other, language))]).split())
    return {**case, "reply": case["reply"][:start] + lump + case["reply"][end:]}


def _body(reply: str, language: str) -> tuple[int, int]:
    blocks = languages.read(reply, language).zone(Zone.BODY, Zone.LIST)
    return (blocks[0].start, blocks[-1].end) if blocks else (0, 0)


def a_smile(case: Case, language: str) -> Case | None:
    """Put an emoji into mail."""
    return _with(case, language, "😀") if case["channel"] == "email" else None


STRUCTURE: Mapping[str, Damage] = {
    "missing-greeting": no_greeting,
    "missing-sign-off": no_sign_off,
    "wrong-name": another_name,
    "empty-subject": no_subject,
    "subject-shouting": loud_subject,
    "subject-too-long": endless_subject,
    "no-paragraphs": one_lump,
    "too-many-emoji": a_smile,
}


def _with(case: Case, language: str, sentence: str) -> Case | None:
    """The case with a sentence at the end of the reply's last paragraph."""
    blocks = languages.read(case["reply"], language).zone(Zone.BODY)
    if not blocks or case["channel"] != "email":
        return None
    end = blocks[-1].end
    return {**case, "reply": f"{case['reply'][:end].rstrip()} {sentence}{case['reply'][end:]}"}


@cache
def sentences(language: str) -> Mapping[str, list[str]]:
    """Bad sentences by the rule that finds them: damages/<language>.toml."""
    return tomllib.loads((Path(__file__).parent / "damages" / f"{language}.toml").read_text(encoding="utf-8"))


@cache
def good(language: str) -> tuple[Case, ...]:
    """The good replies of the development set."""
    return tuple({"channel": "email", **one.case} for one in cases(language, "dev") if one.good)


def damaged(rule: str, language: str, most: int) -> Iterator[Case]:
    """Good replies with the damage that a rule must find, up to `most` for each way of doing it."""
    if rule in STRUCTURE:
        made = (STRUCTURE[rule](case, language) for case in good(language))
        yield from [case for case in made if case is not None][:most]
    for sentence in sentences(language).get(rule, ()):
        made = (_with(case, language, sentence) for case in good(language))
        yield from [case for case in made if case is not None][:most]
