"""Several at once: each reply leaves once, each mail is one message, one of two clicks wins."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from django.db import connection

from tests.desk.conftest import Configure, MailServer
from tests.desk.mails import mail
from tests.factories import AgentFactory, InboxFactory, MessageFactory, OutboxFactory
from vasta.config import Smtp
from vasta.desk.actions import deliver_outbox, send_reply, take_in_waiting, undo_send
from vasta.desk.actions.receive import store_raw
from vasta.desk.errors import DeskError
from vasta.desk.models import Message, Outbox, RawMail

pytestmark = pytest.mark.django_db(transaction=True)
TEXT = "Hei Maija,\n\nkiitos viestistäsi. Laskussa on korjaus.\n\nYstävällisin terveisin\nOtto Oja\n"


def at_once(*works: Callable[[], object]) -> list[object]:
    """Do the works in threads that start together; what each returned or raised."""
    results: list[object] = [None] * len(works)
    gate = threading.Barrier(len(works))

    def run(place: int, work: Callable[[], object]) -> None:
        gate.wait()
        try:
            results[place] = work()
        except DeskError as error:
            results[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_three_workers_send_each_reply_once(configured: Configure, account: Smtp, server: MailServer) -> None:
    inbox = configured(smtp=account)
    for number in range(12):
        reply = MessageFactory.create(
            conversation__inbox=inbox,
            ours=True,
            recipients=["maija@posti.example"],
            message_id=f"<{number}@sahko.example>",
        )
        OutboxFactory.create(message=reply)

    tried = at_once(deliver_outbox, deliver_outbox, deliver_outbox)

    assert sum(count for count in tried if isinstance(count, int)) == 12
    assert len(server.taken) == 12
    assert set(Outbox.objects.values_list("state", "tries")) == {("sent", 1)}


def test_three_workers_make_one_message_of_each_mail() -> None:
    inbox = InboxFactory.create()
    for number in range(6):
        store_raw(content=mail(id=f"<{number}@posti.example>", subject=f"Asia {number}"), inbox=inbox)

    at_once(take_in_waiting, take_in_waiting, take_in_waiting)

    assert Message.objects.count() == 6
    assert set(RawMail.objects.values_list("state", flat=True)) == {"done"}


def test_of_two_replies_at_once_one_is_held() -> None:
    asked = MessageFactory.create(text="Kiitos!")

    def reply() -> Message:
        return send_reply(conversation=asked.conversation, agent=AgentFactory.create(), body=TEXT, seen=asked.pk)

    results = at_once(reply, reply)

    assert sorted(type(result).__name__ for result in results) == ["Message", "NewerMessage"]


def test_a_reply_is_either_undone_or_sent(configured: Configure, account: Smtp, server: MailServer) -> None:
    reply = MessageFactory.create(
        conversation__inbox=configured(smtp=account), ours=True, recipients=["maija@posti.example"]
    )
    OutboxFactory.create(message=reply)
    agent = AgentFactory.create()

    undone, _ = at_once(lambda: undo_send(message=reply, agent=agent), deliver_outbox)

    if isinstance(undone, DeskError):
        assert (len(server.taken), Outbox.objects.get().state) == (1, "sent")
    else:
        assert (server.taken, Outbox.objects.count()) == ([], 0)
