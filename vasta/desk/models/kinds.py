"""The closed sets of words that several models share."""

from django.db import models


class Language(models.TextChoices):
    """Languages of the desk, each under its own name."""

    FI = "fi", "suomi"
    ET = "et", "eesti"
    EN = "en", "English"


class Channel(models.TextChoices):
    """How a conversation came; what a channel can do is asked from vasta.channels."""

    EMAIL = "email"
    CHAT = "chat"
    FORM = "form"
    LETTER = "letter"
    PHONE = "phone"
