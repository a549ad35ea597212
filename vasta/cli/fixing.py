"""`vasta fix`: apply what may be applied unseen, and show it as a diff."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from io import StringIO
from pathlib import Path
from shutil import copymode
from tempfile import mkstemp
from typing import Any

from vasta.cli.given import BadInput, read_text
from vasta.cli.reviewing import How, reviewed, status_of
from vasta.review import BadCase
from vasta.review.fixes import Fixed, fixed

_BOM = b"\xef\xbb\xbf"


def run(files: list[str], given: Mapping[str, Any], how: How, *, write: bool) -> int:
    """Fix each file, written where `write`, and print the diffs; 1 where something is left to mend by hand."""
    status = 0
    for file in files:
        text = read_text(file, "reply")
        done = _fixed(text, given, how)
        sys.stdout.writelines(_diff(file, text, done.text))
        for one in done.refused:
            said = f"vasta: {file}: not applied, for it overlaps another fix: {one['rule']}: {one['text']}"
            print(said, file=sys.stderr)  # noqa: T201  # told as it happens
        if write and done.applied:
            _write(file, done.text)
        status = max(status, status_of(_report(done.text, given, how)))
    return status


def _fixed(text: str, given: Mapping[str, Any], how: How) -> Fixed:
    return fixed(text, _report(text, given, how)["findings"])


def _report(text: str, given: Mapping[str, Any], how: How) -> dict[str, Any]:
    try:
        return reviewed({**given, "reply": text}, how, "")
    except BadCase as error:
        raise BadInput(str(error)) from error


def _diff(file: str, before: str, after: str) -> Iterator[str]:
    lines = unified_diff(list(StringIO(before)), list(StringIO(after)), file, file)
    return (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _write(file: str, text: str) -> None:
    """The file with the new text, its byte order mark and its rights kept; a full disk leaves it as it was."""
    if file == "-":
        return
    try:
        path = Path(file).resolve(strict=True)
        mark = _BOM if path.read_bytes().startswith(_BOM) else b""
        _replace(path, mark + text.encode())
    except OSError as error:
        raise BadInput(f"{file}: cannot be written: {error.strerror or error}") from error


def _replace(path: Path, data: bytes) -> None:
    path.open("ab").close()  # the file itself must be writable, not only its folder
    handle, part = mkstemp(dir=path.parent, prefix=f".{path.name[:50]}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        copymode(path, part)
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
