"""A real desk (uvicorn, its own data folder) and a real browser (Debian's Chromium)."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page, Playwright, StorageState, expect, sync_playwright

from vasta.config.api import hash_of, new_key

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PASSWORD = "kolme sanaa riittää"
expect.set_options(timeout=20_000)  # the first review loads the language parts
KEY = new_key()
EXTENSION = "chrome-extension://bdhihekanhhnlknhgkkgfigpjdflgcmk"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser these tests say which package brings one."""
    if CHROMIUM is None:
        for item in items:
            if "tests/e2e/" in str(item.path):
                item.add_marker(pytest.mark.skip(reason="needs a browser: apt-get install chromium"))


class Desk(NamedTuple):
    """A running desk: its address, its outgoing folder and the environment its commands run in."""

    address: str
    outgoing: Path
    environment: dict[str, str]

    def run(self, what: str) -> None:
        """Do something at the desk, as another process would."""
        subprocess.run([sys.executable, "-m", "tests.e2e.desk", what], check=True, env=self.environment)


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


class Elsewhere(NamedTuple):
    """Another program's pages: their folder and their origin."""

    folder: Path
    origin: str


@contextmanager
def elsewhere(folder: Path) -> Iterator[Elsewhere]:
    """A web server of its own, on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield Elsewhere(folder, f"http://127.0.0.1:{server.server_address[1]}")
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="package")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Elsewhere]:
    """Pages that the desk lists as an origin."""
    with elsewhere(tmp_path_factory.mktemp("listed")) as made:
        yield made


@pytest.fixture(scope="package")
def unlisted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Elsewhere]:
    """Pages that it does not list."""
    with elsewhere(tmp_path_factory.mktemp("unlisted")) as made:
        yield made


@pytest.fixture(scope="package")
def desk(tmp_path_factory: pytest.TempPathFactory, listed: Elsewhere) -> Iterator[Desk]:
    """A desk with four conversations, on a free port."""
    folder = tmp_path_factory.mktemp("desk")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (folder / "vasta.toml").write_text(
        f'organisation = "Sähkö Oy"\nlanguage = "fi"\nundo_seconds = 4\naddress = "http://127.0.0.1:{port}"\n'
        f'[[inbox]]\nname = "Sähkö Oy"\naddress = "apua@sahko.example"\noutgoing = "{folder}/out"\n'
        f'[[api]]\nname = "elsewhere"\nkey_sha256 = "{hash_of(KEY)}"\norigins = ["{listed.origin}", "{EXTENSION}"]\n'
        "per_minute = 1000\n",
        encoding="utf-8",
    )
    keep = {name: value for name, value in os.environ.items() if not name.startswith(("VASTA_", "DJANGO_"))}
    environment = {
        **keep,
        "VASTA_DATA": str(folder),
        "VASTA_CONFIG": str(folder / "vasta.toml"),
        "PYTHONWARNINGS": "",
    }
    made = Desk(f"http://127.0.0.1:{port}", folder / "out", environment)
    made.run("fill")
    command = [sys.executable, "-m", "uvicorn", "vasta.asgi:application", "--port", str(port)]
    command += ["--log-level", "error", "--timeout-graceful-shutdown", "1"]  # open streams do not keep it
    server = subprocess.Popen(command, env=environment)
    try:
        wait_for(made.address)
        yield made
    finally:
        server.terminate()
        server.wait(10)


def wait_for(address: str) -> None:
    """Until the desk answers; half a minute at most."""
    for _ in range(150):
        try:
            urllib.request.urlopen(f"{address}/rules/", timeout=30).close()  # noqa: S310  # our own address
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(address)


@pytest.fixture(scope="package")
def driver() -> Iterator[Playwright]:
    """Playwright itself; a process has one."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="package")
def chromium(driver: Playwright) -> Iterator[Browser]:
    """The browser."""
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = driver.chromium.launch(executable_path=CHROMIUM, args=arguments)
    yield browser
    browser.close()


_signed_in: dict[str, StorageState] = {}
"""The browser's state of each desk after its first sign-in: signing in for every test would meet the throttle."""


def open_desk(browser: Browser, desk: Desk, **options: Any) -> Page:
    """A page of a browser window in which somebody is signed in."""
    context = browser.new_context(base_url=desk.address, storage_state=_signed_in.get(desk.address), **options)
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.goto("/")
    if "/sign-in/" in page.url:
        sign_in(page, desk)
        _signed_in[desk.address] = context.storage_state()
    return page


def sign_in(page: Page, desk: Desk) -> Page:
    """As the administrator."""
    page.goto(f"{desk.address}/sign-in/")
    page.fill("#id_login", "otto@sahko.example")
    page.fill("#id_password", PASSWORD)
    page.click(".btn.go")
    page.wait_for_url(f"{desk.address}/")
    return page


@pytest.fixture
def page(chromium: Browser, desk: Desk) -> Iterator[Page]:
    """A page in which somebody is signed in; whatever the browser complains of fails the test."""
    fresh, complaints = open_desk(chromium, desk, viewport={"width": 1440, "height": 900}), list[str]()
    fresh.on("pageerror", lambda error: complaints.append(str(error)))
    fresh.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    yield fresh
    fresh.context.close()
    assert complaints == []


@pytest.fixture
def plain(chromium: Browser, desk: Desk) -> Iterator[Page]:
    """The same without JavaScript."""
    fresh = open_desk(chromium, desk, java_script_enabled=False)
    yield fresh
    fresh.context.close()
