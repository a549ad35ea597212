"""The paste page's form."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from vasta.channels import kinds
from vasta.review.report import DIMENSIONS
from vasta.web.labels import LABELS

GRADES = [("", "–"), *((str(number), str(number)) for number in range(1, 6))]
RATED = DIMENSIONS[:5]  # the five of the quality guide; the clock rates the sixth


class PasteForm(forms.Form):
    """A customer's message, a draft, what is known beside them, and one's own grades."""

    message = forms.CharField(
        label=_("The customer’s message"),
        required=False,
        strip=False,
        max_length=settings.VASTA.limits.reply_characters,
        widget=forms.Textarea(attrs={"rows": 9}),
    )
    channel = forms.ChoiceField(label=_("Channel"), choices=[(kind, LABELS["channel"][kind]) for kind in kinds()])
    subject = forms.CharField(label=_("Subject of the reply"), required=False, max_length=500)
    customer = forms.CharField(label=_("The customer’s name"), required=False, max_length=200)
    agent = forms.CharField(label=_("Your name"), required=False, max_length=120)
    title = forms.CharField(label=_("Your title"), required=False, max_length=120)
    organisation = forms.CharField(label=_("Organisation"), required=False, max_length=200)
    phone = forms.CharField(label=_("Your phone"), required=False, max_length=40)
    reply = forms.CharField(
        label=_("Your draft"),
        required=False,
        strip=False,
        max_length=settings.VASTA.limits.reply_characters,
        widget=forms.Textarea(attrs={"rows": 14}),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Add a grade for each of the five dimensions."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
        for name in RATED:
            self.fields[f"own_{name}"] = forms.ChoiceField(
                label=LABELS["dimension"][name], choices=GRADES, required=False
            )

    @property
    def grades(self) -> list[forms.BoundField]:
        """The fields of the grades."""
        return [self[f"own_{name}"] for name in RATED]

    @property
    def graded(self) -> dict[str, int]:
        """One's own grades, 1 to 5, by dimension; only those given."""
        return {name: int(given) for name in RATED if (given := self.cleaned_data[f"own_{name}"])}
