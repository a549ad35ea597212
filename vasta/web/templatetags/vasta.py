"""The few words our templates have of their own."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import template
from django.utils.translation import get_language

from vasta.review import advice
from vasta.web import clock_text, labels

register = template.Library()


@register.filter
def called(word: str, kind: str) -> str:
    """{{ conversation.channel|called:"channel" }}: the word's name in the page's language."""
    return labels.label(kind, word)


@register.filter
def clock(deadline: datetime | None) -> clock_text.Clock | None:
    """{% with due=conversation.next_deadline_at|clock %}: text and look of a deadline."""
    return clock_text.clock(deadline)


@register.filter
def day_and_time(moment: datetime) -> str:
    """A moment in short."""
    return clock_text.day_and_time(moment)


@register.filter
def day(date: datetime) -> str:
    """A date in short."""
    return clock_text.day(date)


@register.filter
def whole(moment: datetime) -> str:
    """A moment in full."""
    return clock_text.whole(moment)


@register.filter
def advised(advice_id: str) -> str:
    """The guide's sentence in the page's language."""
    return advice.sentence(advice_id, get_language() or "en")


@register.filter
def guide(advice_id: str) -> str:
    """The title of the guide that gives this advice."""
    return advice.guide_title(advice_id, get_language() or "en")


@register.inclusion_tag("vasta/parts/icon.html")
def icon(name: str) -> dict[str, Any]:
    """A drawing from templates/vasta/parts/icon.html."""
    return {"name": name}


@register.inclusion_tag("vasta/parts/field.html")
def field(bound: Any, kind: str = "") -> dict[str, Any]:
    """A form's field with its label, help and errors tied to it for screen readers."""
    return {"field": bound, "kind": kind}
