"""The reviewer is made ready before somebody waits for it."""

from __future__ import annotations

from vasta.desk import reviewing


def test_every_thread_can_be_made_ready() -> None:
    reviewing.warm_up()

    waiting = [reviewing.threads().submit(lambda: "ready") for _ in range(reviewing.THREADS)]
    assert [one.result(60) for one in waiting] == ["ready"] * reviewing.THREADS
