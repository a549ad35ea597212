"""/live/: what happens, as it happens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from tests.factories import ConversationFactory
from tests.web.conftest import SignedIn
from vasta.desk.actions import add_note
from vasta.desk.models import Agent, Event
from vasta.web import live


async def told(events: AsyncIterator[bytes], many: int) -> list[dict[str, object]]:
    """The next events of a stream."""
    found: list[dict[str, object]] = []
    while len(found) < many:
        block = (await asyncio.wait_for(anext(events), 5)).decode()
        if "event: happened" in block:
            lines = dict(line.split(": ", 1) for line in block.strip().splitlines())
            found.append({"id": int(lines["id"]), **json.loads(lines["data"])})
    return found


@pytest.mark.django_db(transaction=True)
def test_a_stream_goes_on_after_the_event_that_was_seen_last(agent: Agent) -> None:
    conversation = ConversationFactory.create()
    add_note(conversation=conversation, agent=agent, text="one")
    seen = Event.objects.get().pk
    note = add_note(conversation=conversation, agent=agent, text="two")

    async def listen() -> list[dict[str, object]]:
        events = live.stream(seen)
        try:
            return await told(events, 1)
        finally:
            await events.aclose()  # type: ignore[attr-defined]  # an async generator

    [event] = asyncio.run(listen())
    assert event == {
        "id": seen + 1,
        "kind": "note-added",
        "conversation": conversation.pk,
        "message": note.pk,
        "agent": agent.pk,
    }


@pytest.mark.django_db(transaction=True)
def test_what_happens_while_a_page_listens_reaches_it(agent: Agent) -> None:
    conversation = ConversationFactory.create()

    async def listen() -> list[dict[str, object]]:
        events = live.stream(0)
        waiting = asyncio.create_task(told(events, 1))
        await asyncio.sleep(0.1)
        await asyncio.to_thread(add_note, conversation=conversation, agent=agent, text="now")
        found = await waiting
        await events.aclose()  # type: ignore[attr-defined]  # an async generator
        return found

    assert [event["kind"] for event in asyncio.run(listen())] == ["note-added"]
    assert live.watcher.thread is None


def test_a_strange_number_is_refused(agent: Agent, signed_in: SignedIn) -> None:
    client = signed_in(agent)

    assert client.get("/live/?after=x").status_code == 400
    assert client.get("/live/", headers={"Last-Event-ID": "-1"}).status_code == 400


def test_a_stranger_does_not_listen(client: object, db: None) -> None:
    assert client.get("/live/").status_code == 204  # type: ignore[attr-defined]  # pytest-django's client
