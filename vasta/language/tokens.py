"""Cut a sentence into tokens with one regular expression per language.

Every repetition is bounded or possessive, so that a hostile megabyte costs linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from vasta.language.entries import entries
from vasta.language.words import Kind


class Token(NamedTuple):
    """A token: code points from the start of the given text, and what it is."""

    start: int
    end: int
    kind: Kind


_L = r"[^\W\d_]"  # a letter
_INNER = "\u0300-\u036f\u00ad\u200b-\u200d"  # combining marks, soft hyphen, zero-width signs: inside words
_SPACE = r"[ \u00a0\u202f]"
_TOP = "fi|ee|eu|com|org|net|io|info|app|dev|example|test|shop|online|se|lv|lt|ru|de|uk|us|no|dk|pl|nl|fr"
_LINK = (
    r"(?:https?://|www\.)[^\s<>\"”’]{1,2000}"
    rf"|(?<![\w@.-])(?:[a-zA-Z0-9äöåõüšž-]{{1,63}}\.){{1,5}}(?:{_TOP})(?![\w-])(?:/[^\s<>\"”]{{0,2000}})?"
)
_ADDRESS = rf"(?:mailto:)?[\w.+%-]{{1,64}}@(?:[\w-]{{1,63}}\.){{1,8}}{_L}{{2,24}}"
_PICTURE = (
    "(?:[\U0001f300-\U0001f3fa\U0001f400-\U0001faff\U0001f004\U0001f0cf"
    "\u2600-\u2712\u2715\u2716\u271a-\u27bf\u2b50\u2b55]|[^\\s\\w]\ufe0f)"
)
_DRESS = "\ufe0f?[\U0001f3fb-\U0001f3ff]?[\U000e0020-\U000e007f]{0,8}"  # variation, skin, flag tags
_PICTURES = (
    "[\U0001f1e6-\U0001f1ff]{2}|[0-9#*]\ufe0f?\u20e3"  # flags, keycaps
    f"|{_PICTURE}{_DRESS}(?:\u200d(?:{_PICTURE}|[♀♂⚕]){_DRESS}){{0,8}}"
)
_SMILEY = r"(?<![\w:;=])(?:[:;=]['’]?-?[)(DPpOo3|/\\]|<3|\^_?\^|[xX]D)(?![\w:;/])"
EMOJI = f"{_PICTURES}|{_SMILEY}"
_NUMBER = (
    r"(?<![\w])(?:"
    rf"\+\d{{1,4}}(?:[ \u00a0-]?\(?\d{{1,6}}\)?){{1,6}}"  # telephone with a country code
    rf"|0\d{{1,3}}(?:[ \u00a0-]\d{{2,7}}){{1,4}}"  # telephone
    r"|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\.(?:1[0-2]|0?[1-9])\.(?![\w])"  # dates
    rf"|[€£$]?[+−-]?(?:\d{{1,3}}(?:{_SPACE}\d{{3}}(?!\d)){{1,5}}|\d++)(?:[.,:/×–-]\d{{1,12}}){{0,5}}(?:,-)?"
    r")"
    rf"(?:{_SPACE}?(?:%|‰|€|£|\$)(?:-?:{_L}{{1,8}})?|:{_L}{{1,8}}|st|nd|rd|th|x|h)?(?!\w|-?{_L})"
)
_ORDINAL = rf"(?<!\w)(?:\d{{1,4}}|[IVX]{{1,5}})\.(?={_SPACE}{{1,3}}[a-zäöåõüšž])"
_REFERENCE = r"(?<![\w-])#?(?=[\w-]{0,40}\d)[A-Z0-9]{1,24}(?:[-/_][A-Z0-9]{1,20}){0,6}(?!\w|-\w)|#\d{1,20}(?!\w)"
_DOTTED = rf"(?<!\w)(?:{_L}\.){{2,5}}(?!\w)|(?<!\w){_L}\.{_L}{{1,2}}(?!\w|\.\w)"
_WORD = (
    rf"[^\W_](?:[^\W_]|[{_INNER}])*+"
    rf"(?:(?:['’`´‐‑&-](?=[^\W_])|:(?=[a-zäöåõ]{{1,4}}(?!\w)))(?:[^\W_]|[{_INNER}])++)*+"
    rf"(?:(?<=[sS])['’](?![\w'’])|[-‐](?={_SPACE}{_L})|-(?=,{_SPACE}{_L}))?"
)
_KINDS = {
    "address": Kind.ADDRESS,
    "link": Kind.LINK,
    "emoji": Kind.EMOJI,
    "ordinal": Kind.NUMBER,
    "number": Kind.NUMBER,
    "reference": Kind.NUMBER,
    "dots": Kind.PUNCTUATION,
}
_NEVER = "(?!)"  # a regular expression that never fits
_TRAIL = ".,;:!?)]}'…"


def abbreviation(code: str) -> str:
    """A regular expression (ignoring case) of a language's abbreviations with their full stops."""
    plain = "|".join(re.escape(one) for one in reversed(entries(code, "abbreviations", "abbreviations-ending")))
    numbered = "|".join(re.escape(one) for one in reversed(entries(code, "abbreviations-before-number")))
    before_number = rf"(?:{numbered or _NEVER})(?={_SPACE}?(?:[\d+(#]|[A-Z]{{1,5}}-?\d))"
    return rf"(?<![\w-])(?i:{plain or _NEVER}|{before_number})(?!\w)"


@cache
def _expression(code: str) -> re.Pattern[str]:
    parts = {
        "plain": rf"{_L}++(?![\w.'’`´&:@‐‑{_INNER}/+%-])",  # most words: nothing special follows
        "address": _ADDRESS,
        "link": _LINK,
        "emoji": EMOJI,
        "ordinal": _ORDINAL,
        "number": _NUMBER,
        "reference": _REFERENCE,
        "abbreviation": abbreviation(code),
        "dotted": _DOTTED,
        "word": _WORD,
        "dots": r"\.{2,}+",
        "run": r"(?P<sign>[^\w\s])(?P=sign)*+",
        "other": r"\S",
    }
    return re.compile("|".join(f"(?P<{name}>{part})" for name, part in parts.items()))


def tokens(text: str, code: str) -> Iterator[Token]:
    """The tokens of a sentence, in order; white space is left out."""
    at, match = 0, _expression(code).match
    while at < len(text):
        found = match(text, at)
        if found is None:
            at += 1
            continue
        name = found.lastgroup
        start, at = found.span()
        if name == "plain":
            yield Token(start, at, Kind.WORD)
            continue
        if name == "link":
            at = _link_end(text, start, at)
        yield Token(start, at, _KINDS.get(str(name)) or _kind(text[start:at], str(name)))


def _link_end(text: str, start: int, end: int) -> int:
    """A full stop or bracket after a link is the sentence's, not the link's."""
    while end - start > 1 and text[end - 1] in _TRAIL and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return end


def _kind(text: str, name: str) -> Kind:
    if name in {"word", "abbreviation", "dotted"}:
        return Kind.NUMBER if text.isdigit() else Kind.WORD
    return Kind.PUNCTUATION if text[0] in _PUNCTUATION else Kind.SYMBOL


_PUNCTUATION = frozenset(".,;:!?…()[]{}\"'“”„‘’«»–—-/\\¡¿‚‹›*_·•")
