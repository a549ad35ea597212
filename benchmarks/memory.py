"""Memory of the reviewer with all languages, and of the server and its worker together."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

_REVIEWER = """
from benchmarks.bench import LANGUAGES, one_review
from benchmarks.texts import replies
for code in LANGUAGES:
    for reply, message in replies(code, 50, seed=10):
        one_review(reply, message, code)
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmRSS")))
"""


def measure() -> dict[str, float]:
    """Megabytes resident: the reviewer after 150 replies, and `vasta serve` after its first pages."""
    done = subprocess.run([sys.executable, "-c", _REVIEWER], capture_output=True, text=True, check=True)
    return {"reviewer, all three languages": int(done.stdout) / 1024, "server and worker, after 20 pages": _server()}


def _server() -> float:
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
        free.close()
        environment = {**os.environ, "VASTA_DATA": folder}
        vasta = str(Path(sys.executable).with_name("vasta"))
        init = [vasta, "init", "--email", "lead@vasta.example", "--name", "Lead"]
        subprocess.run(init, env=environment, check=True, capture_output=True, stdin=subprocess.DEVNULL)
        server = subprocess.Popen([vasta, "serve", "--port", port], env=environment, stdout=subprocess.DEVNULL)
        try:
            for _ in range(20):
                _get(f"http://127.0.0.1:{port}/")
            return sum(map(_resident, [server.pid, *_children(server.pid)])) / 1024
        finally:
            server.terminate()
            server.wait(timeout=20)


def _get(address: str) -> None:
    for _ in range(60):
        try:
            urllib.request.urlopen(address, timeout=5).read()  # noqa: S310  # our own server
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.5)
        else:
            return


def _resident(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [int(child) for child in found]
