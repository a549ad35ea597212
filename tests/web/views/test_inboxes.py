"""How the mail runs."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests.desk.mails import mail
from tests.factories import InboxFactory, MessageFactory, OutboxFactory, RawMailFactory
from tests.web.conftest import SignedIn
from vasta.desk import files
from vasta.desk.models import Agent, Outbox, RawMail

pytestmark = pytest.mark.django_db


def test_a_failing_inbox_says_since_when_and_why(lead: Agent, signed_in: SignedIn) -> None:
    InboxFactory.create(failing_since=timezone.now(), failing_reason="The server refused the password.")

    page = signed_in(lead).get("/inboxes/").content.decode()

    assert "The server refused the password." in page
    assert "failing" in page


def test_a_mail_in_quarantine_is_read_again(lead: Agent, signed_in: SignedIn) -> None:
    raw = RawMailFactory.create(
        sha256=files.keep(mail()), size=len(mail()), state="quarantined", reason="Tried 5 times."
    )
    client = signed_in(lead)
    assert "Tried 5 times." in client.get("/inboxes/").content.decode()

    client.post(f"/raw-mails/{raw.pk}/again/")

    assert RawMail.objects.get().state == RawMail.State.DONE


def test_a_mail_that_still_cannot_be_read_stays(lead: Agent, signed_in: SignedIn) -> None:
    raw = RawMailFactory.create(sha256=files.keep(b"\x00"), size=1, state="quarantined")

    page = signed_in(lead).post(f"/raw-mails/{raw.pk}/again/", follow=True).content.decode()

    assert RawMail.objects.get().state == RawMail.State.QUARANTINED
    assert "still cannot be read" in page


def test_an_uncertain_reply_warns_before_it_is_sent_again(lead: Agent, signed_in: SignedIn) -> None:
    row, client = OutboxFactory.create(state="uncertain", reason="Silence after DATA."), signed_in(lead)
    assert "The customer may have the reply already" in client.get("/inboxes/").content.decode()

    client.post(f"/messages/{row.message_id}/retry/")

    assert Outbox.objects.get().state == Outbox.State.WAITING


def test_a_reply_that_arrived_is_not_sent_again(lead: Agent, signed_in: SignedIn) -> None:
    row = OutboxFactory.create(state="sent")

    signed_in(lead).post(f"/messages/{row.message_id}/retry/")

    assert Outbox.objects.get().state == Outbox.State.SENT


def test_the_menu_counts_what_is_to_be_looked_at(lead: Agent, signed_in: SignedIn) -> None:
    RawMailFactory.create(state="quarantined")
    OutboxFactory.create(state="refused", message=MessageFactory.create(ours=True))

    assert '<span class="count">2' in signed_in(lead).get("/").content.decode()
