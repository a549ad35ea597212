"""Desks of their own for the command line, run as a person runs them: as processes, with real sockets."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path
from queue import Queue
from threading import Thread
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

Done = subprocess.CompletedProcess[str]
START = 90  # seconds; a first start on a busy machine


@dataclass
class Desk:
    """A data folder and the environment of the commands that work in it."""

    data: Path
    env: dict[str, str]

    def run(self, *arguments: str, **more: str) -> Done:
        """Run `vasta` to its end."""
        return subprocess.run(
            [sys.executable, "-m", "vasta.cli", *arguments],
            env=self.env | more,
            cwd=self.data.parent,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            timeout=START,
            check=False,
        )

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return len(self.rows(f"select 1 from {table}"))  # noqa: S608  # a test's own words

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """What the desk's database answers."""
        with closing(sqlite3.connect(self.data / "vasta.sqlite3")) as database:
            return database.execute(query).fetchall()


@dataclass
class Running:
    """A started server; `said` is what it printed so far."""

    process: subprocess.Popen[str]
    lines: Queue[str]
    said: list[str] = field(default_factory=list)
    address: str = ""

    def wait_for(self, pattern: str) -> re.Match[str]:
        """The first line from now on in which the pattern is found."""
        while True:
            self.said.append(self.lines.get(timeout=START))
            if found := re.search(pattern, self.said[-1]):
                return found
            assert self.said[-1], f"ended before it said {pattern!r}: {''.join(self.said)}"

    def stop(self, how: signal.Signals = signal.SIGINT) -> int:
        """Stop it as a person or a system does; the exit status."""
        self.process.send_signal(how)
        return self.process.wait(timeout=START)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty data folder, with nothing of this machine's configuration."""
    return new_desk(tmp_path / "data")


def new_desk(data: Path) -> Desk:
    """A desk in a folder that need not be there yet."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("VASTA_", "DJANGO_"))}
    ours.pop("PORT", None)
    return Desk(data, ours | {"VASTA_DATA": str(data)})


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a desk whose administrator has not come in yet."""
    desk = new_desk(tmp_path_factory.mktemp("template") / "data")
    done = desk.run("init", "--email", "aino@sahko.example", "--name", "Aino Aho")
    assert done.returncode == 0, done.stderr
    return desk.data


@pytest.fixture
def ready(desk: Desk, template: Path) -> Desk:
    """A desk that has been made, with an administrator who has not come in yet."""
    shutil.copytree(template, desk.data)
    return desk


Start = Callable[..., Running]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a server on any free port; whatever still runs is ended after the test."""
    running: list[Running] = []

    def begin(desk: Desk, *arguments: str) -> Running:
        running.append(begin_server(desk, *arguments))
        return running[-1]

    yield begin
    for one in running:
        end_server(one)


def begin_server(desk: Desk, *arguments: str) -> Running:
    """Start a server, read what it prints line by line, wait until it has said where it is."""
    process = subprocess.Popen(
        [sys.executable, "-m", "vasta.cli", *arguments, "--port", "0"],
        env=desk.env,
        cwd=desk.data.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    server = Running(process, Queue())
    Thread(target=pass_on, args=(process, server.lines), daemon=True).start()
    server.address = server.wait_for(r"http://127\.0\.0\.1:\d+")[0]
    return server


def pass_on(process: subprocess.Popen[str], lines: Queue[str]) -> None:
    """Put each line into the queue, and "" at the end."""
    assert process.stdout
    with process.stdout:
        for line in process.stdout:
            lines.put(line)
    lines.put("")


def end_server(server: Running) -> None:
    """Make sure that it is gone."""
    if server.process.poll() is None:
        server.process.terminate()
        try:
            server.process.wait(timeout=40)
        except subprocess.TimeoutExpired:
            server.process.kill()
            server.process.wait()


class Browser:
    """A browser without JavaScript: keeps cookies, sends the token of the form it was shown."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self.page = ""
        self.place = ""

    def open(self, path: str, **form: str) -> str:
        """The page's HTML; with fields, the form there is sent first."""
        data = urlencode(form | {"csrfmiddlewaretoken": self.token()}).encode() if form else None
        with self.opener.open(self.address + path, data=data, timeout=START) as answer:
            self.page, self.place = answer.read().decode(), answer.url.removeprefix(self.address)
        return self.page

    def token(self) -> str:
        """The token of the page's form."""
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.page)
        assert found, self.page[:500]
        return found[1]

    def sign_in(self, email: str, password: str) -> str:
        """Sign in on the sign-in page; the page that follows."""
        self.open("/sign-in/")
        return self.open("/sign-in/", login=email, password=password)
