"""Backup and restore: the database, every file and the settings without secrets, in one .tar.gz."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import re
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from vasta import __version__
from vasta.config.show import shown
from vasta.desk import files
from vasta.desk.dumps import DumpError, dump, has_rows, load

VERSION = 1
MANIFEST = "manifest.json"
DATABASE = "database"
CONFIG = "vasta.toml"
MEMBER = re.compile(r"database|vasta\.toml|files/[0-9a-f]{2}/[0-9a-f]{64}")
BLOCK = 1024 * 1024


class BackupError(Exception):
    """The backup cannot be made or restored; the text says why and what to do. Nothing was changed."""


def backup(path: Path) -> Path:
    """Write everything into `path` (a .tar.gz for its owner alone), also while the desk runs.

    The secret key and passwords are not in it. Raises BackupError.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with tempfile.TemporaryDirectory() as folder:
            database = Path(folder) / DATABASE
            dump(database)  # first: files are only ever added, so all that it names are there afterwards
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as out, gzip.GzipFile(fileobj=out, mode="wb") as packed:
                pack(packed, database)
        part.replace(path)
    except (OSError, DumpError) as error:
        part.unlink(missing_ok=True)
        raise BackupError(f"The backup {path} cannot be made: {error}.") from None
    return path


def pack(packed: gzip.GzipFile, database: Path) -> None:
    """Write the members, and last the manifest with the hash of each."""
    hashes: dict[str, str] = {}
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name, file in [(DATABASE, database), *stored()]:
            hashes[name] = hash_of(file)
            tar.add(file, name, recursive=False, filter=bare)
        config = shown(settings.VASTA).encode()
        hashes[CONFIG] = hashlib.sha256(config).hexdigest()
        add_bytes(tar, CONFIG, config)
        made = datetime.now(UTC).isoformat(timespec="seconds")
        manifest = {
            "version": VERSION,
            "vasta": __version__,
            "made": made,
            "engine": connection.vendor,
            "sha256": hashes,
        }
        add_bytes(tar, MANIFEST, json.dumps(manifest, indent=1).encode())


def stored() -> Iterator[tuple[str, Path]]:
    """Every file of the store, with its name in the backup."""
    for file in sorted(files.folder().glob("??/*")):
        if MEMBER.fullmatch(name := f"files/{file.parent.name}/{file.name}"):
            yield name, file


def bare(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without this machine's users, and for the owner alone."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mode = 0o600
    return member


def add_bytes(tar: tarfile.TarFile, name: str, content: bytes) -> None:
    """Add a member made here."""
    member = bare(tarfile.TarInfo(name))
    member.size = len(content)
    tar.addfile(member, io.BytesIO(content))


def hash_of(file: Path) -> str:
    """The SHA-256 of a file, in hex."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def restore(path: Path, *, overwrite: bool = False) -> dict[str, Any]:
    """Put a backup in place of the desk's data; returns its manifest. Stop the desk first.

    Everything is unpacked and checked before anything is replaced. Raises BackupError, for one when the desk
    holds data and `overwrite` is not set.
    """
    if not overwrite and has_rows():
        raise BackupError("The desk holds data already. Restore into an empty one, or say that it may be overwritten.")
    settings.DATA.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=settings.DATA) as folder:
            manifest = unpack(path, Path(folder))
            for file in sorted((Path(folder) / "files").glob("??/*")):
                target = files.path_of(file.name)
                target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                file.replace(target)
            load(Path(folder) / DATABASE)
    except (OSError, DumpError, tarfile.TarError, EOFError, ValueError) as error:
        raise BackupError(f"The backup {path} cannot be restored: {error}") from None
    call_command("migrate", verbosity=0, interactive=False)
    return manifest


def unpack(path: Path, folder: Path) -> dict[str, Any]:
    """Unpack the members that a backup has and no others, and check each; returns the manifest."""
    found: dict[str, str] = {}
    manifest: dict[str, Any] | None = None
    with tarfile.open(path, mode="r|gz") as tar:
        for member in tar:
            content = tar.extractfile(member) if member.isfile() else None
            if content is None:
                raise BackupError(f"The backup {path} holds {member.name!r}, which is no file of a backup.")
            if member.name == MANIFEST:
                manifest = json.loads(content.read())
            elif MEMBER.fullmatch(member.name):
                found[member.name] = copy(content, folder / member.name)
            else:
                raise BackupError(f"The backup {path} holds {member.name!r}, which is no file of a backup.")
    return checked(path, manifest, found)


def copy(content: Any, target: Path) -> str:
    """Write a member into the folder; returns its SHA-256."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with target.open("wb") as out:
        shutil.copyfileobj(content, out, BLOCK)
    return hash_of(target)


def checked(path: Path, manifest: dict[str, Any] | None, found: dict[str, str]) -> dict[str, Any]:
    """The manifest, when everything in the backup is what it says. Raises BackupError."""
    if manifest is None:
        raise BackupError(f"The backup {path} has no manifest: it is not whole. Use another one.")
    if manifest["version"] != VERSION:
        raise BackupError(
            f"The backup {path} was made by Vasta {manifest['vasta']}. Restore it with that version or newer."
        )
    if manifest["engine"] != connection.vendor:
        raise BackupError(f"The backup {path} is of {manifest['engine']}, this desk's database is {connection.vendor}.")
    if odd := sorted(name for name in {*found, *manifest["sha256"]} if found.get(name) != manifest["sha256"].get(name)):
        raise BackupError(f"The backup {path} is damaged: {odd[0]} is not as it was written. Use another one.")
    return manifest
