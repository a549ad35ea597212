"""Replies: reviewed, held, sent, taken back."""

from __future__ import annotations

import dataclasses
import sys
import time
from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.utils import timezone

import vasta
from tests.factories import AgentFactory, ConversationFactory, CustomerFactory, DraftFactory, MessageFactory
from vasta.desk import reviewing
from vasta.desk.actions import (
    add_file,
    add_note,
    discard_draft,
    dismiss_finding,
    remove_file,
    save_draft,
    send_reply,
    undo_send,
)
from vasta.desk.errors import (
    DeskError,
    FilesTooLarge,
    HeldByFindings,
    NewerMessage,
    NoAddress,
    NothingWritten,
    ReasonMissing,
    TooLateToUndo,
    TooLong,
)
from vasta.desk.models import Agent, Draft, Event, Message, Outbox, Promise, Review

pytestmark = pytest.mark.django_db

GOOD = """Hei Maija,

kiitos viestistäsi. Marraskuun lasku on suurempi, koska siinä on mukana lokakuun lukeman korjaus, 42,10 €.

Lähetämme sinulle uuden erittelyn sähköpostitse perjantaihin 27.11. mennessä. Sinun ei tarvitse tehdä mitään.

Ystävällisin terveisin
Otto Oja
Asiakasneuvoja, Sähkö Oy
+358 9 123 4567
"""
BAD = "Hei {nimi}, ei kuulu meille.\n"


def send(message: Message, agent: Agent, body: str = GOOD, **more: object) -> Message:
    return send_reply(
        conversation=message.conversation,
        agent=agent,
        body=body,
        seen=message.pk,
        **more,  # type: ignore[arg-type]  # named by each test
    )


def test_a_reply_waits_in_the_outbox_until_the_time_to_undo_is_over() -> None:
    asked = MessageFactory.create(references="<0@posti.example>")
    agent = AgentFactory.create()

    reply = send(asked, agent)

    row = Outbox.objects.get(message=reply)
    left = (row.due_at - timezone.now()).total_seconds()
    assert (row.state, row.header_id) == ("waiting", reply.message_id)
    assert 13 < left <= 15
    assert (reply.recipients, reply.subject) == ([asked.sender], "Re: Lasku marraskuulta")
    assert reply.in_reply_to == asked.message_id
    assert reply.references == f"<0@posti.example> {asked.message_id}"


def test_a_sent_conversation_waits_for_the_customer_and_is_the_writers() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()

    conversation = send(asked, agent).conversation

    conversation.refresh_from_db()
    assert (conversation.state, conversation.assignee) == ("waiting", agent)
    assert (conversation.waiting_since, conversation.next_deadline_at) == (None, None)
    assert Event.objects.get().kind == "reply-queued"


def test_the_review_is_stored_with_the_reply() -> None:
    reply = send(MessageFactory.create(), AgentFactory.create())

    review = Review.objects.get(message=reply)
    assert review.report is not None
    assert (review.report["language"], review.report["channel"]) == ("fi", "email")
    assert (review.failed_reason, review.overrides) == ("", {})


def test_what_the_reply_promises_is_kept_with_its_day_and_owner() -> None:
    agent = AgentFactory.create()

    reply = send(MessageFactory.create(), agent)

    promise = Promise.objects.get(message=reply)
    assert promise.owner == agent
    assert promise.due is not None
    assert (promise.due.month, promise.due.day) == (11, 27)


def test_a_must_finding_holds_the_reply() -> None:
    asked = MessageFactory.create()

    with pytest.raises(HeldByFindings) as held:
        send(asked, AgentFactory.create(), BAD)

    assert "template-leftover" in {finding["rule"] for finding in held.value.findings}
    assert {finding["severity"] for finding in held.value.findings} == {"must"}
    assert Message.objects.count() == 1


def test_a_reason_lets_a_held_reply_through_and_is_stored() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()
    with pytest.raises(HeldByFindings) as held:
        send(asked, agent, BAD)
    keys = [reviewing.key_of(finding) for finding in held.value.findings]

    reply = send(asked, agent, BAD, overrides=dict.fromkeys(keys, "Sovittu puhelimessa"))

    assert Review.objects.get(message=reply).overrides == dict.fromkeys(keys, "Sovittu puhelimessa")


def test_an_empty_reason_lets_nothing_through() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()
    with pytest.raises(HeldByFindings) as held:
        send(asked, agent, BAD)
    keys = [reviewing.key_of(finding) for finding in held.value.findings]

    with pytest.raises(HeldByFindings):
        send(asked, agent, BAD, overrides=dict.fromkeys(keys, "  "))


def test_a_dismissed_finding_holds_no_longer() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()
    with pytest.raises(HeldByFindings) as held:
        send(asked, agent, BAD)
    for finding in held.value.findings:
        dismiss_finding(
            conversation=asked.conversation,
            agent=agent,
            rule=finding["rule"],
            finding_text=finding["text"] or "",
            reason="Ei koske tätä",
        )

    reply = send(asked, agent, BAD)

    assert set(Review.objects.get(message=reply).overrides.values()) == {"Ei koske tätä"}


def test_a_dismissal_needs_a_reason() -> None:
    with pytest.raises(ReasonMissing):
        dismiss_finding(
            conversation=ConversationFactory.create(), agent=AgentFactory.create(), rule="slang", reason=" "
        )


def test_a_review_that_is_late_lets_the_reply_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviewing, "SECONDS", 0.05)
    for _ in range(2):
        reviewing.threads().submit(time.sleep, 0.3)

    reply = send(MessageFactory.create(), AgentFactory.create(), BAD)

    review = Review.objects.get(message=reply)
    assert (review.report, review.failed_reason) == (None, "late")


def test_a_reviewer_that_cannot_be_loaded_lets_the_reply_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vasta.review", None)
    monkeypatch.delattr(vasta, "review", raising=False)

    reply = send(MessageFactory.create(), AgentFactory.create(), BAD)

    review = Review.objects.get(message=reply)
    assert (review.report, review.failed_reason) == (None, "failed")


def test_work_that_raises_or_takes_too_long_is_told_and_not_raised() -> None:
    assert reviewing.within(5, lambda: 1 // 0) == (None, "failed")
    assert reviewing.within(0.01, lambda: time.sleep(0.2)) == (None, "late")
    assert reviewing.within(5, lambda: 42) == (42, "")


def test_a_reply_to_a_stale_screen_is_held_and_the_newer_message_shown() -> None:
    asked = MessageFactory.create()
    newer = MessageFactory.create(conversation=asked.conversation, text="Asia selvisi jo, kiitos!")

    with pytest.raises(NewerMessage) as held:
        send(asked, AgentFactory.create())

    assert held.value.message == newer


def test_a_colleagues_reply_in_between_holds_too_and_so_does_a_second_click() -> None:
    asked = MessageFactory.create()
    first = send(asked, AgentFactory.create())

    with pytest.raises(NewerMessage) as held:
        send(asked, AgentFactory.create())

    assert held.value.message == first


def test_a_note_or_machine_mail_in_between_holds_nothing() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()
    add_note(conversation=asked.conversation, agent=agent, text="Soitin Maijalle.")
    MessageFactory.create(conversation=asked.conversation, automatic=True)

    assert send(asked, agent).pk


def test_an_empty_or_endless_reply_is_refused() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()

    with pytest.raises(NothingWritten):
        send(asked, agent, " \r\n ")
    with pytest.raises(TooLong):
        send(asked, agent, "a" * 100_001)


def test_text_that_no_database_keeps_is_mended() -> None:
    reply = send(MessageFactory.create(), AgentFactory.create(), GOOD.replace("\n", "\r\n") + "\0 \ud83d")

    assert reply.text == GOOD + "\ufffd \ufffd"


def test_a_reply_to_nobody_is_refused_and_nothing_is_kept() -> None:
    asked = MessageFactory.create(conversation__customer=CustomerFactory.create(email=None), sender="", reply_to="")

    with pytest.raises(NoAddress):
        send(asked, AgentFactory.create())

    assert (Message.objects.count(), Outbox.objects.count()) == (1, 0)


def test_a_channel_that_a_person_speaks_needs_no_outbox() -> None:
    asked = MessageFactory.create(conversation__channel="phone", channel="phone")

    reply = send(asked, AgentFactory.create(), "Hei Maija, laskussa on mukana lokakuun korjaus, 42,10 €.")

    assert reply.sent_at is not None
    assert Outbox.objects.count() == 0


def test_a_proactive_first_message_needs_no_message_to_answer() -> None:
    conversation = ConversationFactory.create()

    reply = send_reply(conversation=conversation, agent=AgentFactory.create(), body=GOOD, subject="Laskusi 11/2026")

    assert (reply.subject, reply.in_reply_to, reply.references) == ("Laskusi 11/2026", "", "")
    assert reply.recipients == [conversation.customer.contact_points.get().value]


def test_the_draft_and_its_files_become_the_reply() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()
    save_draft(conversation=asked.conversation, agent=agent, body=GOOD, based_on=asked)
    add_file(
        conversation=asked.conversation,
        agent=agent,
        name="..\\erittely.pdf",
        content=b"%PDF",
        content_type="application/pdf",
    )

    reply = send(asked, agent)

    assert [(one.name, one.size) for one in reply.attachments.all()] == [("erittely.pdf", 4)]
    assert Draft.objects.count() == 0


def test_an_undone_reply_is_a_draft_again_with_its_files_and_clock() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()
    add_file(
        conversation=asked.conversation,
        agent=agent,
        name="a.pdf",
        content=b"%PDF",
        content_type="application/pdf",
    )
    reply = send(asked, agent)

    draft = undo_send(message=reply, agent=agent)

    conversation = draft.conversation
    assert (draft.text, draft.subject, draft.based_on) == (GOOD, "Re: Lasku marraskuulta", asked)
    assert [one.name for one in draft.attachments.all()] == ["a.pdf"]
    assert (conversation.state, conversation.waiting_since) == ("open", asked.received_at)
    assert (Message.objects.count(), Outbox.objects.count(), Promise.objects.count()) == (1, 0, 0)
    assert [event.kind for event in Event.objects.all()] == ["draft-started", "reply-queued", "reply-undone"]


def test_what_was_written_meanwhile_is_not_lost_by_an_undo() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()
    reply = send(asked, agent)
    save_draft(conversation=asked.conversation, agent=agent, body="Vielä yksi asia.")

    draft = undo_send(message=reply, agent=agent)

    assert draft.text == f"{GOOD}\n\nVielä yksi asia."


@pytest.mark.parametrize("state", ["sending", "sent", "refused", "uncertain"])
def test_a_reply_that_has_left_stays(state: str) -> None:
    reply = send(MessageFactory.create(), AgentFactory.create())
    Outbox.objects.update(state=state)

    with pytest.raises(TooLateToUndo):
        undo_send(message=reply, agent=AgentFactory.create())


def test_a_draft_is_kept_as_typed_one_per_agent() -> None:
    asked = MessageFactory.create()
    agent = AgentFactory.create()
    save_draft(conversation=asked.conversation, agent=agent, body="Hei Mai", based_on=asked)
    save_draft(conversation=asked.conversation, agent=agent, body="Hei Maija,", subject="Lasku")
    save_draft(conversation=asked.conversation, agent=AgentFactory.create(), body="Moi")

    draft = Draft.objects.get(agent=agent)
    assert (draft.text, draft.subject, draft.based_on, draft.version) == ("Hei Maija,", "Lasku", asked, 3)
    assert [event.kind for event in Event.objects.all()] == ["draft-started", "draft-started"]


def test_a_discarded_draft_is_gone_and_discarding_nothing_is_no_fault() -> None:
    draft = DraftFactory.create()

    discard_draft(conversation=draft.conversation, agent=draft.agent)
    discard_draft(conversation=draft.conversation, agent=draft.agent)

    assert Draft.objects.count() == 0
    assert [event.kind for event in Event.objects.all()] == ["draft-discarded"]


def test_files_that_are_together_too_large_are_refused(settings: LazySettings) -> None:
    limits = dataclasses.replace(settings.VASTA.limits, attachments_bytes=10)
    settings.VASTA = dataclasses.replace(settings.VASTA, limits=limits)
    draft = DraftFactory.create()
    add_file(conversation=draft.conversation, agent=draft.agent, name="a", content=b"x" * 6, content_type="")

    with pytest.raises(FilesTooLarge):
        add_file(conversation=draft.conversation, agent=draft.agent, name="b", content=b"x" * 6, content_type="")

    assert draft.attachments.count() == 1


def test_only_the_writer_takes_a_file_off_a_draft() -> None:
    draft = DraftFactory.create()
    attachment = add_file(conversation=draft.conversation, agent=draft.agent, name="a", content=b"x", content_type="")

    remove_file(attachment=attachment, agent=AgentFactory.create())
    assert draft.attachments.count() == 1
    remove_file(attachment=attachment, agent=draft.agent)
    assert draft.attachments.count() == 0


def test_every_error_says_why() -> None:
    reasons = {str(kind()) for kind in (NothingWritten, TooLong, NoAddress, TooLateToUndo, ReasonMissing)}

    assert len(reasons) == 5
    assert str(DeskError()) not in reasons


def test_an_undo_is_possible_while_a_refused_hand_over_waits_for_its_next_try() -> None:
    reply = send(MessageFactory.create(), AgentFactory.create())
    Outbox.objects.update(tries=1, due_at=timezone.now() + timedelta(minutes=1))

    assert undo_send(message=reply, agent=AgentFactory.create()).text == GOOD
