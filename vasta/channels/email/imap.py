"""Fetch new mail from a mailbox without changing anything in it.

A cursor (UIDVALIDITY and the last UID, RFC 3501 2.3.1.1) says how far we came; what others read, flag or
move doesn't matter to it. imapclient is untyped: this module is its only door.
"""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from imapclient import IMAPClient, exceptions  # type: ignore[import-untyped] # no stubs exist

from vasta.channels.email.accounts import ImapAccount, tls_context
from vasta.channels.email.doctor import Step, examine
from vasta.channels.faults import (
    ChannelFault,
    MissingFolder,
    ServerFault,
    TlsFault,
    Unreachable,
    WrongPassword,
)
from vasta.channels.messages import Check

LARGEST = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a mailbox was read. Store it after each mail is stored."""

    uid_validity: int
    last_uid: int


@dataclass(frozen=True, slots=True)
class RawMail:
    """One mail as it lies on the server. `raw` is None where it is larger than was allowed.

    `cursor` is the place after this mail.
    """

    uid: int
    size: int
    raw: bytes | None = field(repr=False)
    cursor: Cursor


def fetch(
    account: ImapAccount, cursor: Cursor | None, *, limit: int = 100, max_bytes: int = LARGEST
) -> Iterator[RawMail]:
    """Yield at most `limit` mails after `cursor`, oldest first; from the beginning where it is None.

    If the server has renumbered the folder (another UIDVALIDITY), all of it is new again: the mails'
    own ids tell which are known. Raises `Unreachable`, `TlsFault`, `WrongPassword`, `MissingFolder` or
    `ServerFault`; what was yielded before stays valid.
    """
    with _session(account) as client, _named(account):
        validity, _ = _open_folder(client, account)
        last = cursor.last_uid if cursor and cursor.uid_validity == validity else 0
        uids = sorted(uid for uid in client.search(["UID", f"{last + 1}:*"]) if uid > last)
        for uid in uids[:limit]:  # `n:*` always holds the last mail, even one before n
            if mail := _one(client, uid, Cursor(validity, uid), max_bytes):
                yield mail


def end_of(account: ImapAccount) -> Cursor:
    """Return the cursor behind the newest mail, to begin with what comes from now on. Raises as `fetch`."""
    with _session(account) as client, _named(account):
        validity, next_uid = _open_folder(client, account)
        return Cursor(validity, next_uid - 1)


def check(account: ImapAccount) -> list[Check]:
    """Return what `vasta doctor` says of the account, step by step, up to the first fault. Never raises."""
    return examine(account, "Mailbox", _steps(account))


def _steps(account: ImapAccount) -> Iterator[Step]:
    with _session(account) as client, _named(account):
        yield Step("server and sign-in", f"{account.where} let {account.user} in")
        _open_folder(client, account)
        yield Step("folder", f"{account.folder} can be read")


@contextmanager
def _session(account: ImapAccount) -> Iterator[Any]:
    """Open a signed-in connection and close it whatever happens."""
    with _named(account):
        client = _connect(account)
    try:
        with _named(account):
            _sign_in(client, account)
        yield client
    finally:
        with suppress(exceptions.IMAPClientError, OSError):
            client.logout()
        with suppress(OSError):
            client.shutdown()


def _connect(account: ImapAccount) -> Any:
    context = tls_context(account)
    tls = account.security == "tls"
    client = IMAPClient(
        account.host, account.port, ssl=tls, ssl_context=context if tls else None, timeout=account.timeout
    )
    if account.security == "starttls":
        _make_safe(client, account, context)
    return client


def _make_safe(client: Any, account: ImapAccount, context: ssl.SSLContext) -> None:
    """Switch to TLS, or hang up."""
    try:
        client.starttls(context)
    except BaseException as fault:
        with suppress(OSError):
            client.shutdown()
        if isinstance(fault, exceptions.CapabilityError):
            raise TlsFault(account.where, "the server offers no STARTTLS") from None
        raise


def _sign_in(client: Any, account: ImapAccount) -> None:
    try:
        if client.has_capability("AUTH=PLAIN"):  # carries any letter; LOGIN knows ASCII alone
            client.sasl_login("PLAIN", lambda _: f"\0{account.user}\0{account.password}".encode())
        else:
            client.login(account.user, account.password)
    except exceptions.IMAPClientAbortError:
        raise
    except (exceptions.IMAPClientError, UnicodeError) as fault:
        said = "" if isinstance(fault, UnicodeError) else account.hide(str(fault))
        raise WrongPassword(account.where, said) from None


def _open_folder(client: Any, account: ImapAccount) -> tuple[int, int]:
    """Open the folder read-only; return its UIDVALIDITY and the UID its next mail will have."""
    try:
        found = client.select_folder(account.folder, readonly=True)
    except exceptions.IMAPClientAbortError:
        raise
    except exceptions.IMAPClientError as fault:
        raise MissingFolder(f"{account.folder} on {account.where}", account.hide(str(fault))) from None
    return int(found[b"UIDVALIDITY"]), int(found.get(b"UIDNEXT") or _next_uid(client))


def _next_uid(client: Any) -> int:
    """Ask for the last UID of a server that doesn't say which comes next."""
    return max(client.search(["UID", "*"]), default=0) + 1


def _one(client: Any, uid: int, cursor: Cursor, max_bytes: int) -> RawMail | None:
    """Fetch one mail by PEEK, which leaves it unread; None where it vanished meanwhile."""
    size = client.fetch([uid], ["RFC822.SIZE"]).get(uid, {}).get(b"RFC822.SIZE")
    if size is None:
        return None
    if size > max_bytes:
        return RawMail(uid, size, None, cursor)
    raw = client.fetch([uid], ["BODY.PEEK[]"]).get(uid, {}).get(b"BODY[]")
    return RawMail(uid, size, raw, cursor) if raw is not None else None


@contextmanager
def _named(account: ImapAccount) -> Iterator[None]:
    """Give every fault of the libraries below its name."""
    try:
        yield
    except ChannelFault:
        raise
    except ssl.SSLError as fault:
        raise TlsFault(account.where, account.hide(str(fault))) from None
    except (exceptions.IMAPClientAbortError, OSError) as fault:
        reason = "no answer in time" if isinstance(fault, TimeoutError) else account.hide(str(fault))
        raise Unreachable(account.where, reason) from None
    except (exceptions.IMAPClientError, KeyError, ValueError) as fault:
        raise ServerFault(account.where, account.hide(str(fault))) from None
