"""Forms about people: inviting, changing, one's own details."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from vasta.desk.models import Agent, Language, Role, Team
from vasta.web.labels import LABELS

ROLES = [(role, LABELS["role"][role]) for role in Role.values]
TONGUES = [("", _("The desk’s language")), *Language.choices]


class InviteForm(forms.Form):
    """Somebody new."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("Email address"))
    role = forms.ChoiceField(label=_("Role"), choices=ROLES)
    team = forms.ModelChoiceField(
        label=_("Team"),
        queryset=Team.objects.all(),
        required=False,
        empty_label=_("No team: sees what belongs to everyone"),
    )
    language = forms.ChoiceField(label=_("Language of the pages"), choices=TONGUES, required=False)


class ChangeForm(forms.Form):
    """What an administrator changes of somebody."""

    role = forms.ChoiceField(label=_("Role"), choices=ROLES)
    team = forms.ModelChoiceField(
        label=_("Team"),
        queryset=Team.objects.all(),
        required=False,
        empty_label=_("No team: sees what belongs to everyone"),
    )
    is_active = forms.BooleanField(label=_("May sign in"), required=False)

    @classmethod
    def of(cls, agent: Agent, data: object = None) -> ChangeForm:
        """The form of somebody, filled in as they are."""
        return cls(data, initial={"role": agent.role, "team": agent.team, "is_active": agent.is_active})  # type: ignore[arg-type]  # QueryDict or None


class DetailsForm(forms.Form):
    """One's own details."""

    name = forms.CharField(label=_("Name"), max_length=120, help_text=_("Customers see it under your replies."))
    title = forms.CharField(
        label=_("Title"),
        max_length=120,
        required=False,
        help_text=_("In the language you write to customers, as “customer adviser”."),
    )
    phone = forms.CharField(
        label=_("Phone"), max_length=40, required=False, help_text=_("The number customers may call.")
    )
    language = forms.ChoiceField(label=_("Language of the pages"), choices=TONGUES, required=False)


class OwnPasswordForm(forms.Form):
    """A new password for somebody who knows the old one."""

    old = forms.CharField(
        label=_("Present password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new = forms.CharField(
        label=_("New password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
