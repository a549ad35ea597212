"""Receiving mail: kept first, put into its conversation, and nothing stops the next one."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.conf import LazySettings

from tests.desk.mails import bounce, mail
from tests.factories import AgentFactory, ConversationFactory, InboxFactory, MessageFactory, OutboxFactory
from vasta.desk import clock, files, header_ids
from vasta.desk.actions import close_conversation, receive, take_in, take_in_waiting
from vasta.desk.actions.briefs import make_missing_briefs
from vasta.desk.models import ContactPoint, Conversation, Customer, Event, Inbox, Message, RawMail

pytestmark = pytest.mark.django_db
OURS = "<ours@sahko.example>"
HELSINKI = ZoneInfo("Europe/Helsinki")


def received(content: bytes, inbox: Inbox) -> Message:
    message = receive(content=content, inbox=inbox)
    assert message is not None
    return message


def test_a_new_mail_starts_a_conversation_with_its_customer_and_clock() -> None:
    inbox = InboxFactory.create()

    message = received(mail(), inbox)

    conversation = message.conversation
    assert conversation.subject == "Lasku marraskuulta"
    assert conversation.state == "open"
    assert (conversation.message_count, conversation.waiting_since) == (1, message.received_at)
    assert conversation.customer.name == "Maija Meikäläinen"
    assert [str(point) for point in conversation.customer.contact_points.all()] == ["maija@posti.example"]
    assert [event.kind for event in Event.objects.all()] == ["conversation-started", "message-received"]


def test_the_bytes_are_kept_as_they_came() -> None:
    content = mail()

    message = received(content, InboxFactory.create())

    assert message.raw is not None
    assert (message.raw.state, message.raw.size) == ("done", len(content))
    assert files.read(message.raw.sha256) == content


def test_a_file_is_kept_with_its_name() -> None:
    message = received(mail(file=b"%PDF-1.7 lasku"), InboxFactory.create())

    (attachment,) = message.attachments.all()
    assert (attachment.name, attachment.content_type, attachment.size) == ("lasku.pdf", "application/pdf", 14)
    assert files.read(attachment.sha256) == b"%PDF-1.7 lasku"


def test_the_brief_lists_what_the_customer_asks() -> None:
    message = received(mail(), InboxFactory.create())

    assert message.brief is not None
    assert [ask["text"] for ask in message.brief["asks"]] == [
        "Miksi marraskuun lasku on kaksi kertaa suurempi kuin lokakuun"
    ]
    assert message.language == "fi"


def test_a_brief_that_could_not_be_made_is_made_later() -> None:
    message = received(mail(), InboxFactory.create())
    made = message.brief
    Message.objects.update(brief=None)

    assert make_missing_briefs() == 1
    assert make_missing_briefs() == 0
    assert Message.objects.get().brief == made


def test_the_same_mail_again_is_a_duplicate() -> None:
    inbox = InboxFactory.create()
    received(mail(), inbox)

    again = receive(content=mail(), inbox=inbox)

    assert again is None
    assert Message.objects.count() == 1
    assert [raw.state for raw in RawMail.objects.order_by("pk")] == ["done", "duplicate"]


def test_the_same_mail_in_another_inbox_is_its_own() -> None:
    received(mail(), InboxFactory.create())

    assert receive(content=mail(), inbox=InboxFactory.create()) is not None


def test_a_mail_without_an_id_is_kept_once() -> None:
    inbox = InboxFactory.create()
    received(mail(id=""), inbox)

    assert receive(content=mail(id=""), inbox=inbox) is None
    assert Message.objects.count() == 1


def test_an_answer_to_our_reply_joins_its_conversation_and_wakes_it() -> None:
    inbox = InboxFactory.create()
    first = received(mail(), inbox)
    reply = MessageFactory.create(conversation=first.conversation, ours=True, message_id=OURS)
    Conversation.objects.update(state="waiting", waiting_since=None, next_deadline_at=None)

    answer = received(mail("Kiitos!", id="<2@posti.example>", answers=reply.message_id), inbox)

    assert answer.conversation == first.conversation
    assert answer.conversation.state == "open"
    assert answer.conversation.waiting_since == answer.received_at


def test_an_answer_opens_a_closed_conversation() -> None:
    inbox = InboxFactory.create()
    first = received(mail(), inbox)
    close_conversation(conversation=first.conversation, agent=AgentFactory.create(), reason="Soitettu")

    answer = received(mail("Vielä yksi kysymys.", id="<2@posti.example>", answers="<1@posti.example>"), inbox)

    assert (answer.conversation.pk, answer.conversation.state) == (first.conversation.pk, "open")


def test_our_signed_id_names_the_conversation_though_the_message_is_gone() -> None:
    conversation = ConversationFactory.create()
    ours = header_ids.make(conversation.pk, "apua@sahko.example")

    answer = received(mail(id="<2@posti.example>", answers=ours), conversation.inbox)

    assert answer.conversation == conversation


def test_a_forged_id_names_nothing() -> None:
    conversation = ConversationFactory.create()
    forged = header_ids.make(conversation.pk + 1, "apua@sahko.example").replace(
        f".{conversation.pk + 1}.", f".{conversation.pk}.", 1
    )

    answer = received(mail(id="<2@posti.example>", answers=forged), conversation.inbox)

    assert answer.conversation != conversation


def test_an_answer_that_comes_before_its_parent_shares_its_conversation() -> None:
    inbox = InboxFactory.create()

    late_child = received(mail("Lisään vielä…", id="<2@posti.example>", answers="<1@posti.example>"), inbox)
    parent = received(mail(id="<1@posti.example>"), inbox)

    assert parent.conversation == late_child.conversation
    assert Conversation.objects.count() == 1


def test_two_answers_to_a_lost_mail_share_a_conversation() -> None:
    inbox = InboxFactory.create()

    one = received(mail("Ensin tämä.", id="<2@posti.example>", answers="<lost@posti.example>"), inbox)
    two = received(mail("Sitten tämä.", id="<3@posti.example>", answers="<lost@posti.example>"), inbox)

    assert one.conversation == two.conversation


def test_a_late_parent_brings_two_conversations_together() -> None:
    inbox = InboxFactory.create()
    first = received(mail(id="<1@posti.example>"), inbox)
    third = received(mail("Kolmas", id="<3@posti.example>", answers="<2@posti.example>"), inbox)
    assert third.conversation != first.conversation

    second = received(mail("Toinen", id="<2@posti.example>", answers="<1@posti.example>"), inbox)

    assert second.conversation == first.conversation
    assert Conversation.objects.get().message_count == 3


def test_a_stranger_who_names_a_lost_mail_joins_nobody() -> None:
    inbox = InboxFactory.create()
    received(mail("Maija", id="<2@posti.example>", answers="<lost@posti.example>"), inbox)

    received(mail(sender="toni@muu.example", id="<3@muu.example>", answers="<lost@posti.example>"), inbox)

    assert Conversation.objects.count() == 2


def test_a_reply_whose_program_dropped_the_headers_is_known_by_its_subject() -> None:
    inbox = InboxFactory.create()
    first = received(mail(), inbox)
    MessageFactory.create(conversation=first.conversation, ours=True)
    Conversation.objects.update(last_message_at=first.received_at)

    answer = received(mail("Kiitos!", id="<2@posti.example>", subject="VS: Lasku marraskuulta"), inbox)

    assert answer.conversation == first.conversation


def test_the_same_subject_without_a_reply_mark_is_a_new_matter() -> None:
    inbox = InboxFactory.create()
    first = received(mail(), inbox)
    MessageFactory.create(conversation=first.conversation, ours=True)

    received(mail("Taas väärin.", id="<2@posti.example>"), inbox)

    assert Conversation.objects.count() == 2


def test_a_form_that_writes_for_the_customer_is_answered_to_the_customer() -> None:
    content = mail(sender="Lomake <noreply@sahko.example>", Reply_To="Maija <maija@posti.example>")

    message = received(content, InboxFactory.create())

    assert (message.sender, message.reply_to) == ("noreply@sahko.example", "maija@posti.example")
    assert str(message.conversation.customer.contact_points.get()) == "maija@posti.example"


def test_a_customer_is_known_by_their_address_whatever_its_case() -> None:
    inbox = InboxFactory.create()
    received(mail(), inbox)

    received(mail(sender="MAIJA@posti.example", id="<2@posti.example>", subject="Toinen asia"), inbox)

    assert (Customer.objects.count(), ContactPoint.objects.count()) == (1, 1)


def test_machine_mail_is_kept_but_wakes_nobody() -> None:
    inbox = InboxFactory.create()
    first = received(mail(), inbox)
    close_conversation(conversation=first.conversation, agent=AgentFactory.create(), reason="Soitettu")

    away = received(
        mail(
            "Olen lomalla.",
            id="<2@posti.example>",
            answers="<1@posti.example>",
            Auto_Submitted="auto-replied",
        ),
        inbox,
    )

    away.conversation.refresh_from_db()
    assert away.automatic
    assert (away.conversation.pk, away.conversation.state) == (first.conversation.pk, "closed")
    assert away.conversation.waiting_since is None


def test_a_bounce_lands_on_the_reply_it_concerns() -> None:
    inbox = InboxFactory.create()
    first = received(mail(), inbox)
    reply = MessageFactory.create(
        conversation=first.conversation,
        ours=True,
        message_id=OURS,
        recipients=["maija@posti.example"],
    )
    OutboxFactory.create(message=reply, state="sent")
    Conversation.objects.update(state="waiting", waiting_since=None, next_deadline_at=None)

    report = received(bounce(OURS), inbox)

    reply.refresh_from_db()
    conversation = Conversation.objects.get()
    assert report.conversation == conversation
    assert "no such user" in reply.bounced_reason
    assert (conversation.state, conversation.waiting_since) == ("open", first.received_at)


def test_a_bounce_of_somebody_we_never_wrote_to_changes_nothing() -> None:
    reply = MessageFactory.create(ours=True, message_id=OURS, recipients=["maija@posti.example"])

    received(bounce(OURS, "toni@muu.example"), reply.inbox)

    reply.refresh_from_db()
    assert reply.bounced_reason == ""


def test_a_passing_delay_is_no_failure() -> None:
    reply = MessageFactory.create(ours=True, message_id=OURS, recipients=["maija@posti.example"])

    received(bounce(OURS, status="4.2.2"), reply.inbox)

    reply.refresh_from_db()
    assert reply.bounced_reason == ""


@pytest.mark.parametrize("content", [b"", b"   \n", b"\x00\xff\xfe binary", b"no header at all"])
def test_what_is_no_mail_waits_in_quarantine_with_its_bytes(content: bytes) -> None:
    assert receive(content=content, inbox=InboxFactory.create()) is None

    raw = RawMail.objects.get()
    assert raw.state == "quarantined"
    assert raw.reason.startswith("The mail can't be read")
    assert files.read(raw.sha256) == content
    assert Event.objects.get().kind == "mail-quarantined"


def test_a_mail_over_the_limit_waits_in_quarantine(settings: LazySettings) -> None:
    limits = dataclasses.replace(settings.VASTA.limits, mail_bytes=1000)
    settings.VASTA = dataclasses.replace(settings.VASTA, limits=limits)

    receive(content=mail("x" * 2000), inbox=InboxFactory.create())

    raw = RawMail.objects.get()
    assert raw.reason == (f"The mail can't be read (too-large): it has {raw.size} bytes, the limit is 1000")


def test_a_mail_whose_bytes_cannot_be_read_stops_nothing_and_is_tried_again() -> None:
    inbox = InboxFactory.create()
    lost = RawMail.objects.create(inbox=inbox, sha256="0" * 64, size=3)
    sha256 = files.keep(mail())
    RawMail.objects.create(inbox=inbox, sha256=sha256, size=3)

    looked_at = take_in_waiting()

    lost.refresh_from_db()
    assert looked_at == 2
    assert (lost.state, lost.tries) == ("new", 1)
    assert Message.objects.count() == 1


def test_a_mail_that_fails_five_times_waits_in_quarantine_and_can_be_taken_in_later() -> None:
    content = mail()
    raw = RawMail.objects.create(inbox=InboxFactory.create(), sha256=files.keep(content), size=len(content))
    files.path_of(raw.sha256).unlink()
    for _ in range(5):
        raw.refresh_from_db()
        take_in(raw=raw)
    raw.refresh_from_db()
    assert raw.state == "quarantined"

    files.keep(content)
    message = take_in(raw=raw)

    assert message is not None
    raw.refresh_from_db()
    assert (raw.state, raw.reason) == ("done", "")


def test_a_full_disk_is_told_and_leaves_nothing_half_done(settings: LazySettings) -> None:
    inbox = InboxFactory.create()
    settings.DATA = Path("/dev/full")

    with pytest.raises(OSError, match="Not a directory"):
        receive(content=mail(), inbox=inbox)

    assert RawMail.objects.count() == 0


def test_text_that_no_database_keeps_is_mended() -> None:
    message = received(mail("Hei \x00 Maija"), InboxFactory.create())

    assert "\x00" not in message.text


@pytest.mark.parametrize(
    ("came", "due"),
    [
        (datetime(2026, 11, 23, 9, 30, tzinfo=HELSINKI), datetime(2026, 11, 24, 9, 30, tzinfo=HELSINKI)),
        (datetime(2026, 11, 27, 16, 0, tzinfo=HELSINKI), datetime(2026, 11, 30, 16, 0, tzinfo=HELSINKI)),
        (datetime(2026, 11, 28, 3, 0, tzinfo=HELSINKI), datetime(2026, 11, 30, 3, 0, tzinfo=HELSINKI)),
        (datetime(2026, 10, 23, 9, 30, tzinfo=HELSINKI), datetime(2026, 10, 26, 9, 30, tzinfo=HELSINKI)),
    ],
    ids=["weekday", "friday", "saturday", "summer time ends between"],
)
def test_an_answer_is_due_at_the_same_time_on_the_next_working_day(came: datetime, due: datetime) -> None:
    assert clock.due(came) == due
