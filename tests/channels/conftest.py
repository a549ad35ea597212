"""Real mail servers for the doors: a Dovecot of one's own and SMTP servers of several tempers."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

USER, PASSWORD = "maija@example.fi", "salasana-ä-åäö"

CONFIG = """\
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
default_internal_user = nobody
default_internal_group = nogroup
default_login_user = nobody
first_valid_uid = 1
mail_location = maildir:{home}/mail
ssl = yes
ssl_cert = <{cert}
ssl_key = <{key}
disable_plaintext_auth = no
auth_mechanisms = plain login
passdb {{
  driver = passwd-file
  args = {home}/users
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={home}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True)
class Certificate:
    """A self-signed certificate for localhost and its key."""

    cert: Path
    key: Path


@dataclass(frozen=True)
class Dovecot:
    """A running server with one user and its mailbox as a maildir."""

    home: Path
    port: int
    tls_port: int
    ca_file: Path

    def deliver(self, name: str, raw: bytes, folder: str = "") -> None:
        """Put a mail into the mailbox, as a delivery agent would."""
        box = self.home / "mail" / folder
        for part in ("tmp", "new", "cur"):
            (box / part).mkdir(parents=True, exist_ok=True)
        path = box / "tmp" / name
        path.write_bytes(raw)
        self.hand_over()
        path.rename(box / "new" / name)

    def hand_over(self) -> None:
        """Give the files to the user that Dovecot runs as."""
        subprocess.run(["chown", "-R", "nobody:nogroup", str(self.home)], check=True)

    def renumber(self) -> None:
        """Make the server number the mailbox anew, as after a restore."""
        for path in (self.home / "mail").glob("dovecot*"):
            path.unlink()


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def closed_port() -> int:
    """A port where nothing answers."""
    return free_port()


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port that takes connections and never says a word."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """A certificate that no authority knows."""
    if not shutil.which("openssl"):
        pytest.skip("needs openssl (Debian package openssl) to make a certificate")
    home = tmp_path_factory.mktemp("certificate")
    made = Certificate(home / "cert.pem", home / "key.pem")
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", str(made.key), "-out", str(made.cert)),
        ],
        check=True,
        capture_output=True,
    )
    return made


@pytest.fixture(scope="session")
def dovecot_server(certificate: Certificate) -> Iterator[Dovecot]:
    """Start Dovecot once; each test gets it emptied by `dovecot`."""
    if not shutil.which("dovecot"):
        pytest.skip("needs Dovecot (Debian package dovecot-imapd)")
    if os.geteuid() != 0:
        pytest.skip("needs root: Debian's dovecot-imapd starts its processes as other users")
    home = Path(subprocess.run(["mktemp", "-d"], check=True, capture_output=True, text=True).stdout.strip())
    server = Dovecot(home, free_port(), free_port(), certificate.cert)
    (home / "users").write_text(f"{USER}:{{PLAIN}}{PASSWORD}\n", encoding="utf-8")
    config = home / "dovecot.conf"
    config.write_text(
        CONFIG.format(home=home, port=server.port, tls_port=server.tls_port, cert=certificate.cert, key=certificate.key)
    )
    home.chmod(0o755)
    server.hand_over()
    process = subprocess.Popen(["dovecot", "-F", "-c", str(config)], stderr=subprocess.PIPE)
    try:
        wait_until(lambda: answers(server.port), f"Dovecot did not start: {home}/log")
        yield server
    finally:
        process.terminate()
        process.communicate(timeout=10)
        shutil.rmtree(home)


@pytest.fixture
def dovecot(dovecot_server: Dovecot) -> Dovecot:
    """Dovecot with an empty mailbox."""
    shutil.rmtree(dovecot_server.home / "mail", ignore_errors=True)
    (dovecot_server.home / "mail").mkdir()
    dovecot_server.hand_over()
    return dovecot_server


def answers(port: int) -> bool:
    """Return whether something greets on `port`."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as line:
            return bool(line.recv(1))
    except OSError:
        return False


def wait_until(holds: Callable[[], bool], otherwise: str) -> None:
    """Wait up to ten seconds for something to hold."""
    for _ in range(100):
        if holds():
            return
        time.sleep(0.1)
    pytest.fail(otherwise)
