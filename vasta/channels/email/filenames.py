"""File names that are safe to offer for download on any system."""

import mimetypes
import re
import unicodedata
from pathlib import PurePosixPath

_LONGEST = 120
_TYPES = mimetypes.MimeTypes()  # Python's own table: the machine's differs from one to the next
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")  # devices on Windows


def safe_filename(name: str, content_type: str, number: int) -> str:
    """Return `name` without folders, control or direction-turning characters and reserved words.

    A part without a usable name is called `attachment-<number>` with the extension of its type.
    """
    name = name.replace("\\", "/").rpartition("/")[2]
    name = unicodedata.normalize("NFC", name)
    name = "".join(char for char in name if unicodedata.category(char)[0] != "C")
    name = _FORBIDDEN.sub("_", " ".join(name.split())).strip(". ")
    if not name:
        return f"attachment-{number}{_extension(content_type)}"
    return _short(f"_{name}" if _RESERVED.match(name) else name)


def _extension(content_type: str) -> str:
    return ".eml" if content_type == "message/rfc822" else _TYPES.guess_extension(content_type) or ".bin"


def _short(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    suffix = PurePosixPath(name).suffix[:20]
    return name[: _LONGEST - len(suffix)] + suffix
