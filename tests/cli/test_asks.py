"""`vasta asks export`: what agents ticked comes out as lines that the trainer reads."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.train_asks import ticked_rows
from tests.cli.conftest import Desk

TICK = """
from vasta.desk.actions import correct_ask, save_draft
from vasta.desk.models import Agent, Conversation, Customer, Inbox, Message
agent = Agent.objects.get()
inbox = Inbox.objects.create(name="Info", address="info@sahko.example", language="fi")
talk = Conversation.objects.create(inbox=inbox, customer=Customer.objects.create(name="Maija"), channel="email")
given = {"conversation": talk, "inbox": inbox, "direction": "inbound", "channel": "email"}
asked = Message.objects.create(text="Milloin se tulee?", **given)
save_draft(conversation=talk, agent=agent, body="Se tulee torstaina.")
correct_ask(conversation=talk, agent=agent, message=asked.pk, start=0, end=16, kind="question", answered=True)
"""


def test_what_agents_ticked_is_printed_as_the_trainer_reads_it(ready: Desk, tmp_path: Path) -> None:
    nothing = ready.run("asks", "export")
    ready.run("manage", "shell", "-c", TICK)

    done = ready.run("asks", "export")

    assert (nothing.returncode, nothing.stdout) == (0, "")
    assert done.returncode == 0
    [line] = done.stdout.splitlines()
    assert json.loads(line)["ask"] == {"start": 0, "end": 16, "text": "Milloin se tulee", "kind": "question"}
    (tmp_path / "ticked.jsonl").write_text(done.stdout, encoding="utf-8")
    [row] = ticked_rows(tmp_path / "ticked.jsonl")
    assert (row.open, row.language, row.kind, row.text) == (False, "fi", "question", "Milloin se tulee")
