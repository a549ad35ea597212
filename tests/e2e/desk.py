"""A desk of its own for the browser: `python -m tests.e2e.desk fill | mail | deliver`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vasta.settings")
django.setup()

from django.conf import settings  # noqa: E402  # Django must be set up first
from django.core.management import call_command  # noqa: E402  # likewise

from tests.desk.mails import mail  # noqa: E402  # likewise
from vasta.desk import actions  # noqa: E402  # likewise
from vasta.desk.models import Inbox  # noqa: E402  # likewise

TWICE = """Hei,

nyt on jo toinen kerta kun lasku 20418 (89,00 €) on veloitettu kahteen kertaan. Miksi näin käy aina?
Odotin viimeksi kolme viikkoa.

Koska saan ylimääräisen maksun takaisin? Haluaisin myös vaihtaa e-laskuun.

Maija"""
WITH_HTML = """From: Leena <leena@ex.fi>
To: apua@sahko.example
Subject: Kaunis kirje
Message-ID: <4@ex>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain; charset=utf-8

Hei, koska saan laskun?
--c
Content-Type: text/html; charset=utf-8

<h1>Hei</h1><p>koska saan laskun?</p><img src="https://track.example/x.png"><script>alert(1)</script>
--c--
"""
PRIIT = "Tere!\n\nMillal arve saabub?\n\nPriit"
AINO = "Hei,\n\nkoska saan laskun?\n\nAino"
TOM = "Hello,\n\ncould you tell me how to end my contract?\n\nTom"
MAILS = [
    mail(TWICE, subject="Lasku 20418 veloitettu kahdesti", id="<twice@ex>", file=b"%PDF"),
    mail(PRIIT, subject="Arve", sender="Priit Saar <priit@ex.ee>", id="<2@ex>"),
    mail(TOM, subject="Moving out", sender="Tom Baker <tom@ex.uk>", id="<3@ex>"),
    WITH_HTML.encode(),
    mail(AINO, subject="Lasku", sender="Aino Aho <aino@ex.fi>", id="<5@ex>"),
    b"\x00 broken",
]


def fill() -> None:
    """An administrator and five conversations in three languages."""
    call_command("migrate", verbosity=0)
    actions.sync_inboxes(config=settings.VASTA)
    agent = actions.create_administrator(email="otto@sahko.example", name="Otto Oja", password="kolme sanaa riittää")
    agent.title, agent.phone = "asiakasneuvoja", "010 555 0142"
    agent.save()
    for content in MAILS:
        actions.receive(inbox=Inbox.objects.get(), content=content)


def another() -> None:
    """The first customer writes again."""
    actions.receive(inbox=Inbox.objects.get(), content=mail("Ei sittenkään!", answers="<twice@ex>", id="<again@ex>"))


if __name__ == "__main__":
    commands: dict[str, Callable[[], object]] = {"fill": fill, "mail": another, "deliver": actions.deliver_outbox}
    commands[sys.argv[1]]()
