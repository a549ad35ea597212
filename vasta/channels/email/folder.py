"""Write mails into a folder as .eml files instead of sending them: the outgoing door of a demonstration."""

import errno
import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from pathlib import Path

from vasta.channels.email.accounts import FolderAccount
from vasta.channels.email.compose import bare_address
from vasta.channels.faults import DiskFull, FolderFault
from vasta.channels.messages import Check, Delivery, Fate

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def send(account: FolderAccount, raw: bytes, sender: str, recipients: Sequence[str]) -> Delivery:
    """Write `raw` under a name made from its date and content, so that a repeat is the same file.

    The envelope goes on top as `Return-Path` and `Delivered-To`. The file is there whole or not at all.
    Raises `FolderFault`, `DiskFull`, and `Uncomposable` for an address that is none.
    """
    lines = [f"Return-Path: <{bare_address(sender, 'sender')}>"]
    lines += [f"Delivered-To: {bare_address(one, 'to')}" for one in recipients]
    target = account.path / _name(raw)
    _write("".join(f"{line}\r\n" for line in lines).encode("ascii") + raw, target)
    return Delivery(Fate.ACCEPTED, f"written to {target.name}")


def check(account: FolderAccount) -> list[Check]:
    """Return what `vasta doctor` says of the folder. Never raises."""
    what = "Sending: folder"
    probe = account.path / ".vasta-check"
    try:
        _write(b"", probe)
        probe.unlink()
    except (FolderFault, DiskFull) as fault:
        return [Check(what, ok=False, seen=f"{fault.what}: {fault.where} ({fault.detail})", mend=fault.mend)]
    return [Check(what, ok=True, seen=f"{account.path} can be written into")]


def _name(raw: bytes) -> str:
    digest = hashlib.sha256(raw).hexdigest()[:12]
    try:
        date = parsedate_to_datetime(str(BytesHeaderParser().parsebytes(raw)["Date"]))
        return f"{date.astimezone(UTC):%Y%m%dT%H%M%SZ}-{digest}.eml"
    except (ValueError, TypeError, OverflowError):  # no date or none that can be read
        return f"undated-{digest}.eml"


def _write(data: bytes, target: Path) -> None:
    """Write beside the target, push it to the disk, then move it into place."""
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
        _sync_folder(target.parent)
    except OSError as fault:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        named = DiskFull if fault.errno in _FULL else FolderFault
        raise named(str(target.parent), fault.strerror or str(fault)) from None


def _sync_folder(path: Path) -> None:
    """Push the move itself to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
