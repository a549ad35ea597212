"""Backup and restore: everything comes back, secrets stay out, a damaged backup replaces nothing."""

from __future__ import annotations

import dataclasses
import gzip
import io
import json
import shutil
import stat
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import LazySettings

from tests.desk.conftest import Configure
from tests.desk.mails import mail
from tests.factories import AgentFactory
from vasta.config import Smtp, load
from vasta.desk import files
from vasta.desk.actions import receive
from vasta.desk.backup import BackupError, backup, restore
from vasta.desk.models import Agent, Attachment, Conversation, Message

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(configured: Configure, settings: LazySettings, tmp_path: Path) -> LazySettings:
    """A desk of its own with a customer's mail and its file."""
    settings.DATA = tmp_path / "data"
    inbox = configured(smtp=Smtp("smtp.sahko.example", password="s3cret"))
    settings.VASTA = dataclasses.replace(settings.VASTA, secret_key="k3y")
    receive(content=mail(file=b"%PDF lasku"), inbox=inbox)
    AgentFactory.create(email="otto@sahko.example")
    return settings


def empty() -> None:
    """Take everything away."""
    Conversation.objects.all().delete()
    Agent.objects.all().delete()
    shutil.rmtree(files.folder())


def test_everything_comes_back(desk: LazySettings, tmp_path: Path) -> None:
    path = backup(tmp_path / "desk.tar.gz")
    empty()

    manifest = restore(path)

    assert manifest["version"] == 1
    assert Agent.objects.get().email == "otto@sahko.example"
    message = Message.objects.get()
    assert message.raw is not None
    assert files.read(message.raw.sha256) == mail(file=b"%PDF lasku")
    assert files.read(Attachment.objects.get().sha256) == b"%PDF lasku"


def test_a_backup_is_for_its_owner_alone_and_holds_no_secrets(desk: LazySettings, tmp_path: Path) -> None:
    path = backup(tmp_path / "desk.tar.gz")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with tarfile.open(path) as tar:
        names = tar.getnames()
        config = tar.extractfile("vasta.toml")
        assert config is not None
        text = config.read().decode()
    assert [name for name in names if not name.startswith("files/")] == [
        "database",
        "vasta.toml",
        "manifest.json",
    ]
    assert ("s3cret" in text, "k3y" in text) == (False, False)
    assert "# secret_key is secret and not shown" in text


def test_the_settings_in_a_backup_can_be_read_again(desk: LazySettings, tmp_path: Path) -> None:
    with tarfile.open(backup(tmp_path / "desk.tar.gz")) as tar:
        tar.extract("vasta.toml", tmp_path, filter="data")

    config = load({}, tmp_path)

    assert config.organisation == desk.VASTA.organisation
    assert config.inbox[0].smtp == Smtp("smtp.sahko.example")


def test_a_desk_with_data_is_not_overwritten_unless_told(desk: LazySettings, tmp_path: Path) -> None:
    path = backup(tmp_path / "desk.tar.gz")
    Agent.objects.update(name="Uusi")

    with pytest.raises(BackupError, match="holds data already"):
        restore(path)
    assert Agent.objects.get().name == "Uusi"

    restore(path, overwrite=True)
    assert Agent.objects.get().name == "Otto Oja"


def rewrite(path: Path, change: Callable[[str, bytes], tuple[str, bytes] | None]) -> None:
    """The same backup with its members changed."""
    with tarfile.open(path) as tar:
        members = [(name, tar.extractfile(name)) for name in tar.getnames()]
        contents = [(name, member.read()) for name, member in members if member]
    with gzip.open(path, "wb") as out, tarfile.open(fileobj=out, mode="w") as tar:
        for name, content in contents:
            if changed := change(name, content):
                info = tarfile.TarInfo(changed[0])
                info.size = len(changed[1])
                tar.addfile(info, io.BytesIO(changed[1]))


def newer(name: str, content: bytes) -> tuple[str, bytes]:
    if name != "manifest.json":
        return name, content
    return name, json.dumps(json.loads(content) | {"version": 2, "vasta": "9.0"}).encode()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda name, content: (name, content + b"x" * name.startswith("files/")), "is damaged: files/"),
        (lambda name, content: None if name.startswith("files/") else (name, content), "is damaged: files/"),
        (lambda name, content: None if name == "manifest.json" else (name, content), "has no manifest"),
        (lambda name, content: ("../" + name, content), "which is no file of a backup"),
        (newer, "was made by Vasta 9.0"),
    ],
    ids=["changed file", "missing file", "no manifest", "outside", "newer"],
)
def test_a_backup_that_is_not_whole_replaces_nothing(
    desk: LazySettings, tmp_path: Path, change: Callable[[str, bytes], tuple[str, bytes] | None], told: str
) -> None:
    path = backup(tmp_path / "desk.tar.gz")
    rewrite(path, change)
    Agent.objects.update(name="Uusi")

    with pytest.raises(BackupError, match=told):
        restore(path, overwrite=True)

    assert Agent.objects.get().name == "Uusi"


@pytest.mark.parametrize("content", [b"", b"no archive", gzip.compress(b"neither")])
def test_what_is_no_backup_is_told(desk: LazySettings, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "desk.tar.gz"
    path.write_bytes(content)

    with pytest.raises(BackupError, match=r"cannot be restored|no manifest"):
        restore(path, overwrite=True)


def test_a_backup_that_cannot_be_written_is_told_and_leaves_nothing(desk: LazySettings, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="cannot be made"):
        backup(tmp_path / "nowhere" / "desk.tar.gz")
