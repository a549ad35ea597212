"""What happens on the desk, told to open pages: one watcher a process, one stream a page."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Callable

from django.db import DatabaseError, connection

from vasta.desk.models import Event
from vasta.desk.queries import events_since, latest_event

PAUSE = 0.25  # seconds between two looks
QUIET = 15.0  # seconds after which an empty line keeps proxies from closing the stream


class Watcher:
    """A thread that looks for new events while somebody listens, and wakes the listeners."""

    def __init__(self, latest: Callable[[], int] = latest_event) -> None:
        """latest: the number of the newest event."""
        self.latest = latest
        self.listeners: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}
        self.lock = threading.Lock()
        self.stopped = threading.Event()
        self.thread: threading.Thread | None = None

    def join(self) -> asyncio.Event:
        """A bell that rings when something has happened; give it back with `leave`."""
        bell = asyncio.Event()
        with self.lock:
            self.listeners[bell] = asyncio.get_running_loop()
            if self.thread is None:
                self.stopped.clear()
                self.thread = threading.Thread(target=self.watch, name="live", daemon=True)
                self.thread.start()
        return bell

    def leave(self, bell: asyncio.Event) -> None:
        """Stop listening; with the last listener the watching ends."""
        with self.lock:
            self.listeners.pop(bell, None)
            if not self.listeners:
                self.stopped.set()
                self.thread = None

    def watch(self) -> None:
        """Look, ring, rest; a database that is away for a moment is asked again."""
        mine, seen = self.stopped, -1
        while not mine.wait(PAUSE):
            try:
                newest = self.latest()
            except DatabaseError:
                connection.close()
                continue
            if newest != seen:
                seen = newest
                self.ring()
        connection.close()

    def ring(self) -> None:
        """Wake every listener in its own event loop."""
        with self.lock:
            for bell, loop in self.listeners.items():
                loop.call_soon_threadsafe(bell.set)


watcher = Watcher()


async def stream(after: int) -> AsyncIterator[bytes]:
    """Server-sent events after the event of this number, for as long as the page is open."""
    bell = watcher.join()
    try:
        yield b"retry: 2000\n\n"
        while True:
            for event in await asyncio.to_thread(rows_since, after):
                after = event.pk
                yield told(event)
            bell.clear()
            try:
                await asyncio.wait_for(bell.wait(), QUIET)
            except TimeoutError:
                yield b": still here\n\n"
    finally:
        watcher.leave(bell)


def rows_since(after: int) -> list[Event]:
    """The events, read in a thread of their own."""
    try:
        return events_since(after)
    finally:
        connection.close()


def told(event: Event) -> bytes:
    """One event as the browser gets it: numbers and kinds, never texts."""
    data = {
        "kind": event.kind,
        "conversation": event.conversation_id,
        "message": event.message_id,
        "agent": event.agent_id,
    }
    return f"id: {event.pk}\nevent: happened\ndata: {json.dumps(data)}\n\n".encode()
