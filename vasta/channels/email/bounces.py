"""Delivery reports (RFC 3464) and the bounces of servers that never heard of them."""

from collections.abc import Iterator

from vasta.channels.email.headers import ids_of, text_of
from vasta.channels.email.mail import Mail, open_mail
from vasta.channels.messages import Bounce


def bounce_of(message: Mail) -> Bounce:
    """Return for whom a bounce speaks, of which mail of ours, and whether it is final.

    A report that doesn't say is final only where no recipient is merely delayed.
    """
    for_now, final = _recipients(message)
    return Bounce(
        recipients=tuple(sorted(for_now | final)),
        message_id=_returned_id(message),
        permanent=bool(final) or not for_now,
        reason=_reason(message),
    )


def _recipients(message: Mail) -> tuple[set[str], set[str]]:
    """Return the addresses that failed for now and for good; flufl.bounce knows the servers' dialects."""
    from flufl.bounce import all_failures  # needed for bounces alone

    try:
        for_now, final = all_failures(message)
    except Exception:  # noqa: BLE001 - its detectors fail in their own ways on hostile input; a bounce stays a bounce
        return set(), set()
    return {_plain(one) for one in for_now}, {_plain(one) for one in final}


def _plain(address: bytes | str) -> str:
    return address.decode("utf-8", "replace") if isinstance(address, bytes) else address


def _parts(message: Mail) -> Iterator[Mail]:
    yield from message.walk()


def _returned_id(message: Mail) -> str | None:
    """Find the id of our mail in the returned message or its headers."""
    for part in _parts(message):
        if part is message:
            continue
        if ids := ids_of(part, "Message-ID"):
            return ids[0]
        if part.get_content_type() == "text/rfc822-headers":
            return next(iter(_ids_in_text(part)), None)
    return next(iter(ids_of(message, "In-Reply-To") or ids_of(message, "References")[-1:]), None)


def _ids_in_text(part: Mail) -> tuple[str, ...]:
    return ids_of(open_mail(str(part.get_payload()).encode("utf-8", "surrogateescape")), "Message-ID")


def _reason(message: Mail) -> str:
    """Return the server's own words, else its status code, else nothing."""
    parts = [part for part in _parts(message) if part.get("Action") or part.get("Diagnostic-Code")]
    for name in ("Diagnostic-Code", "Status"):
        for part in parts:
            if words := text_of(part, name):
                return words[:500]
    return ""
