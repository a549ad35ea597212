"""`vasta handbook` writes a page for each channel, as HTML or PDF."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import vasta
from vasta.review.cards import CHANNELS


def test_a_page_for_each_channel_is_written(tmp_path: Path) -> None:
    done = vasta("handbook", "--ui", "en", "--organisation", "Sähkö & Oy", "--output", str(tmp_path / "new"))

    assert done.stderr == ""
    assert done.stdout.split() == [str(tmp_path / "new" / f"handbook-en-{channel}.html") for channel in CHANNELS]
    page = (tmp_path / "new" / "handbook-en-email.html").read_text(encoding="utf-8")
    assert "How we answer email – Sähkö &amp; Oy" in page
    assert "http" not in page.replace("http-equiv", "")


def test_pdfs_are_pdfs(tmp_path: Path) -> None:
    vasta("handbook", "--ui", "fi", "--format", "pdf", "--output", str(tmp_path))

    assert {file.read_bytes()[:5] for file in tmp_path.iterdir()} == {b"%PDF-"}


def test_what_cannot_be_is_told_in_a_line(tmp_path: Path) -> None:
    assert vasta("handbook", "--format", "doc").stderr == "vasta: --format: 'doc' is not one of html, pdf\n"
    assert vasta("handbook", "--ui", "sv").stderr == "vasta: --ui: 'sv' is not one of fi, et, en\n"
    (tmp_path / "file").touch()
    assert "--output: cannot write" in vasta("handbook", "--output", str(tmp_path / "file")).stderr
