"""Our own Message-IDs: they name the conversation and are signed, so that a reply finds its way back."""

from __future__ import annotations

import re
import secrets

from django.utils.crypto import constant_time_compare, salted_hmac

OURS = re.compile(r"<vasta\.(\d{1,18})\.([0-9a-f]{16})\.([0-9a-f]{20})@[^<>@\s]+>")


def make(number: int, address: str) -> str:
    """A new Message-ID for a mail of conversation `number` (0: of none) from `address`."""
    token = secrets.token_hex(8)
    domain = address.rpartition("@")[2].encode("idna").decode("ascii")
    return f"<vasta.{number}.{token}.{sign(number, token)}@{domain}>"


def sign(number: int | str, token: str) -> str:
    """80 bits that only this desk can make."""
    return salted_hmac("vasta.message-id", f"{number}.{token}", algorithm="sha256").hexdigest()[:20]


def number_of(header_id: str) -> int | None:
    """The conversation that one of our own Message-IDs names; None when it is not ours."""
    found = OURS.fullmatch(header_id)
    if found is None or not constant_time_compare(found[3], sign(found[1], found[2])):
        return None
    return int(found[1]) or None
