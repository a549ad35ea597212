"""Mail is fetched from a real Dovecot, each once, and nothing in the mailbox changes."""

import base64
import logging
from pathlib import Path

import pytest

from tests.channels.conftest import PASSWORD, USER, Dovecot
from vasta.channels import MissingFolder, ServerFault, TlsFault, Unreachable, WrongPassword
from vasta.channels.email import ImapAccount, imap
from vasta.channels.email.imap import Cursor


def account(server: Dovecot, **changes: object) -> ImapAccount:
    """The mailbox on `server`, without TLS unless changed."""
    settings = {
        "host": "127.0.0.1",
        "port": server.port,
        "security": "none",
        "user": USER,
        "password": PASSWORD,
    }
    return ImapAccount(**{**settings, "timeout": 5.0, **changes})  # type: ignore[arg-type] # changes differ by test


def mail(number: int) -> bytes:
    return b"From: a@example.fi\r\nSubject: %d\r\n\r\nMoi \xe4\r\n" % number


def unread(server: Dovecot) -> int:
    """How many mails nobody has opened: Dovecot moves or renames what was seen."""
    files = [path for part in ("new", "cur") for path in (server.home / "mail" / part).iterdir()]
    return sum("S" not in path.name.partition(":2,")[2] for path in files)


def test_an_empty_mailbox_gives_nothing(dovecot: Dovecot) -> None:
    assert list(imap.fetch(account(dovecot), None)) == []


def test_mail_comes_whole_and_oldest_first(dovecot: Dovecot) -> None:
    for number in (1, 2, 3):
        dovecot.deliver(f"{number}.eml", mail(number))

    fetched = list(imap.fetch(account(dovecot), None))

    assert [one.uid for one in fetched] == [1, 2, 3]
    assert sorted(one.raw or b"" for one in fetched) == [mail(1), mail(2), mail(3)]
    assert [one.size for one in fetched] == [len(mail(1))] * 3


def test_only_what_came_after_the_cursor_is_fetched(dovecot: Dovecot) -> None:
    dovecot.deliver("1.eml", mail(1))
    (first,) = imap.fetch(account(dovecot), None)

    assert list(imap.fetch(account(dovecot), first.cursor)) == []
    dovecot.deliver("2.eml", mail(2))
    assert [one.raw for one in imap.fetch(account(dovecot), first.cursor)] == [mail(2)]


def test_a_limit_leaves_the_rest_for_the_next_time(dovecot: Dovecot) -> None:
    for number in range(5):
        dovecot.deliver(f"{number}.eml", mail(number))

    first = list(imap.fetch(account(dovecot), None, limit=2))
    rest = list(imap.fetch(account(dovecot), first[-1].cursor))

    assert ([one.uid for one in first], [one.uid for one in rest]) == ([1, 2], [3, 4, 5])


def test_fetching_leaves_mail_unread(dovecot: Dovecot) -> None:
    dovecot.deliver("1.eml", mail(1))

    list(imap.fetch(account(dovecot), None))

    assert unread(dovecot) == 1


def test_mail_that_others_have_read_is_fetched_all_the_same(dovecot: Dovecot) -> None:
    dovecot.deliver("1.eml", mail(1))
    box = dovecot.home / "mail"
    (box / "new" / "1.eml").rename(box / "cur" / "1.eml:2,S")

    assert [one.raw for one in imap.fetch(account(dovecot), None)] == [mail(1)]


def test_a_renumbered_mailbox_is_read_from_the_beginning(dovecot: Dovecot) -> None:
    dovecot.deliver("1.eml", mail(1))
    dovecot.deliver("2.eml", mail(2))
    *_, last = imap.fetch(account(dovecot), None)
    stale = Cursor(last.cursor.uid_validity - 1, 90)

    again = list(imap.fetch(account(dovecot), stale))

    assert sorted(one.raw or b"" for one in again) == [mail(1), mail(2)]
    assert again[-1].cursor == last.cursor


def test_a_mail_that_is_too_large_is_reported_not_fetched(dovecot: Dovecot) -> None:
    dovecot.deliver("1.eml", mail(1) + b"x" * 5_000)
    dovecot.deliver("2.eml", mail(2))

    fetched = {one.size > 1_000: one.raw for one in imap.fetch(account(dovecot), None, max_bytes=1_000)}

    assert fetched == {True: None, False: mail(2)}


def test_a_mailbox_can_be_joined_at_its_end(dovecot: Dovecot) -> None:
    dovecot.deliver("1.eml", mail(1))
    end = imap.end_of(account(dovecot))
    dovecot.deliver("2.eml", mail(2))

    assert [one.raw for one in imap.fetch(account(dovecot), end)] == [mail(2)]


def test_another_folder_is_read_by_its_name(dovecot: Dovecot) -> None:
    dovecot.deliver("1.eml", mail(1), folder=".P&AOQA5A-")

    assert [one.raw for one in imap.fetch(account(dovecot, folder="Pää"), None)] == [mail(1)]


def test_stopping_half_way_closes_the_connection(dovecot: Dovecot) -> None:
    dovecot.deliver("1.eml", mail(1))
    dovecot.deliver("2.eml", mail(2))
    mails = imap.fetch(account(dovecot), None)

    next(mails)
    mails.close()  # type: ignore[attr-defined] # a generator; an unclosed socket would warn, and warnings are errors

    assert len(list(imap.fetch(account(dovecot), None))) == 2


def test_a_missing_folder_is_named(dovecot: Dovecot) -> None:
    with pytest.raises(MissingFolder, match=r"Support on 127\.0\.0\.1"):
        list(imap.fetch(account(dovecot, folder="Support"), None))


def test_a_wrong_password_is_named_and_never_shown(dovecot: Dovecot, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    wrong = account(dovecot, password="väärä-sana")

    with pytest.raises(WrongPassword) as fault:
        list(imap.fetch(wrong, None))

    shown = f"{fault.value} {fault.value.__cause__} {wrong!r} {caplog.text}"
    assert "väärä" not in shown
    assert base64.b64encode("\0väärä-sana".encode())[4:16].decode() not in shown


def test_a_server_that_is_not_there_is_unreachable(closed_port: int) -> None:
    nowhere = ImapAccount(host="127.0.0.1", port=closed_port, security="none", timeout=2)

    with pytest.raises(Unreachable, match=f"127.0.0.1:{closed_port}.*Check the host and port"):
        list(imap.fetch(nowhere, None))


def test_a_host_without_an_address_is_unreachable() -> None:
    with pytest.raises(Unreachable):
        list(imap.fetch(ImapAccount(host="mail.invalid", port=993, timeout=2), None))


def test_a_silent_server_is_unreachable_in_time(silent_port: int) -> None:
    with pytest.raises(Unreachable, match="no answer in time"):
        list(imap.fetch(ImapAccount(host="127.0.0.1", port=silent_port, security="none", timeout=0.3), None))


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_known_certificate_is_good(dovecot: Dovecot, security: str) -> None:
    dovecot.deliver("1.eml", mail(1))
    port = dovecot.tls_port if security == "tls" else dovecot.port
    safe = account(dovecot, host="localhost", port=port, security=security, ca_file=dovecot.ca_file)

    assert [one.raw for one in imap.fetch(safe, None)] == [mail(1)]


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_an_unknown_certificate_is_refused(dovecot: Dovecot, security: str) -> None:
    port = dovecot.tls_port if security == "tls" else dovecot.port

    with pytest.raises(TlsFault, match="ca_file"):
        list(imap.fetch(account(dovecot, host="localhost", port=port, security=security), None))


def test_a_certificate_for_another_name_is_refused(dovecot: Dovecot) -> None:
    with pytest.raises(TlsFault):
        list(imap.fetch(account(dovecot, port=dovecot.tls_port, security="tls", ca_file=dovecot.ca_file), None))


def test_tls_on_a_port_without_it_is_named(dovecot: Dovecot) -> None:
    with pytest.raises(TlsFault):
        list(imap.fetch(account(dovecot, host="localhost", security="tls"), None))


def test_a_missing_ca_file_is_named(dovecot: Dovecot, tmp_path: Path) -> None:
    with pytest.raises(TlsFault, match=r"none\.pem"):
        list(imap.fetch(account(dovecot, security="starttls", ca_file=tmp_path / "none.pem"), None))


def test_a_healthy_mailbox_checks_out(dovecot: Dovecot) -> None:
    checks = imap.check(account(dovecot))

    assert [(one.what, one.ok) for one in checks] == [
        ("Mailbox: connection", True),
        ("Mailbox: server and sign-in", True),
        ("Mailbox: folder", True),
    ]


def test_a_check_stops_at_the_fault_and_says_how_to_mend_it(dovecot: Dovecot) -> None:
    *_, fault = imap.check(account(dovecot, folder="Support"))

    assert (fault.ok, "Support" in fault.seen, "capitals" in fault.mend) == (False, True, True)


def test_an_open_line_to_a_far_host_is_a_fault(closed_port: int) -> None:
    first, *_ = imap.check(ImapAccount(host="mail.invalid", port=143, security="none", timeout=1))

    assert (first.ok, "password" in first.mend) == (False, True)


def test_a_server_of_another_kind_is_named(dovecot: Dovecot, smtp_port: int) -> None:
    with pytest.raises((ServerFault, Unreachable)):
        list(imap.fetch(account(dovecot, port=smtp_port), None))
