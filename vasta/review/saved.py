"""Saved replies before anybody has filled them in: their slots are no fault, nor is what the agent still adds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from vasta.review.conversation import Conversation
from vasta.review.engine import make_case, review_case
from vasta.review.inputs import Message, Reply
from vasta.review.knowledge import Knowledge
from vasta.review.profiles import DEFAULT, Profile, Profiles
from vasta.review.profiles.layer import Layer, laid_over
from vasta.review.report import Finding, Report

_SLOT = re.compile(r"\{\{[^{}\n]{0,60}\}\}|\{%[^%\n]{0,60}%\}|\$\{[^{}\n]{1,60}\}|(?<!\w)\[[^\[\]\n]{1,40}\](?!\()")


@cache
def _layer() -> Layer:
    data = tomllib.loads(files("vasta.review").joinpath("saved.toml").read_text(encoding="utf-8"))
    return Layer(off=frozenset(data["off"]))


def filled(text: str) -> str:
    """The text with each slot as a number of the same length, which no rule minds; offsets stay."""
    return _SLOT.sub(lambda slot: "0" * len(slot[0]), text)


def review_template(
    reply: Reply,
    *,
    to: Sequence[Message] = (),
    conversation: Conversation | None = None,
    knowledge: Knowledge | None = None,
    profile: Profile | Profiles = DEFAULT,
) -> Report:
    """Review a saved reply as `review` does a reply: without the rules that look for what an agent still adds."""
    plain = replace(reply, text=filled(reply.text))
    case = make_case(plain, to, conversation or Conversation(), knowledge or Knowledge(), profile)
    report = review_case(replace(case, profile=laid_over(case.profile, _layer())))
    return replace(report, findings=tuple(_as_written(one, reply.text) for one in report.findings))


def _as_written(finding: Finding, text: str) -> Finding:
    """The finding with the slots as they stand in the saved reply."""
    if finding.where != "reply" or finding.start is None or finding.end is None:
        return finding
    return replace(finding, text=text[finding.start : finding.end])
