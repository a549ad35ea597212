"""The files inside Outlook's winmail.dat (Microsoft's TNEF, [MS-OXTNEF] 2.1.3): just enough of it."""

import struct
from collections.abc import Iterator

_SIGNATURE = 0x223E9F78
_RENDDATA, _TITLE, _DATA = 0x00069002, 0x00018010, 0x0006800F  # a new file begins, its name, its bytes
_ATTACHMENT_LEVEL = 2


def files(data: bytes) -> list[tuple[str, bytes]]:
    """Return (name, content) of each attached file, as far as `data` holds together. Never raises."""
    found: list[tuple[str, bytes]] = []
    for attribute, value in _attributes(data):
        name, content = found[-1] if found else ("", b"")
        if attribute == _RENDDATA:
            found.append(("", b""))
        elif attribute == _TITLE and found:
            found[-1] = (value.rstrip(b"\0").decode("cp1252", "replace"), content)
        elif attribute == _DATA and found:
            found[-1] = (name, value)
    return [(name, content) for name, content in found if content]


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (id, value) of the attributes that describe attachments."""
    if len(data) < 6 or struct.unpack_from("<I", data)[0] != _SIGNATURE:
        return
    at = 6  # after the signature and a 16-bit key
    while at + 9 <= len(data):
        level, attribute, length = struct.unpack_from("<BII", data, at)
        end = at + 9 + length
        if end > len(data):
            return
        if level == _ATTACHMENT_LEVEL:
            yield attribute, data[at + 9 : end]
        at = end + 2  # a 16-bit checksum follows
