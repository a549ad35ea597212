"""An account that can't be right is refused before anything is tried, and secrets stay secret."""

from typing import Any

import pytest

from vasta.channels import BadAccount
from vasta.channels.email import ImapAccount, SmtpAccount


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("host", {"host": ""}),
        ("host", {"host": "https://mail.example.fi"}),
        ("host", {"host": "mail.example.fi\r\nX"}),
        ("port", {"port": 0}),
        ("port", {"port": 70_000}),
        ("security", {"security": "ssl3"}),
        ("timeout", {"timeout": 0}),
        ("user", {"user": "a\r\nA1 DELETE INBOX"}),
        ("password", {"password": "salainen\r\nA1 DELETE INBOX"}),
        ("folder", {"folder": ""}),
        ("folder", {"folder": "IN\nBOX"}),
    ],
)
def test_a_bad_setting_is_named(field: str, change: dict[str, Any]) -> None:
    with pytest.raises(BadAccount) as fault:
        ImapAccount(**{"host": "mail.example.fi", "port": 993, **change})

    assert fault.value.field == field
    assert "salainen" not in str(fault.value)


@pytest.mark.parametrize("kind", [ImapAccount, SmtpAccount])
def test_the_password_is_in_no_repr(kind: type[ImapAccount | SmtpAccount]) -> None:
    account = kind(host="mail.example.fi", port=993, user="a", password="salainen")

    assert "salainen" not in f"{account!r} {account}"


def test_a_server_that_repeats_the_password_is_muted() -> None:
    account = SmtpAccount(host="mail.example.fi", port=993, user="a", password="salainen")

    assert account.hide("LOGIN a salainen\r\n failed") == "LOGIN a *** failed"
