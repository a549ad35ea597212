"""The advice: what each rule looks for, why, and how it is done better."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from vasta.review.cards import Card, Wording, cards
from vasta.review.report import DIMENSIONS

BRACKETS = re.compile("[⟦⟧]")


@dataclass(frozen=True)
class Shown:
    """A rule's card in one language."""

    card: Card
    words: Wording
    bad: list[SafeString]
    good: list[str]


@login_not_required
def index(request: HttpRequest) -> HttpResponse:
    """Every rule, by dimension."""
    known = sorted(cards().values(), key=lambda card: (DIMENSIONS.index(card.dimension), card.rule))
    groups = [
        (name, [shown(card) for card in group]) for name, group in groupby(known, key=lambda card: card.dimension)
    ]
    return render(request, "vasta/rules/index.html", {"groups": groups})


@login_not_required
def rule(request: HttpRequest, name: str) -> HttpResponse:
    """One rule: what, why, the guide's sentence, a bad and a good example."""
    card = cards().get(name)
    if card is None:
        raise Http404
    return render(request, "vasta/rules/rule.html", {"rule": shown(card)})


def shown(card: Card) -> Shown:
    """The card in the page's language, with its first examples, good ones beside bad ones or none."""
    words = card.languages.get(get_language() or "en") or next(iter(card.languages.values()))
    part = next(
        (part for part in ("reply", "subject") if any("⟦" in str(hit.get(part)) for hit in words.hits)), "reply"
    )
    hits, misses = ([str(one[part]) for one in many if one.get(part)] for many in (words.hits, words.misses))
    alike = {BRACKETS.sub("", hit) for hit in hits}.intersection(
        misses
    )  # what tells them apart is not shown: the times
    bad = [marked(hit) for hit in hits if BRACKETS.sub("", hit) not in alike][:3]
    good = [miss for miss in misses if miss not in alike][:3]
    return Shown(card, words, bad, good) if bad and good else Shown(card, words, [], [])


def marked(example: str) -> SafeString:
    """An example with the text between ⟦ ⟧ marked."""
    parts = re.split(r"⟦(.*?)⟧", example, flags=re.DOTALL)
    rows = ((format_html("<mark>{}</mark>", part) if at % 2 else part,) for at, part in enumerate(parts))
    return format_html_join("", "{}", rows)
