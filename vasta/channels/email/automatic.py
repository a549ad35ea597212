"""Which mails machines wrote (RFC 3834, 3464, 8098, 2369), so that no clock runs and no loop starts."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from vasta.channels.email.headers import raw_of, text_of
from vasta.channels.email.mail import Mail
from vasta.channels.messages import Address, Automatic, Problem


@cache
def _signs() -> dict[str, tuple[str, ...]]:
    file = Path(__file__).with_name("automatic.toml")
    data: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: tuple(entries) for name, entries in data.items()}


def why_automatic(message: Mail, sender: Address) -> Automatic | None:
    """Return why a machine must have written `message`; None for a person's mail."""
    for asked in (_report, _absence, _mailer, _auto_submitted, _list_or_bulk):
        if why := asked(message, sender):
            return why
    return None


def through_a_group(message: Mail) -> bool:
    """Return whether the mail came through a group that people write to (RFC 2369 `List-Post`)."""
    return "mailto:" in _low(message, "List-Post")


def may_acknowledge(message: Mail, answer_to: Address) -> bool:
    """Return whether an automatic receipt can do no harm: nobody asked for silence and somebody reads it."""
    local = answer_to.email.partition("@")[0].lower()
    return not (
        not local
        or local.startswith(_signs()["no_reply_names"])
        or through_a_group(message)
        or any(word in _low(message, "X-Auto-Response-Suppress") for word in ("all", "autoreply", "oof"))
    )


def _low(message: Mail, name: str) -> str:
    return raw_of(message, name).strip().lower()


def _report(message: Mail, _sender: Address) -> Automatic | None:
    """Judge a multipart/report by its kind."""
    if message.get_content_type() != "multipart/report":
        return None
    kind = str(message.get_param("report-type", "")).lower()
    if kind == "disposition-notification":
        return Automatic.READ_RECEIPT
    return Automatic.BOUNCE if kind in {"", "delivery-status"} else Automatic.GENERATED


def _absence(message: Mail, _sender: Address) -> Automatic | None:
    subject = text_of(message, "Subject").lower()
    return Automatic.OUT_OF_OFFICE if subject.startswith(_signs()["absence_subjects"]) else None


def _auto_submitted(message: Mail, _sender: Address) -> Automatic | None:
    value = _low(message, "Auto-Submitted")
    if value.startswith("auto-replied") or _low(message, "Precedence") == "auto_reply":
        return Automatic.AUTO_REPLY
    if value and not value.startswith("no"):
        return Automatic.GENERATED
    marked = any(message.get(name) is not None for name in _signs()["auto_reply_headers"])
    if marked:
        return Automatic.AUTO_REPLY
    return Automatic.GENERATED if _nobody_sent(message) else None


def _mailer(message: Mail, sender: Address) -> Automatic | None:
    """Recognise a bounce without a report by who sends it."""
    local = sender.email.partition("@")[0].lower()
    silent = _nobody_sent(message) or message.get("Auto-Submitted") is not None
    known = local in _signs()["mailer_names"] or message.get("X-Failed-Recipients") is not None
    return Automatic.BOUNCE if known or (silent and local in _signs()["mailer_names_of_people"]) else None


def _nobody_sent(message: Mail) -> bool:
    """Return whether the return path is empty, as only machines leave it (RFC 5321, 4.5.5)."""
    return _low(message, "Return-Path") == "<>"


def _list_or_bulk(message: Mail, _sender: Address) -> Automatic | None:
    """Tell newsletters from a group that people write to, which is how many a support address is made."""
    if through_a_group(message):
        return None
    if message.get("List-Id") is not None or message.get("List-Unsubscribe") is not None:
        return Automatic.MAILING_LIST
    return Automatic.BULK if _low(message, "Precedence") in {"bulk", "junk", "list"} else None


def problem_of_group(message: Mail) -> set[Problem]:
    """Return the note that a mail came through a group."""
    return {Problem.THROUGH_A_GROUP} if through_a_group(message) else set()
