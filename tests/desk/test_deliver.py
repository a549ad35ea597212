"""Delivery: once, with an honest fate, against a real SMTP server and into a folder."""

from __future__ import annotations

import email
import email.policy
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from tests.desk.conftest import Configure, MailServer
from tests.factories import AgentFactory, ConversationFactory, MessageFactory, OutboxFactory
from vasta.config import Smtp
from vasta.desk import files, header_ids
from vasta.desk.actions import deliver_outbox, invite_agent, retry_delivery
from vasta.desk.errors import WrongState
from vasta.desk.models import Attachment, Event, Inbox, Outbox

pytestmark = pytest.mark.django_db


def queued(inbox: Inbox, **more: object) -> Outbox:
    """A reply that is due, to a customer whose message waits."""
    conversation = ConversationFactory.create(inbox=inbox, state="waiting")
    asked = MessageFactory.create(conversation=conversation)
    reply = MessageFactory.create(
        conversation=conversation,
        ours=True,
        text="Hei Maija,\n\nlaskussa on korjaus.\n",
        subject="Re: Lasku – äö",
        recipients=[conversation.customer.contact_points.get().value],
        in_reply_to=asked.message_id,
        references=asked.message_id,
        message_id=header_ids.make(conversation.pk, inbox.address),
        sent_at=None,
    )
    return OutboxFactory.create(message=reply, **more)


def test_a_due_reply_is_handed_over_once_with_its_thread(
    configured: Configure, account: Smtp, server: MailServer
) -> None:
    row = queued(configured(smtp=account))

    assert deliver_outbox() == 1
    assert deliver_outbox() == 0

    row.refresh_from_db()
    assert row.message is not None
    (raw,) = server.taken
    sent = email.message_from_bytes(raw, policy=email.policy.default)
    assert (sent["Message-ID"], sent["In-Reply-To"]) == (row.message.message_id, row.message.in_reply_to)
    assert sent["Subject"] == "Re: Lasku – äö"
    assert sent["From"] == "Asiakaspalvelu <apua@sahko.example>"
    assert sent["To"] == f"Maija Meikäläinen <{row.message.recipients[0]}>"
    assert (row.state, row.message.sent_at) == ("sent", row.settled_at)
    assert [event.kind for event in Event.objects.all()] == ["reply-sent"]


def test_nothing_leaves_before_its_time(configured: Configure, account: Smtp, server: MailServer) -> None:
    queued(configured(smtp=account), due_at=timezone.now() + timedelta(seconds=10))

    assert deliver_outbox() == 0
    assert server.taken == []


def test_files_travel_with_the_reply(configured: Configure, account: Smtp, server: MailServer) -> None:
    row = queued(configured(smtp=account))
    sha256 = files.keep(b"%PDF erittely")
    Attachment.objects.create(
        message=row.message, name="erittely.pdf", content_type="application/pdf", size=13, sha256=sha256
    )

    deliver_outbox()

    sent = email.message_from_bytes(server.taken[0], policy=email.policy.default)
    assert [(part.get_filename(), part.get_content()) for part in sent.iter_attachments()] == [
        ("erittely.pdf", b"%PDF erittely")
    ]


def test_a_refused_reply_waits_for_us_again_and_the_server_is_quoted(
    configured: Configure, account: Smtp, server: MailServer
) -> None:
    row = queued(configured(smtp=account))
    assert row.message is not None
    server.refused = set(row.message.recipients)

    deliver_outbox()

    row.refresh_from_db()
    conversation = row.message.conversation
    conversation.refresh_from_db()
    assert (row.state, "no such user" in row.reason) == ("refused", True)
    assert conversation.state == "open"
    assert conversation.waiting_since is not None
    assert [event.kind for event in Event.objects.all()] == ["reply-refused"]


def test_a_passing_refusal_is_tried_again_later(configured: Configure, account: Smtp, server: MailServer) -> None:
    row = queued(configured(smtp=account))
    server.answer = "451 4.3.0 try again later"

    deliver_outbox()

    row.refresh_from_db()
    assert (row.state, row.tries) == ("waiting", 1)
    assert row.due_at > timezone.now() + timedelta(seconds=50)


def test_silence_after_the_text_is_uncertain_and_never_sent_again_by_itself(
    configured: Configure, account: Smtp, server: MailServer
) -> None:
    row = queued(configured(smtp=account))
    server.answer = "silence"

    deliver_outbox()
    deliver_outbox(now=timezone.now() + timedelta(days=1))

    row.refresh_from_db()
    assert (row.state, len(server.taken)) == ("uncertain", 1)
    assert [event.kind for event in Event.objects.all()] == ["reply-uncertain"]


def test_a_person_sends_an_uncertain_reply_again_as_the_same_mail(
    configured: Configure, account: Smtp, server: MailServer
) -> None:
    row = queued(configured(smtp=account), state="uncertain")
    assert row.message is not None

    retry_delivery(message=row.message, agent=AgentFactory.create())
    deliver_outbox()

    row.refresh_from_db()
    assert row.state == "sent"
    assert row.message.message_id.encode() in server.taken[0]
    row.message.conversation.refresh_from_db()
    assert row.message.conversation.state == "waiting"


@pytest.mark.parametrize("state", ["waiting", "sending", "sent"])
def test_only_what_failed_is_sent_again(configured: Configure, state: str) -> None:
    row = queued(configured(), state=state)
    assert row.message is not None

    with pytest.raises(WrongState):
        retry_delivery(message=row.message, agent=AgentFactory.create())


def test_an_unreachable_server_loses_nothing(configured: Configure) -> None:
    row = queued(configured(smtp=Smtp("127.0.0.1", port=1, security="none", timeout=1)))

    deliver_outbox()

    row.refresh_from_db()
    assert row.state == "waiting"
    assert row.reason.startswith("The mail server can't be reached: 127.0.0.1:1")


def test_after_two_days_of_trying_a_person_is_told(configured: Configure) -> None:
    row = queued(
        configured(smtp=Smtp("127.0.0.1", port=1, security="none", timeout=1)),
        created_at=timezone.now() - timedelta(days=3),
    )

    deliver_outbox()

    row.refresh_from_db()
    assert row.state == "refused"


def test_an_inbox_without_a_way_out_keeps_its_mail(configured: Configure) -> None:
    row = queued(configured())

    deliver_outbox()

    row.refresh_from_db()
    assert (row.state, row.reason) == (
        "waiting",
        "Inbox apua@sahko.example has no way out. Give it smtp or outgoing.",
    )


def test_a_mail_that_would_be_dangerous_is_refused(configured: Configure, account: Smtp) -> None:
    row = queued(configured(smtp=account))
    assert row.message is not None
    row.message.recipients = ["maija@posti.example\r\nBcc: toni@muu.example"]
    row.message.save()

    deliver_outbox()

    row.refresh_from_db()
    assert row.state == "refused"


def test_replies_go_into_a_folder_when_nothing_may_leave(configured: Configure, tmp_path: Path) -> None:
    row = queued(configured(outgoing=tmp_path / "sent"))

    deliver_outbox()

    row.refresh_from_db()
    (file,) = (tmp_path / "sent").iterdir()
    assert row.state == "sent"
    assert row.header_id.encode() in file.read_bytes()


def test_what_a_killed_worker_left_is_uncertain_when_a_server_may_have_it(
    configured: Configure, account: Smtp, server: MailServer
) -> None:
    an_hour_ago = timezone.now() - timedelta(hours=1)
    row = queued(configured(smtp=account), state="sending", claimed_at=an_hour_ago)

    deliver_outbox()

    row.refresh_from_db()
    assert (row.state, server.taken) == ("uncertain", [])


def test_what_a_killed_worker_left_is_written_again_into_a_folder(configured: Configure, tmp_path: Path) -> None:
    an_hour_ago = timezone.now() - timedelta(hours=1)
    row = queued(configured(outgoing=tmp_path), state="sending", claimed_at=an_hour_ago)

    deliver_outbox()
    deliver_outbox(now=timezone.now() + timedelta(hours=1))

    row.refresh_from_db()
    assert row.state == "sent"


def test_what_another_worker_is_sending_is_left_alone(configured: Configure, account: Smtp) -> None:
    row = queued(configured(smtp=account), state="sending", claimed_at=timezone.now())

    assert deliver_outbox() == 0
    row.refresh_from_db()
    assert row.state == "sending"


def test_an_invitation_is_mailed_and_its_link_does_not_lie_about(
    configured: Configure, account: Smtp, server: MailServer
) -> None:
    configured(smtp=account)

    invited = invite_agent(by=None, email="kati@sahko.example", name="Kati Kask", language="et")
    deliver_outbox()

    sent = email.message_from_bytes(server.taken[0], policy=email.policy.default)
    assert invited.mailed
    assert (sent["To"], sent["Auto-Submitted"]) == ("Kati Kask <kati@sahko.example>", "auto-replied")
    assert invited.link in sent.get_content()
    assert Outbox.objects.get().notice == {"to": "kati@sahko.example"}
