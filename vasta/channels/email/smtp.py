"""Hand a mail to a server, and say honestly what became of it.

The dangerous moment is the silence after the last byte: the server may have taken the mail and lost only
its answer. That is `uncertain`, never "failed": who sends it again may send it twice.
"""

import re
import smtplib
import ssl
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from vasta.channels.email.accounts import SmtpAccount, tls_context
from vasta.channels.email.compose import bare_address
from vasta.channels.email.doctor import Step, examine
from vasta.channels.faults import ServerFault, TlsFault, Uncomposable, Unreachable, WrongPassword
from vasta.channels.messages import Check, Delivery, Fate, Refusal


def send(account: SmtpAccount, raw: bytes, sender: str, recipients: Sequence[str]) -> Delivery:
    """Hand `raw` over for `recipients` and return its fate.

    `sender` and `recipients` are bare addresses of the envelope. Raises `Unreachable`, `TlsFault`,
    `WrongPassword` or `ServerFault` where nothing was handed over, so that trying again is safe, and
    `Uncomposable` for an address that is none or nobody to send to.
    """
    sender = bare_address(sender, "sender")
    recipients = [bare_address(one, "to") for one in recipients]
    if not recipients:
        raise Uncomposable("to", "there is nobody to send it to.")
    with _session(account) as server:
        with _named(account):
            refusals = _envelope(server, len(raw), sender, recipients)
            if isinstance(refusals, Delivery):
                return refusals
            code, words = server.docmd("DATA")
            if code != 354:
                return _refused(code, words, account)
            server.send(_on_the_wire(raw))
        return _verdict(server, refusals, account)


def check(account: SmtpAccount) -> list[Check]:
    """Return what `vasta doctor` says of the account, step by step, up to the first fault. Never raises."""
    return examine(account, "Sending", _steps(account))


def _steps(account: SmtpAccount) -> Iterator[Step]:
    with _session(account):
        seen = f"{account.where} let {account.user} in" if account.user else f"{account.where} answers"
        yield Step("server and sign-in", seen)


@contextmanager
def _session(account: SmtpAccount) -> Iterator[smtplib.SMTP]:
    """Open a signed-in connection and close it whatever happens."""
    with _named(account):
        server = _connect(account)
    try:
        with _named(account):
            _greet(server, account)
        yield server
    finally:
        with suppress(smtplib.SMTPException, OSError):
            server.quit()
        server.close()


def _connect(account: SmtpAccount) -> smtplib.SMTP:
    if account.security == "tls":
        context = tls_context(account)
        return smtplib.SMTP_SSL(account.host, account.port, timeout=account.timeout, context=context)
    return smtplib.SMTP(account.host, account.port, timeout=account.timeout)


def _greet(server: smtplib.SMTP, account: SmtpAccount) -> None:
    """Say hello, make the line safe, sign in."""
    server.ehlo_or_helo_if_needed()
    if account.security == "starttls":
        if not server.has_extn("starttls"):
            raise TlsFault(account.where, "the server offers no STARTTLS")
        server.starttls(context=tls_context(account))
        server.ehlo_or_helo_if_needed()
    if account.user:
        try:
            _sign_in(server, account)
        except smtplib.SMTPAuthenticationError as fault:
            said = account.hide(_say(fault.smtp_code, fault.smtp_error))
            raise WrongPassword(account.where, said) from None


def _sign_in(server: smtplib.SMTP, account: SmtpAccount) -> None:
    """Sign in; a password beyond ASCII, which smtplib can't send, goes as PLAIN in UTF-8 (RFC 4616)."""
    if (account.user + account.password).isascii():
        server.login(account.user, account.password)
        return
    token = b64encode(f"\0{account.user}\0{account.password}".encode()).decode("ascii")
    code, words = server.docmd("AUTH", f"PLAIN {token}")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, words)


def _envelope(server: smtplib.SMTP, size: int, sender: str, recipients: list[str]) -> tuple[Refusal, ...] | Delivery:
    """Name the sender and the recipients; return who was refused, or the fate if nobody is left."""
    code, words = server.mail(sender, [f"size={size}"] if server.has_extn("size") else [])
    if code != 250:
        return Delivery(_fate(code), _say(code, words))
    answers = [(one, *server.rcpt(one)) for one in recipients]
    refusals = tuple(
        Refusal(one, code >= 500, _say(code, said)) for one, code, said in answers if code not in {250, 251}
    )
    if len(refusals) < len(recipients):
        return refusals
    for_now = any(not refusal.permanent for refusal in refusals)
    reason = "; ".join(f"{refusal.recipient}: {refusal.reason}" for refusal in refusals)
    return Delivery(Fate.REFUSED_FOR_NOW if for_now else Fate.REFUSED, reason, refusals)


def _on_the_wire(raw: bytes) -> bytes:
    """Return the mail with CRLF line ends and its leading dots doubled (RFC 5321, 4.5.2), but not ended."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", raw)
    stuffed = re.sub(rb"(?m)^\.", b"..", lines)
    return stuffed if stuffed.endswith(b"\r\n") else stuffed + b"\r\n"


def _verdict(server: smtplib.SMTP, refusals: tuple[Refusal, ...], account: SmtpAccount) -> Delivery:
    """End the mail and wait for the server's word; from here on silence is uncertain."""
    try:
        server.send(b".\r\n")
        code, words = server.getreply()
    except (OSError, smtplib.SMTPException) as fault:
        reason = f"{account.where} took the mail and then fell silent ({_why(fault, account)})"
        return Delivery(Fate.UNCERTAIN, reason, refusals)
    if code == 250:
        return Delivery(Fate.ACCEPTED, account.hide(_say(code, words)), refusals)
    return _refused(code, words, account)


def _why(fault: Exception, account: SmtpAccount) -> str:
    """Say why the line went quiet; smtplib wraps a time-out into its own fault."""
    late = isinstance(fault, TimeoutError) or isinstance(fault.__context__, TimeoutError)
    return "no answer in time" if late else account.hide(str(fault))


def _refused(code: int, words: bytes, account: SmtpAccount) -> Delivery:
    return Delivery(_fate(code), account.hide(_say(code, words)))


def _fate(code: int) -> Fate:
    return Fate.REFUSED if code >= 500 else Fate.REFUSED_FOR_NOW


def _say(code: int, words: bytes | str) -> str:
    said = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return f"{code} {' '.join(said.split())}"[:300]


@contextmanager
def _named(account: SmtpAccount) -> Iterator[None]:
    """Give every fault below its name; none of them means that the mail was taken."""
    try:
        yield
    except ssl.SSLError as fault:
        raise TlsFault(account.where, account.hide(str(fault))) from None
    except (smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError, TimeoutError) as fault:
        raise Unreachable(account.where, _why(fault, account)) from None
    except smtplib.SMTPException as fault:
        raise ServerFault(account.where, account.hide(str(fault))) from None
    except OSError as fault:
        raise Unreachable(account.where, account.hide(str(fault))) from None
