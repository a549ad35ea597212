"""Fetching from a real Dovecot: kept before the place moves, each mail once, faults told."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from django.conf import LazySettings

from tests.channels.conftest import PASSWORD, USER, Dovecot
from tests.desk.conftest import Configure
from tests.desk.mails import mail
from vasta.config import Imap
from vasta.desk import files
from vasta.desk.actions import fetch_mail, take_in_waiting
from vasta.desk.models import Event, Inbox, Message, RawMail

pytestmark = pytest.mark.django_db


def mailbox(dovecot: Dovecot, **more: object) -> Imap:
    given: dict[str, object] = {"port": dovecot.port, "security": "none", "password": PASSWORD, "timeout": 5}
    return Imap("127.0.0.1", USER, **(given | more))  # type: ignore[arg-type]  # named by each test


def deliver(dovecot: Dovecot, number: int) -> bytes:
    content = mail(id=f"<{number}@posti.example>", subject=f"Asia {number}")
    dovecot.deliver(f"{number}.eml", content)
    return content


def test_each_mail_is_kept_once_with_its_place(configured: Configure, dovecot: Dovecot) -> None:
    inbox = configured(imap=mailbox(dovecot))
    contents = {deliver(dovecot, number) for number in (1, 2)}

    assert fetch_mail(inbox=inbox) == 2
    assert fetch_mail(inbox=inbox) == 0

    inbox.refresh_from_db()
    assert {files.read(raw.sha256) for raw in RawMail.objects.all()} == contents
    assert (inbox.uid, inbox.failing_since) == (2, None)
    assert inbox.last_seen is not None


def test_what_was_fetched_is_taken_in(configured: Configure, dovecot: Dovecot) -> None:
    inbox = configured(imap=mailbox(dovecot))
    deliver(dovecot, 1)
    fetch_mail(inbox=inbox)

    assert take_in_waiting() == 1
    assert take_in_waiting() == 0
    assert Message.objects.get().subject == "Asia 1"


def test_a_mailbox_that_is_numbered_anew_doubles_nothing(configured: Configure, dovecot: Dovecot) -> None:
    inbox = configured(imap=mailbox(dovecot))
    deliver(dovecot, 1)
    fetch_mail(inbox=inbox)
    take_in_waiting()

    dovecot.renumber()
    fetch_mail(inbox=inbox)
    take_in_waiting()

    assert Message.objects.count() == 1


def test_a_desk_may_begin_with_what_comes_from_now_on(configured: Configure, dovecot: Dovecot) -> None:
    deliver(dovecot, 1)
    inbox = configured(imap=mailbox(dovecot, start="new"))
    assert fetch_mail(inbox=inbox) == 0

    deliver(dovecot, 2)

    assert fetch_mail(inbox=inbox) == 1


def test_a_wrong_password_is_told_on_the_inbox_and_never_repeated(configured: Configure, dovecot: Dovecot) -> None:
    inbox = configured(imap=mailbox(dovecot, password="wr0ng"))

    fetch_mail(inbox=inbox)

    inbox.refresh_from_db()
    assert inbox.failing_since is not None
    assert inbox.failing_reason.startswith("The mail server refused the user name or the password")
    assert "wr0ng" not in inbox.failing_reason


def test_a_fault_is_an_event_once_and_so_is_its_end(configured: Configure, dovecot: Dovecot) -> None:
    inbox = configured(imap=mailbox(dovecot, folder="Nowhere"))
    fetch_mail(inbox=inbox)
    fetch_mail(inbox=inbox)
    assert [event.kind for event in Event.objects.all()] == ["inbox-failing"]

    fetch_mail(inbox=configured(imap=mailbox(dovecot)))

    inbox = Inbox.objects.get()
    assert (inbox.failing_since, inbox.failing_reason) == (None, "")
    assert [event.kind for event in Event.objects.all()] == ["inbox-failing", "inbox-works"]


def test_a_full_disk_moves_no_place_and_loses_no_mail(
    configured: Configure, dovecot: Dovecot, settings: LazySettings
) -> None:
    inbox = configured(imap=mailbox(dovecot))
    content = deliver(dovecot, 1)
    good = settings.DATA
    settings.DATA = Path("/dev/full")
    assert fetch_mail(inbox=inbox) == 0
    inbox.refresh_from_db()
    assert (inbox.uid, inbox.failing_since is None) == (0, False)

    settings.DATA = good

    assert fetch_mail(inbox=inbox) == 1
    assert files.read(RawMail.objects.get().sha256) == content


def test_a_mail_over_the_limit_is_left_on_the_server_and_told(
    configured: Configure, dovecot: Dovecot, settings: LazySettings
) -> None:
    inbox = configured(imap=mailbox(dovecot))
    limits = dataclasses.replace(settings.VASTA.limits, mail_bytes=100)
    settings.VASTA = dataclasses.replace(settings.VASTA, limits=limits)
    deliver(dovecot, 1)

    assert fetch_mail(inbox=inbox) == 1

    raw = RawMail.objects.get()
    assert (raw.state, raw.sha256) == ("quarantined", "")
    assert raw.reason.endswith("it was left on the server, UID 1.")


def test_an_inbox_without_a_mailbox_fetches_nothing(configured: Configure) -> None:
    assert fetch_mail(inbox=configured()) == 0
