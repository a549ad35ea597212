"""The signs of quoted history, one TOML file per language, compiled once."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROLES = ("from", "sent", "to", "cc", "subject")


@dataclass(frozen=True, slots=True)
class Signs:
    """All languages' signs as patterns; `labels` holds one pattern per language, a group per role."""

    wrote: re.Pattern[str]
    begins: re.Pattern[str]
    labels: tuple[re.Pattern[str], ...]
    original: re.Pattern[str]
    forwarded: re.Pattern[str]
    forward_subject: re.Pattern[str]
    reply_subject: re.Pattern[str]
    answers_inside: re.Pattern[str]


@cache
def signs() -> Signs:
    """Return the signs of every language that has a file here."""
    files = sorted(Path(__file__).parent.glob("*.toml"))
    data = [tomllib.loads(path.read_text(encoding="utf-8")) for path in files]
    dashed = r"\s*[-_*]{2,}\s*(?:%s)(?:\s*:?|\s.{0,60}?[-_*]{2,}|\s*[-_*]{2,})\s*"
    return Signs(
        wrote=_pattern(rf"(?<!\w)(?:{_any(data, 'wrote')})(?!\w)"),
        begins=_pattern(rf"(?:{_any(data, 'begins')})(?!\w)"),
        labels=tuple(_labels(one["labels"]) for one in data),
        original=_pattern(dashed % _any(data, "lines", "original")),
        forwarded=_pattern(
            dashed % _any(data, "lines", "forwarded") + rf"|\s*(?:{_any(data, 'lines', 'forwarding')})\s*:\s*"
        ),
        forward_subject=_prefix(_any(data, "subject", "forward")),
        reply_subject=_prefix(_any(data, "subject", "reply")),
        answers_inside=_pattern(rf"(?<!\w)(?:{_any(data, 'answers', 'inside')})(?!\w)"),
    )


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _prefix(names: str) -> re.Pattern[str]:
    return _pattern(rf"\s*(?:{names})\s*(?:\[\d+\])?\s*:")


def _any(data: list[dict[str, Any]], *keys: str) -> str:
    """Return one alternative per entry under `keys` in any language, longest first."""
    entries: set[str] = set()
    for one in data:
        for key in keys:
            one = one[key]  # noqa: PLW2901 - walks down the table
        entries |= set(one)
    return "|".join(re.escape(entry) for entry in sorted(entries, key=lambda entry: (-len(entry), entry)))


def _labels(labels: dict[str, list[str]]) -> re.Pattern[str]:
    groups = "|".join(f"(?P<{role}>{'|'.join(map(re.escape, labels[role]))})" for role in ROLES)
    return _pattern(rf"[\s*_]*(?:{groups})[\s*_]*:(?P<value>.*)")
