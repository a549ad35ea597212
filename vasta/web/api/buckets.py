"""How often one key may ask: a bucket of turns for each, which fills evenly."""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Lock


@dataclass
class _Bucket:
    turns: float
    since: float


class Buckets:
    """Counts in this process alone, across its threads: several processes allow as many times more."""

    def __init__(self) -> None:
        """Everybody begins with a full bucket."""
        self._lock = Lock()
        self._buckets: dict[str, _Bucket] = {}

    def take(self, name: str, per_minute: int, now: float | None = None) -> float:
        """Take a turn: 0.0 where there was one, else how many seconds to wait for the next.

        A full bucket holds per_minute turns. now: seconds of a clock that never goes back; the machine's unless given.
        """
        now = time.monotonic() if now is None else now
        per_second = per_minute / 60
        with self._lock:
            bucket = self._buckets.setdefault(name, _Bucket(per_minute, now))
            bucket.turns = min(per_minute, bucket.turns + (now - bucket.since) * per_second)
            bucket.since = now
            if bucket.turns < 1:
                return (1 - bucket.turns) / per_second
            bucket.turns -= 1
            return 0.0
