"""`vasta serve`: the web server, and a worker of its own that is started again when it dies."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from typing import NoReturn

import typer

from vasta.cli.listening import address, listen
from vasta.cli.opening import configuration, desk, require_migrated, require_profile

GRACE = 5  # seconds that open pages get at the end; live streams would stay for ever
WORKER_GRACE = 20.0  # seconds that the worker gets to finish the mail it is handing over
PAUSES = (1.0, 2.0, 5.0, 15.0, 30.0)  # seconds before a worker that died is started again, each time longer
LASTED = 60.0  # seconds; a worker that ran so long had started well


def serve(*, host: str | None, port: int | None, worker: bool) -> None:
    """Serve until SIGINT or SIGTERM. Raises BadInput when the port is taken or the database is not ready."""
    stop_on_signals()
    config = configuration()
    listener = listen(host or config.listen, config.port if port is None else port)
    with desk():
        require_migrated()
        require_profile()
        typer.echo(f"Vasta answers on {address(listener)}{'' if worker else ' (without a worker)'}")
        tell_if_empty()
        run(listener, worker=worker)


def tell_if_empty() -> None:
    """Say how to come in while nobody can."""
    from vasta.desk.models import Agent

    if not Agent.objects.exists():
        typer.echo("Nobody can sign in yet. Make the first administrator with: vasta init")


def run(listener: socket.socket, *, worker: bool) -> NoReturn:
    """Run the server on a listening socket, and beside it a worker; both end together, and the process."""
    import uvicorn  # the server's own weight; no other command needs it

    server = uvicorn.Server(
        uvicorn.Config(
            "vasta.asgi:application",
            lifespan="off",
            log_config=None,  # the desk's own logging stays
            log_level="warning",
            access_log=False,  # addresses of pages may hold one-time links
            proxy_headers=False,  # the desk reads them itself, for as many proxies as it was told of
            server_header=False,
            timeout_graceful_shutdown=GRACE,
        )
    )
    keeper = Keeper([sys.executable, "-m", "vasta.cli", "work", "--with-parent"]) if worker else None
    status: object = 0
    try:
        if keeper:
            keeper.start()
        server.run(sockets=[listener])
    except SystemExit as told:
        status = told.code
    finally:
        if keeper:
            keeper.stop()
    leave(status)


def leave(status: object) -> NoReturn:
    """End the process at once: Python would wait for reviews that nobody waits for any more."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status if isinstance(status, int) else 0)


def stop_on_signals() -> None:
    """SIGINT and SIGTERM end the process with status 0, after everything that `finally` has to do.

    While uvicorn runs it catches them itself, ends, and raises them again.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: sys.exit(0))


class Keeper:
    """Keeps one worker process running, and says so when it has to start another."""

    def __init__(self, command: list[str]) -> None:
        """command: what to run; it ends when its standard input closes, so that it never outlives us."""
        self.command = command
        self.stopping = threading.Event()
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None
        self.thread = threading.Thread(target=self.keep, name="keeper", daemon=True)

    def start(self) -> None:
        """Start the worker and the watch over it."""
        self.thread.start()

    def keep(self) -> None:
        """Start, wait, start again; the pause grows while it dies young."""
        young = 0
        while process := self.begin():
            began = time.monotonic()
            status = process.wait()
            if self.stopping.is_set():
                return
            young = young + 1 if time.monotonic() - began < LASTED else 0
            pause = PAUSES[min(young, len(PAUSES) - 1)]
            typer.echo(f"The worker ended with status {status}; another starts in {pause:g} s.", err=True)
            self.stopping.wait(pause)

    def begin(self) -> subprocess.Popen[bytes] | None:
        """A new worker, in a process group of its own so that Ctrl+C reaches us alone; None at the end."""
        with self.lock:
            if self.stopping.is_set():
                return None
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, start_new_session=True)  # noqa: S603  # our own program
            return self.process

    def stop(self) -> None:
        """Let the worker end what it does, then make it end."""
        self.stopping.set()
        with self.lock:
            process = self.process
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(WORKER_GRACE)
        except subprocess.TimeoutExpired:
            process.kill()
