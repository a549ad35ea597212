"""The worker: mail in, mail out, a sign of life, and an end when told to."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from tests.channels.conftest import Dovecot
from tests.desk.conftest import Configure
from tests.desk.mails import mail
from tests.desk.test_fetch import mailbox
from tests.factories import MessageFactory, OutboxFactory
from vasta.desk.models import Heartbeat, Message, Outbox
from vasta.desk.worker import Worker, beat

pytestmark = pytest.mark.django_db(transaction=True)


def until(holds: Callable[[], bool]) -> None:
    for _ in range(100):
        if holds():
            return
        time.sleep(0.1)
    pytest.fail("It did not happen in ten seconds.")


def test_mail_comes_in_and_goes_out_until_the_worker_is_told_to_stop(
    configured: Configure, dovecot: Dovecot, tmp_path: Path
) -> None:
    dovecot.deliver("1.eml", mail())
    inbox = configured(imap=mailbox(dovecot), outgoing=tmp_path)
    reply = MessageFactory.create(
        conversation__inbox=inbox, ours=True, recipients=["a@posti.example"], message_id="<o@sahko.example>"
    )
    OutboxFactory.create(message=reply)
    worker = Worker()

    worker.start()
    until(lambda: Message.objects.filter(subject="Lasku marraskuulta", raw__isnull=False).exists())
    until(lambda: Outbox.objects.get().state == "sent")
    assert Heartbeat.objects.get().worker == worker.name
    worker.stop()

    assert not any(thread.is_alive() for thread in worker.threads)
    assert Heartbeat.objects.count() == 0
    assert len(list(tmp_path.iterdir())) == 1


def test_a_round_that_fails_is_followed_by_the_next() -> None:
    worker = Worker()
    rounds: list[int] = []

    def work() -> None:
        rounds.append(1)
        raise RuntimeError

    worker.begin("broken", 0.01, work)
    until(lambda: len(rounds) > 2)
    worker.stop()


def test_the_signs_of_life_of_yesterdays_workers_are_forgotten() -> None:
    Heartbeat.objects.create(worker="old:1", at=timezone.now() - timedelta(days=2))

    beat("new:2")
    beat("new:2")

    assert [row.worker for row in Heartbeat.objects.all()] == ["new:2"]
