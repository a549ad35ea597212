"""What the desk's closed sets of words are called on the pages."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

LABELS: dict[str, dict[str, Any]] = {
    "channel": {
        "email": _("Email"),
        "chat": _("Chat"),
        "form": _("Form"),
        "letter": _("Letter"),
        "phone": _("Phone"),
    },
    "state": {
        "open": pgettext_lazy("conversation", "Open"),
        "waiting": _("Waiting for the customer"),
        "closed": pgettext_lazy("conversation", "Closed"),
    },
    "role": {"agent": _("Agent"), "lead": _("Team lead"), "administrator": _("Administrator")},
    "dimension": {
        "careful": pgettext_lazy("dimension", "Careful"),
        "clear": pgettext_lazy("dimension", "Clear"),
        "expert": pgettext_lazy("dimension", "Expert"),
        "tone": pgettext_lazy("dimension", "Right in tone"),
        "structure": pgettext_lazy("dimension", "Well structured"),
        "timely": pgettext_lazy("dimension", "Timely"),
    },
    "severity": {"must": _("Mend before sending"), "should": _("Mend"), "hint": _("Hint")},
    "delivery": {
        "waiting": _("On its way"),
        "sending": _("Being handed over"),
        "sent": _("Sent"),
        "refused": _("Not delivered"),
        "uncertain": _("Delivery uncertain"),
    },
    "feeling": {
        "angry": _("angry"),
        "annoyed": _("annoyed"),
        "disappointed": _("disappointed"),
        "worried": _("worried"),
        "confused": _("at a loss"),
        "neutral": _("calm"),
        "calm": _("calm"),
        "glad": _("pleased"),
        "grateful": _("grateful"),
    },
    "form": {
        "formal": pgettext_lazy("form of address", "Formal"),
        "informal": pgettext_lazy("form of address", "Informal"),
        "familiar": pgettext_lazy("form of address", "Informal"),
    },
    "language": {
        "fi": _("Finnish"),
        "et": _("Estonian"),
        "en": _("English"),
        "sv": _("Swedish"),
        "ru": _("Russian"),
        "lv": _("Latvian"),
    },
    "need": {
        "message": _("the customer's message"),
        "conversation": _("earlier messages"),
        "knowledge": _("the organisation's own terms"),
        "subject": _("the subject"),
        "agent": _("the agent's own details"),
        "customer": _("the customer's name"),
        "speller": _("the spelling dictionary"),
    },
    "part": {
        "voikko": "Voikko",
        "vabamorf": "Vabamorf",
        "hunspell": "Hunspell",
        "speller": _("spelling dictionary"),
        "lexicon": _("dictionary"),
    },
}


def label(kind: str, word: str) -> str:
    """The word's name in the active language; the word itself where it has none."""
    return str(LABELS[kind].get(word, word))
