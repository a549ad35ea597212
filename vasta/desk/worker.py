"""The worker: fetches mail, takes it in, sends what is due. The rows are the truth; a kill loses nothing."""

from __future__ import annotations

import logging
import os
import socket
import threading
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db import close_old_connections, connection
from django.utils import timezone

from vasta.desk.actions.briefs import make_missing_briefs
from vasta.desk.actions.deliver import deliver_outbox
from vasta.desk.actions.fetch import fetch_mail
from vasta.desk.actions.inboxes import sync_inboxes
from vasta.desk.actions.receive import take_in_waiting
from vasta.desk.models import Heartbeat, Inbox

TICK = 1.0  # seconds; a reply leaves at most this long after its time to undo is over
BEAT_SECONDS = 10.0
BRIEF_SECONDS = 3600.0  # what failed once fails again until somebody mends it
FORGET = timedelta(days=1)  # heartbeats of workers that are long gone

log = logging.getLogger(__name__)


class Worker:
    """One loop for outbox and intake, one for each inbox, so that a silent server holds up nothing."""

    def __init__(self) -> None:
        """Nothing runs yet."""
        self.name = f"{socket.gethostname()}:{os.getpid()}"
        self.stopping = threading.Event()
        self.threads: list[threading.Thread] = []

    def start(self) -> None:
        """Start all loops in threads of their own."""
        inboxes = sync_inboxes(config=settings.VASTA)
        self.begin("mail", TICK, mail_round)
        self.begin("heartbeat", BEAT_SECONDS, lambda: beat(self.name))
        self.begin("briefs", BRIEF_SECONDS, make_missing_briefs)
        for inbox in inboxes:
            self.begin(f"inbox-{inbox.pk}", settings.VASTA.poll_seconds, fetch_round(inbox))

    def begin(self, name: str, seconds: float, work: Callable[[], object]) -> None:
        """Start one loop."""
        thread = threading.Thread(target=self.repeat, args=(seconds, work), name=name, daemon=True)
        self.threads.append(thread)
        thread.start()

    def repeat(self, seconds: float, work: Callable[[], object]) -> None:
        """Do the work, wait, and again, until told to stop; a round that fails is followed by the next."""
        while not self.stopping.is_set():
            try:
                close_old_connections()
                work()
            except Exception as error:  # noqa: BLE001  # the worker outlives any one round
                log.error("A round of %s failed: %s.", threading.current_thread().name, type(error).__name__)  # noqa: TRY400  # a traceback may quote a mail
            self.stopping.wait(seconds)
        connection.close()

    def stop(self, seconds: float = 10.0) -> None:
        """Let the rounds that run come to their end, for at most so many seconds."""
        self.stopping.set()
        for thread in self.threads:
            thread.join(timeout=seconds)
        Heartbeat.objects.filter(worker=self.name).delete()

    def run(self) -> None:
        """Start, and stay until somebody calls stop() from a signal or another thread."""
        self.start()
        self.stopping.wait()
        self.stop()


def mail_round() -> None:
    """Take in what was fetched, send what is due."""
    take_in_waiting()
    deliver_outbox()


def fetch_round(inbox: Inbox) -> Callable[[], object]:
    """The work of an inbox's own loop."""
    return lambda: fetch_mail(inbox=inbox)


def beat(worker: str) -> None:
    """A sign of life; those of workers that are long gone are forgotten."""
    now = timezone.now()
    Heartbeat.objects.update_or_create(worker=worker, defaults={"at": now})
    Heartbeat.objects.filter(at__lt=now - FORGET).delete()
