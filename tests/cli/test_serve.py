"""`vasta serve`, `vasta work`: one server, one worker that comes back, a clean end."""

from __future__ import annotations

import os
import signal
import socket
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Browser, Desk, Start


def worker_of(desk: Desk, *, other_than: int = 0) -> int:
    """The process id of the worker that goes round."""
    for _ in range(300):
        beats = [str(row[0]) for row in desk.rows("select worker from desk_heartbeat")]
        if found := [pid for beat in beats if (pid := int(beat.rpartition(":")[2])) != other_than]:
            return found[0]
        time.sleep(0.1)
    pytest.fail("no worker goes round")


def is_alive(pid: int) -> bool:
    """Whether a process of this id is there."""
    return Path(f"/proc/{pid}").exists()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_server_and_worker_end_together(ready: Desk, start: Start, how: signal.Signals) -> None:
    server = start(ready, "serve")
    worker = worker_of(ready)

    status = server.stop(how)

    assert status == 0
    assert not is_alive(worker)
    assert ready.count("desk_heartbeat") == 0


def test_a_worker_that_dies_is_started_again_and_this_is_said(ready: Desk, start: Start) -> None:
    server = start(ready, "serve")
    worker = worker_of(ready)

    os.kill(worker, signal.SIGKILL)

    server.wait_for("The worker ended with status -9; another starts in 2 s.")
    assert worker_of(ready, other_than=worker) != worker


def test_a_worker_does_not_outlive_a_killed_server(ready: Desk, start: Start) -> None:
    server = start(ready, "serve")
    worker = worker_of(ready)

    server.stop(signal.SIGKILL)

    for _ in range(200):
        if not is_alive(worker):
            break
        time.sleep(0.1)
    assert not is_alive(worker)


def test_without_a_worker(ready: Desk, start: Start) -> None:
    server = start(ready, "serve", "--no-worker")

    page = Browser(server.address).open("/sign-in/")

    assert "csrfmiddlewaretoken" in page
    assert ready.count("desk_heartbeat") == 0


def test_a_taken_port_is_told_in_one_line(ready: Desk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = ready.run("serve", "--port", str(port))

    assert done.returncode == 2
    assert done.stderr == (f"vasta: port {port} on 127.0.0.1 is taken; choose another with PORT=… or --port …\n")


@pytest.mark.parametrize("command", ["serve", "work"])
def test_a_database_that_is_not_ready_is_told(desk: Desk, command: str) -> None:
    done = desk.run(command, **({"PORT": "0"} if command == "serve" else {}))

    assert done.returncode == 2
    assert "run: vasta init" in done.stderr
    assert len(done.stderr.splitlines()) == 1
