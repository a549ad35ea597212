"""Raw bytes of a mail in, an `Incoming` out."""

from vasta.channels.email.automatic import may_acknowledge, problem_of_group, why_automatic
from vasta.channels.email.bounces import bounce_of
from vasta.channels.email.charsets import has_controls
from vasta.channels.email.content import Content, read
from vasta.channels.email.headers import (
    LONGEST,
    addresses_of,
    ids_of,
    languages_of,
    message_id_of,
    raw_of,
    sent_at,
    text_of,
)
from vasta.channels.email.mail import Mail, open_mail
from vasta.channels.email.quotes import Piece, Split, is_forward, is_reply, split
from vasta.channels.faults import Unreadable
from vasta.channels.messages import Address, Automatic, Incoming, Problem

LARGEST = 50 * 1024 * 1024
_READ = ("From", "To", "Cc", "Reply-To", "Subject", "Message-ID", "In-Reply-To", "References")
_NOBODY = Address("", "")


def parse(raw: bytes) -> Incoming:
    """Return the mail in `raw`. Raises `Unreadable`, and nothing else, whatever the bytes are."""
    if not raw.strip():
        raise Unreadable("empty", "it has no bytes.")
    if len(raw) > LARGEST:
        raise Unreadable("too-large", f"it has {len(raw):,} bytes, more than {LARGEST:,}.")
    try:
        return _parse(raw)
    except Unreadable:
        raise
    except RecursionError:
        raise Unreadable("nested-too-deep", "its parts are nested beyond reason.") from None
    except Exception as fault:
        raise Unreadable("broken", f"reading it failed with {type(fault).__name__}: {fault}") from fault


def _parse(raw: bytes) -> Incoming:
    message = open_mail(raw)
    if not message.keys():
        raise Unreadable("not-a-mail", "it has no header.")
    content = read(message)
    sender, no_sender = _sender(message)
    message_id, odd_id = message_id_of(message, raw)
    date, odd_date = sent_at(message)
    parts = _own_words(message, content.text)
    why = why_automatic(message, sender)
    odd = {*content.problems, *no_sender, *odd_id, *odd_date, *_oddities(message, parts)}
    return Incoming(
        message_id=message_id,
        in_reply_to=next(iter(ids_of(message, "In-Reply-To")), None),
        references=ids_of(message, "References"),
        sender=sender,
        to=addresses_of(message, "To"),
        cc=addresses_of(message, "Cc"),
        reply_to=(reply_to := addresses_of(message, "Reply-To")),
        subject=text_of(message, "Subject"),
        sent_at=date,
        text=parts.text,
        quoted=parts.quoted,
        full_text=content.text,
        html=_without_nul(content),
        attachments=tuple(content.attachments),
        why_automatic=why,
        bounce=bounce_of(message) if why is Automatic.BOUNCE else None,
        may_acknowledge=why is None and may_acknowledge(message, (reply_to or (sender,))[0]),
        languages=languages_of(message),
        problems=tuple(sorted(odd)),
    )


def _sender(message: Mail) -> tuple[Address, set[Problem]]:
    if found := addresses_of(message, "From"):
        return found[0], set()
    others = (addresses_of(message, name) for name in ("Reply-To", "Sender", "Return-Path"))
    return next((found[0] for found in others if found), _NOBODY), {Problem.NO_SENDER}


def _own_words(message: Mail, text: str) -> Split:
    """Take the history off a reply; what a forward carries is news."""
    subject = text_of(message, "Subject")
    if is_forward(subject):
        return Split((Piece(text, quoted=False),))
    threaded = any(message.get(name) for name in ("In-Reply-To", "References", "Thread-Index"))
    return split(text, reply=threaded or is_reply(subject))


def _oddities(message: Mail, parts: Split) -> set[Problem]:
    """Return what is odd about the mail as a whole."""
    long = any(len(str(message.get(name, ""))) > LONGEST for name in _READ)
    odd = problem_of_group(message) | ({Problem.HEADER_CUT} if long else set())
    odd |= {Problem.ONLY_QUOTES} if parts.only_quotes else set()
    return odd | ({Problem.CONTROL_CHARACTERS} if has_controls(raw_of(message, "Subject")) else set())


def _without_nul(content: Content) -> str | None:
    """Return the HTML as it came, but fit to store: no database takes NUL or half a character."""
    if content.html is None:
        return None
    return content.html.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
