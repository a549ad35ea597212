"""The lines that mail programs put above quoted history: a header block, a row of dashes, "… wrote:"."""

import re
from dataclasses import dataclass

from vasta.channels.email.quotes.signs import ROLES, signs

_LONGEST_LINE = 1_000
_MOST_WRAPS = 4  # lines that one "On … wrote:" may be wrapped over
_RULE = re.compile(r"\s*[_*=-]{5,}\s*")
_CLOCK = r"\d{1,2}[.:]\d{2}"
_DATE = re.compile(rf"\d{{1,2}}[./-]\s?\d{{1,2}}[./-]\s?\d{{2,4}}|\d{{4}}-\d\d-\d\d|{_CLOCK}|\b(?:19|20)\d\d\b")
_BRACKETED = re.compile(r"[<(\[]\s*<?(?:mailto:)?[^\s<>()\[\]]+@[^\s<>()\[\]]+[>)\]]+")
_EMAIL = re.compile(r"[^\s<>()]+@[^\s<>()]+\.\w")
# Gmail in languages that need no verb: "пт, 20 нояб. 2026 г. в 10:15, Maija Virta <maija@…>:"
_VERBLESS = re.compile(rf"\S{{1,4}},? .{{0,60}}{_CLOCK},? .{{0,120}}[<(][^\s<>]+@[^\s<>]+[>)]:")


@dataclass(frozen=True, slots=True)
class Introduction:
    """Lines up to `end` introduce history. `opens`: sure enough to hold for text without `>` marks."""

    end: int
    opens: bool
    forward: bool = False


def introduction(lines: list[str], at: int) -> Introduction | None:
    """Return the introduction that begins at line `at`, or None."""
    line = lines[at].strip()
    if not line or line.startswith(">") or len(line) > _LONGEST_LINE:
        return None
    if signs().forwarded.fullmatch(line):
        return Introduction(at + 1, opens=False, forward=True)
    announced = signs().original.fullmatch(line) is not None
    if announced or _RULE.fullmatch(line):
        end = _header_block(lines, next_text(lines, at + 1))
        return Introduction(end or at + 1, opens=True) if end or announced else None
    if end := _header_block(lines, at):
        return Introduction(end, opens=True)
    return _attribution(lines, at)


def next_text(lines: list[str], at: int) -> int:
    """Return the number of the first line from `at` on that isn't blank; the number of lines if none is."""
    return next((i for i in range(at, len(lines)) if lines[i].strip()), len(lines))


def _header_block(lines: list[str], at: int) -> int | None:
    """Return where the header block that begins at `at` ends, in whichever language it is written."""
    for labels in signs().labels:
        found: dict[str, str] = {}
        end = i = at
        while i < min(len(lines), at + 20) and i - end <= 3:  # an address list may run over some lines
            label = labels.fullmatch(lines[i].strip()[:_LONGEST_LINE])
            if label is None and i == at:
                break
            if label:
                role = next(role for role in ROLES if label[role])
                found.setdefault(role, label["value"])
                end = i + 1
            i += 1
        if _is_header(found):
            return end
    return None


def _is_header(found: dict[str, str]) -> bool:
    """Tell a mail's header from a customer's own list: parcels, too, have senders and receivers."""
    sent, sender = found.get("sent", ""), found.get("from", "")
    if not (sender.strip() and re.search(r"\d", sent)):
        return False
    return "subject" in found or ("to" in found and ("@" in sender or re.search(_CLOCK + r"\D*$", sent) is not None))


def _attribution(lines: list[str], at: int) -> Introduction | None:
    """Find "On … wrote:" in its many forms, on one line or wrapped over several."""
    joined = ""
    for size in range(1, _MOST_WRAPS + 1):
        line = lines[at + size - 1].strip() if at + size <= len(lines) else ""
        joined = f"{joined} {line}".strip()
        if not line or line.startswith(">") or len(joined) > 400:
            return None
        if (sure := _says_who_wrote(joined)) is not None:
            later = any(_stands_alone(lines[at + skip : at + size], lines[at]) for skip in range(1, size))
            return None if later else Introduction(at + size, opens=sure)
    return None


def _stands_alone(window: list[str], above: str) -> bool:
    """Return whether these lines are an attribution without the line `above`, which is then the sender's."""
    joined = " ".join(line.strip() for line in window)
    if joined.startswith(("<", "(")) or signs().wrote.match(joined) or _says_who_wrote(joined) is None:
        return False
    above_begins = signs().begins.match(above.strip()) and _DATE.search(above)
    return _DATE.search(joined) is not None and not (above_begins and not signs().begins.match(joined))


def _says_who_wrote(joined: str) -> bool | None:
    """Return None if `joined` is no attribution, else whether it is beyond doubt a program's."""
    joined = joined.rstrip(" \u00a0*_")
    if not joined.endswith(":"):
        return None
    verbs = list(signs().wrote.finditer(joined))
    dates, brackets = list(_DATE.finditer(joined)), list(_BRACKETED.finditer(joined))
    verbless = _VERBLESS.fullmatch(joined) is not None
    if not verbless and not (verbs and (dates or _EMAIL.search(joined))):
        return None
    last = max((match.end() for match in [*verbs, *dates, *brackets]), default=0)
    ends_there = not re.search(r"\w", joined[last:])  # "… wrote 20.11.2026 like this:" is a person's sentence
    return verbless or bool(verbs and dates and brackets and ends_there)
