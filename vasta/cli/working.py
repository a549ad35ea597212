"""`vasta work`: a worker alone, until it is told to stop."""

from __future__ import annotations

import os
import signal
import threading

from vasta.cli.opening import desk, require_migrated

STOP = {signal.SIGINT, signal.SIGTERM}


def work(*, with_parent: bool) -> None:
    """Fetch, take in and send until SIGINT or SIGTERM; with_parent: also until standard input closes."""
    signal.pthread_sigmask(signal.SIG_BLOCK, STOP)  # before any thread starts, so that sigwait gets them
    with desk():
        require_migrated()
        from vasta.desk.worker import Worker

        worker = Worker()
        worker.start()
        if with_parent:
            threading.Thread(target=end_with_parent, name="parent", daemon=True).start()
        signal.sigwait(STOP)
        worker.stop()


def end_with_parent() -> None:
    """Wait until whoever started us is gone, even killed, and stop as if told to."""
    while os.read(0, 4096):  # not sys.stdin, whose lock would outlive the thread that waits in it
        pass
    os.kill(os.getpid(), signal.SIGTERM)
