"""A mail is handed to a real server, and its fate is told as it is."""

import logging
from collections.abc import Callable

import pytest

from tests.channels.conftest import PASSWORD, USER, Certificate
from tests.channels.email.conftest import Handler
from vasta.channels import Fate, Refusal, TlsFault, Uncomposable, Unreachable, WrongPassword
from vasta.channels.email import SmtpAccount, smtp

RAW = b"From: tuki@example.com\r\nTo: a@example.fi\r\nSubject: Moi\r\n\r\nHei\r\n.piste\r\n..\r\n.\r\nloppu\r\n"
SENDER, RECIPIENT = "tuki@example.com", "a@example.fi"


def account(port: int, **changes: object) -> SmtpAccount:
    """A server on this machine, without TLS unless changed."""
    settings = {"host": "127.0.0.1", "port": port, "security": "none", "timeout": 5.0}
    return SmtpAccount(**{**settings, **changes})  # type: ignore[arg-type] # changes differ by test


def test_a_mail_arrives_byte_for_byte(smtp_port: int, handler: Handler) -> None:
    delivery = smtp.send(account(smtp_port), RAW, SENDER, [RECIPIENT])

    (taken,) = handler.taken
    assert (delivery.fate, delivery.reason, delivery.refusals) == (Fate.ACCEPTED, "250 taken as 42", ())
    assert (taken.mail_from, taken.rcpt_tos, taken.content) == (SENDER, [RECIPIENT], RAW)


def test_bare_line_ends_cannot_smuggle_a_second_mail(smtp_port: int, handler: Handler) -> None:
    smtp.send(account(smtp_port), RAW + b"\n.\nMAIL FROM:<evil@example.net>\n\r.\rx", SENDER, [RECIPIENT])

    assert len(handler.taken) == 1


def test_one_refused_recipient_does_not_stop_the_others(smtp_port: int, handler: Handler) -> None:
    delivery = smtp.send(account(smtp_port), RAW, SENDER, [RECIPIENT, "unknown@example.fi"])

    assert delivery.fate is Fate.ACCEPTED
    assert delivery.refusals == (Refusal("unknown@example.fi", True, "550 5.1.1 no such user"),)
    assert handler.taken[0].rcpt_tos == [RECIPIENT]


def test_nobody_left_is_a_final_refusal(smtp_port: int, handler: Handler) -> None:
    delivery = smtp.send(account(smtp_port), RAW, SENDER, ["unknown@example.fi"])

    assert (delivery.fate, handler.taken) == (Fate.REFUSED, [])
    assert "no such user" in delivery.reason


def test_a_full_mailbox_may_be_tried_again(smtp_port: int) -> None:
    delivery = smtp.send(account(smtp_port), RAW, SENDER, ["full@example.fi", "unknown@example.fi"])

    assert delivery.fate is Fate.REFUSED_FOR_NOW


@pytest.mark.parametrize(
    ("answer", "fate"),
    [("451 try later", Fate.REFUSED_FOR_NOW), ("554 looks like spam", Fate.REFUSED)],
)
def test_a_refused_mail_says_why(smtp_port: int, handler: Handler, answer: str, fate: Fate) -> None:
    handler.answer_to_data = answer

    delivery = smtp.send(account(smtp_port), RAW, SENDER, [RECIPIENT])

    assert (delivery.fate, delivery.reason) == (fate, answer)


def test_a_refused_sender_is_told(smtp_port: int, handler: Handler) -> None:
    handler.answer_to_sender = "553 not your address"

    delivery = smtp.send(account(smtp_port), RAW, SENDER, [RECIPIENT])

    assert (delivery.fate, delivery.reason) == (Fate.REFUSED, "553 not your address")


def test_a_mail_above_the_servers_limit_is_refused_before_it_is_sent(
    start: Callable[..., int], handler: Handler
) -> None:
    delivery = smtp.send(account(start(data_size_limit=1_000)), RAW + b"x" * 2_000, SENDER, [RECIPIENT])

    assert (delivery.fate, handler.taken) == (Fate.REFUSED, [])


def test_a_line_dropped_after_the_mail_is_uncertain(smtp_port: int, handler: Handler) -> None:
    handler.drops = True

    delivery = smtp.send(account(smtp_port), RAW, SENDER, [RECIPIENT])

    assert (delivery.fate, len(handler.taken)) == (Fate.UNCERTAIN, 1)
    assert "fell silent" in delivery.reason


def test_silence_after_the_mail_is_uncertain(smtp_port: int, handler: Handler) -> None:
    handler.falls_silent = True

    delivery = smtp.send(account(smtp_port, timeout=0.5), RAW, SENDER, [RECIPIENT])

    assert (delivery.fate, len(handler.taken)) == (Fate.UNCERTAIN, 1)
    assert "no answer in time" in delivery.reason


def test_a_password_beyond_ascii_works(auth_port: int) -> None:
    delivery = smtp.send(account(auth_port, user=USER, password=PASSWORD), RAW, SENDER, [RECIPIENT])

    assert delivery.fate is Fate.ACCEPTED


@pytest.mark.parametrize("password", ["vaara-sana", "väärä-sana"])
def test_a_wrong_password_is_named_and_never_shown(
    auth_port: int, password: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="vasta")
    wrong = account(auth_port, user=USER, password=password)

    with pytest.raises(WrongPassword) as fault:
        smtp.send(wrong, RAW, SENDER, [RECIPIENT])

    assert password not in f"{fault.value} {wrong!r} {caplog.text}"


def test_starttls_with_a_known_certificate(tls_port: int, certificate: Certificate) -> None:
    safe = account(tls_port, host="localhost", security="starttls", ca_file=certificate.cert)

    assert smtp.send(safe, RAW, SENDER, [RECIPIENT]).fate is Fate.ACCEPTED


def test_an_unknown_certificate_is_refused(tls_port: int, handler: Handler) -> None:
    with pytest.raises(TlsFault):
        smtp.send(account(tls_port, host="localhost", security="starttls"), RAW, SENDER, [RECIPIENT])

    assert handler.taken == []


def test_a_server_without_starttls_gets_no_mail(smtp_port: int, handler: Handler) -> None:
    with pytest.raises(TlsFault, match="offers no STARTTLS"):
        smtp.send(account(smtp_port, security="starttls"), RAW, SENDER, [RECIPIENT])

    assert handler.taken == []


def test_tls_on_a_port_without_it_is_named(smtp_port: int) -> None:
    with pytest.raises(TlsFault):
        smtp.send(account(smtp_port, security="tls"), RAW, SENDER, [RECIPIENT])


def test_a_server_that_is_not_there_is_unreachable(closed_port: int) -> None:
    with pytest.raises(Unreachable, match=f"127.0.0.1:{closed_port}"):
        smtp.send(account(closed_port), RAW, SENDER, [RECIPIENT])


def test_a_silent_server_is_unreachable_in_time(silent_port: int) -> None:
    with pytest.raises(Unreachable, match="no answer in time"):
        smtp.send(account(silent_port, timeout=0.3), RAW, SENDER, [RECIPIENT])


def test_a_server_that_hangs_up_is_unreachable(hanging_up_port: int) -> None:
    with pytest.raises(Unreachable):
        smtp.send(account(hanging_up_port), RAW, SENDER, [RECIPIENT])


@pytest.mark.parametrize("address", ["a@example.fi>\r\nRCPT TO:<evil@example.net", "ei-osoite", ""])
def test_an_envelope_takes_addresses_alone(smtp_port: int, address: str) -> None:
    with pytest.raises(Uncomposable):
        smtp.send(account(smtp_port), RAW, SENDER, [address])


def test_a_mail_for_nobody_is_not_sent(smtp_port: int) -> None:
    with pytest.raises(Uncomposable, match="nobody"):
        smtp.send(account(smtp_port), RAW, SENDER, [])


def test_a_healthy_server_checks_out(auth_port: int) -> None:
    checks = smtp.check(account(auth_port, user=USER, password=PASSWORD))

    assert [(one.what, one.ok) for one in checks] == [
        ("Sending: connection", True),
        ("Sending: server and sign-in", True),
    ]


def test_a_check_says_how_to_mend_a_wrong_password(auth_port: int) -> None:
    *_, fault = smtp.check(account(auth_port, user=USER, password="väärä"))

    assert (fault.ok, fault.mend) == (False, "Enter them again; some providers want an app password.")
