"""Bytes to text when the declared character set is missing, unknown or wrong."""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from vasta.channels.messages import Problem

# Python offers codecs that are no character sets of mail and are slow or odd on hostile bytes.
_NEVER = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})
# Labels say ISO-8859-1 and mean Windows-1252, as the web's encoding standard also reads them.
_MEANT = {"ascii": "utf-8", "iso8859-1": "cp1252"}
# Single-byte sets in use around the Baltic, in the order of trust when nothing is declared.
_NEARBY = ("cp1252", "cp1257", "iso8859-15")
_ONE_BYTE = frozenset({*_NEARBY, "cp1250", "cp1251", "iso8859-2", "iso8859-4", "iso8859-13", "koi8-r"})
# What such a set decodes to when it is the right one; anything else above ASCII speaks against it.
_EXPECTED = frozenset("äöåõüšžÄÖÅÕÜŠŽéèáàíóúñçøæßÉÈÁØÆ“”„‘’´–—…•€£§°«»·×½ \u00a0\u00ad")
# What charset-normalizer may choose from; given all sets, it takes short Finnish for Korean.
_FARTHER = ["cp1250", "cp1251", "cp1252", "cp1257", "cp850", "cp866", "koi8_r", "mac_roman"]
_ENOUGH = 20_000  # bytes that a guess looks at
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]")


def decode(data: bytes, declared: str | None) -> tuple[str, set[Problem]]:
    """Return the text of `data` and what was odd about it. Never raises."""
    problems: set[Problem] = set()
    name = _codec(declared) if declared else None
    if declared and name is None:
        problems.add(Problem.UNKNOWN_CHARSET)
    as_utf8 = _try(data, "utf-8")
    if as_utf8 is not None and name in _ONE_BYTE:  # letters that happen to be valid UTF-8 are UTF-8
        return as_utf8, problems if data.isascii() else {*problems, Problem.BROKEN_CHARSET}
    text = _try(data, name)
    if text is not None:
        return text, problems
    problems |= {Problem.BROKEN_CHARSET} if name else set()
    text = _guess(data) if as_utf8 is None else as_utf8
    if "\ufffd" in text:
        problems.add(Problem.LOST_CHARACTERS)
    return text, problems


def tidy(text: str) -> str:
    """Return `text` fit to store: NFC, `\\n` line ends, no NUL or control characters, no lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _CONTROL.sub("", text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", text)


def has_controls(text: str) -> bool:
    """Return whether `tidy` would take characters out of `text`."""
    return _CONTROL.search(text) is not None


def _codec(label: str) -> str | None:
    """Return Python's name for a declared set, or None if there is no such set of text."""
    try:
        info = codecs.lookup(label.strip().strip("'\""))
    except (LookupError, ValueError):  # ValueError: a NUL in the label
        return None
    if info.name in _NEVER or not info._is_text_encoding:  # noqa: SLF001 - the only way to tell text codecs apart
        return None
    return _MEANT.get(info.name, info.name)


def _try(data: bytes, codec: str | None) -> str | None:
    if codec is None:
        return None
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _guess(data: bytes) -> str:
    """Decode by looks: a set whose letters all belong here, else what charset-normalizer finds."""
    for codec in _NEARBY:
        text = data.decode(codec, "replace")
        if all(char in _EXPECTED for char in text if char > "\x7f"):
            return text
    if _mostly_utf8(data):
        return data.decode("utf-8", "replace")
    best = from_bytes(data[:_ENOUGH], cp_isolation=_FARTHER).best()
    return data.decode(best.encoding if best else "cp1252", "replace")


def _mostly_utf8(data: bytes) -> bool:
    """Return whether UTF-8 breaks only at its very end, or in few places against many good letters."""
    text = data.decode("utf-8", "replace")
    if text.endswith("\ufffd") and text.count("\ufffd") == 1 and not text[:-1].isascii():
        return True
    return sum(char > "\x7f" and char != "\ufffd" for char in text) > 5 * text.count("\ufffd")
