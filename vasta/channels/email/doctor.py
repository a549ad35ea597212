"""The steps of a check, turned into plain results for `vasta doctor`."""

from collections.abc import Iterator
from dataclasses import dataclass

from vasta.channels.email.accounts import ImapAccount, SmtpAccount
from vasta.channels.faults import DoorFault
from vasta.channels.messages import Check

_HERE = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True)
class Step:
    """A step that went well: its name and what was seen."""

    what: str
    seen: str


def examine(account: ImapAccount | SmtpAccount, title: str, steps: Iterator[Step]) -> list[Check]:
    """Walk through `steps` until one fails, and return a result for each."""
    results = [_privacy(account, title)]
    try:
        results += [Check(f"{title}: {step.what}", ok=True, seen=step.seen) for step in steps]
    except DoorFault as fault:
        seen = f"{fault.what}: {fault.where}" + (f" ({fault.detail})" if fault.detail else "")
        results.append(Check(title, ok=False, seen=seen, mend=fault.mend))
    return results


def _privacy(account: ImapAccount | SmtpAccount, title: str) -> Check:
    """Judge whether the password and the mail travel unread by others."""
    safe = account.security != "none" or account.host in _HERE
    seen = {"tls": "TLS from the start", "starttls": "TLS by STARTTLS", "none": "no TLS"}[account.security]
    mend = "" if safe else "Set security to 'tls' or 'starttls', or anyone on the way can read the password."
    return Check(f"{title}: connection", ok=safe, seen=f"{seen}, {account.where}", mend=mend)
