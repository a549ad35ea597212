"""`vasta doctor`: what is wrong, where, and how to mend it; status 0, 1 or 2."""

from __future__ import annotations

from pathlib import Path

from tests.channels.conftest import (  # noqa: F401  # fixtures of theirs
    PASSWORD,
    USER,
    Dovecot,
    certificate,
    closed_port,
    dovecot,
    dovecot_server,
)
from tests.cli.conftest import Desk, Start

INBOX = """
[[inbox]]
name = "Asiakaspalvelu"
address = "apua@sahko.example"
outgoing = "outgoing"

[inbox.imap]
host = "127.0.0.1"
port = {port}
user = "{user}"
password_file = "password"
security = "none"
timeout = 5
"""


def configure(desk: Desk, text: str, password: str = PASSWORD) -> Path:
    """Write the desk's settings and the password of its mailbox."""
    (desk.data / "password").write_text(password + "\n", encoding="utf-8")
    file = desk.data / "vasta.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_desk_at_work_is_well(ready: Desk, dovecot: Dovecot, start: Start) -> None:  # noqa: F811  # the fixture
    configure(ready, INBOX.format(port=dovecot.port, user=USER))
    start(ready, "serve")

    done = ready.run("doctor")

    assert f"apua@sahko.example: Mailbox: server and sign-in: 127.0.0.1:{dovecot.port}" in done.stdout
    assert "FAULT  apua" not in done.stdout


def test_a_wrong_password_is_named_and_not_shown(ready: Desk, dovecot: Dovecot) -> None:  # noqa: F811  # the fixture
    configure(ready, INBOX.format(port=dovecot.port, user=USER), password="arvaus-123")

    done = ready.run("doctor")

    assert done.returncode == 1
    assert "FAULT  apua@sahko.example: Mailbox" in done.stdout
    assert "password" in done.stdout
    assert "arvaus-123" not in done.stdout + done.stderr


def test_a_server_that_does_not_answer_is_named(ready: Desk, closed_port: int) -> None:  # noqa: F811  # the fixture
    configure(ready, INBOX.format(port=closed_port, user=USER))

    done = ready.run("doctor")

    fault = next(line for line in done.stdout.splitlines() if line.startswith("FAULT  apua"))
    assert done.returncode == 1
    assert f"127.0.0.1:{closed_port}" in fault
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_is_told_with_file_line_and_field(ready: Desk) -> None:
    file = configure(ready, 'organisation = "Sähkö Oy"\n\nport = "eight"\n')

    done = ready.run("doctor")

    assert (done.returncode, done.stdout) == (2, "")
    assert f"{file}, line 3, setting port: must be a whole number" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_broken_file_is_told_with_its_line(ready: Desk) -> None:
    file = configure(ready, 'organisation = "Sähkö Oy\n')

    done = ready.run("doctor")

    assert done.returncode == 2
    assert f"{file}: is not valid TOML" in done.stderr
    assert "line 1" in done.stderr


def test_a_desk_that_was_never_made_says_what_to_run(desk: Desk) -> None:
    done = desk.run("doctor")

    assert done.returncode == 1
    assert "→ Run: vasta init" in done.stdout
