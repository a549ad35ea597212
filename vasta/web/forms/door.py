"""Forms before somebody is in."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from vasta.desk.errors import BadValue, DeskError


class ForgottenForm(forms.Form):
    """Where to mail the link."""

    email = forms.EmailField(label=_("Email address"), widget=forms.EmailInput(attrs={"autocomplete": "username"}))


class PasswordForm(forms.Form):
    """A new password; it is checked by the desk."""

    password = forms.CharField(
        label=_("Password"),
        strip=False,
        help_text=_("At least eight characters; a few words are easier to remember than signs."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class FirstForm(PasswordForm):
    """The first administrator."""

    field_order = ("name", "email", "password", "code")
    name = forms.CharField(label=_("Name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(label=_("Email address"), widget=forms.EmailInput(attrs={"autocomplete": "username"}))
    code = forms.CharField(
        label=_("Code"),
        help_text=_("The server has just written it into its log."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code"}),
    )


def complain(form: forms.Form, error: DeskError) -> None:
    """Show the desk's refusal in the form, one line for each problem."""
    for problem in error.problems if isinstance(error, BadValue) else [str(error)]:
        form.add_error(None, problem)
