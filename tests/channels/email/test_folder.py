"""Mails are written into a folder, whole or not at all."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from vasta.channels import DiskFull, Fate, FolderFault, Uncomposable
from vasta.channels.email import FolderAccount, folder, parse

RAW = b"From: tuki@example.com\r\nTo: a@example.fi\r\nDate: Fri, 20 Nov 2026 10:15:00 +0200\r\n\r\nHei\r\n"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for 16 kilobytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("needs the right to mount a small disk (run as root outside a container)")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_mail_becomes_a_file_named_by_its_date(tmp_path: Path) -> None:
    delivery = folder.send(FolderAccount(path=tmp_path), RAW, "tuki@example.com", ["a@example.fi", "b@example.fi"])

    (file,) = tmp_path.iterdir()
    assert (delivery.fate, delivery.reason) == (Fate.ACCEPTED, f"written to {file.name}")
    assert file.name.startswith("20261120T081500Z-")
    assert file.read_bytes() == (
        b"Return-Path: <tuki@example.com>\r\nDelivered-To: a@example.fi\r\nDelivered-To: b@example.fi\r\n" + RAW
    )


def test_the_file_is_a_mail_again(tmp_path: Path) -> None:
    folder.send(FolderAccount(path=tmp_path), RAW, "tuki@example.com", ["a@example.fi"])

    assert [parse(file.read_bytes()).text for file in tmp_path.iterdir()] == ["Hei"]


def test_a_repeat_is_the_same_file(tmp_path: Path) -> None:
    for _ in range(2):
        folder.send(FolderAccount(path=tmp_path), RAW, "tuki@example.com", ["a@example.fi"])

    assert len(list(tmp_path.iterdir())) == 1


def test_a_mail_without_a_date_is_written_too(tmp_path: Path) -> None:
    folder.send(FolderAccount(path=tmp_path), b"From: x\r\n\r\nHei", "tuki@example.com", [])

    assert [file.name.partition("-")[0] for file in tmp_path.iterdir()] == ["undated"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderFault, match=r"none.*Create the folder"):
        folder.send(FolderAccount(path=tmp_path / "none"), RAW, "tuki@example.com", [])


def test_an_address_cannot_add_a_header(tmp_path: Path) -> None:
    with pytest.raises(Uncomposable):
        folder.send(FolderAccount(path=tmp_path), RAW, "tuki@example.com\r\nX: y", [])

    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_nothing_half_written(small_disk: Path) -> None:
    with pytest.raises(DiskFull, match="Free some space"):
        folder.send(FolderAccount(path=small_disk), RAW + b"x" * 100_000, "tuki@example.com", [])

    assert list(small_disk.iterdir()) == []


def test_a_good_folder_checks_out_and_stays_clean(tmp_path: Path) -> None:
    assert [one.ok for one in folder.check(FolderAccount(path=tmp_path))] == [True]
    assert os.listdir(tmp_path) == []


def test_a_missing_folder_fails_its_check(tmp_path: Path) -> None:
    (fault,) = folder.check(FolderAccount(path=tmp_path / "none"))

    assert (fault.ok, fault.mend) == (False, FolderFault.mend)
