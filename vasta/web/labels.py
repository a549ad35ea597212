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
    "fact": {
        "order": _("order"),
        "invoice": _("invoice"),
        "customer-number": _("customer number"),
        "case-number": _("case"),
        "reference": _("reference"),
        "tracking": _("parcel"),
        "booking": _("booking"),
        "contract": _("contract"),
        "meter": _("meter"),
        "product": _("product"),
        "company": _("company"),
    },
    "feeling": {
        "angry": _("angry"),
        "annoyed": _("annoyed"),
        "disappointed": _("disappointed"),
        "worried": _("worried"),
        "confused": _("at a loss"),
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
        "today": _("the day of the reply"),
        "conversation.asked": _("a message from the customer"),
        "conversation.times": _("the times of the messages"),
        "conversation.due": _("the times of the messages or a promise"),
        "conversation.promises": _("an open promise"),
        "conversation.saved-replies": _("a saved reply"),
        "conversation.earlier-replies": _("earlier replies to other customers"),
        "conversation.ring": _("how long the telephone rang"),
        "conversation.voicemail": _("a voicemail message"),
        "knowledge.terms": _("the organisation's own terms"),
        "knowledge.facts": _("the organisation's facts"),
        "knowledge.articles": _("the organisation's articles"),
        "knowledge.topics": _("the organisation's topics"),
        "knowledge.concepts": _("the organisation's words for one thing"),
        "knowledge.voice": _("the organisation's voice"),
    },
    "problem": {
        "no-message-id": _("It has no identifier; one was made from its content."),
        "odd-message-id": _("Its identifier is unusable; another was made from its content."),
        "no-sender": _("It does not say properly who sent it."),
        "no-date": _("It has no date; the time of arrival is shown."),
        "odd-date": _("Its date is impossible; the time of arrival is shown."),
        "broken-charset": _("Its letters did not fit the set it names; the set was guessed."),
        "unknown-charset": _("It names an unknown set of letters; the set was guessed."),
        "lost-characters": _("Some letters could not be read and show as �."),
        "control-characters": _("Invisible control characters were left out."),
        "broken-structure": _("Its parts are broken; they were read as far as possible."),
        "too-many-parts": _("It has too many parts; the last ones were left out."),
        "header-cut": _("A header was too long and was cut."),
        "text-cut": _("The text was too long and was cut."),
        "html-only": _("It has no plain text; the text was made from its page."),
        "odd-html": _("Its page is built too oddly; only the words were kept."),
        "renamed-attachment": _("A file had a dangerous name and was given a safe one."),
        "winmail": _("It came as Outlook’s winmail.dat; its files were taken out where possible."),
        "encrypted": _("It is encrypted; the content is an attachment."),
        "through-a-group": _("It came through a discussion group."),
        "only-quotes": _("It holds nothing but quoted text, so all of it is shown."),
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
