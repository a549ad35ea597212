"""Keys of the review endpoint: how they are made and found again, and what makes a table of them unusable."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from vasta.config.tree import ApiConfig

PREFIX = "vasta_"
"""Begins every key, so that people and scanners of leaked secrets know one when they see it."""
_HASH = re.compile(r"[0-9a-f]{64}")
_ORIGIN = re.compile(r"(?:https?|chrome-extension|moz-extension|safari-web-extension)://[a-z0-9.:\[\]_-]+(?<!:)")


class Fault(NamedTuple):
    """What is wrong with which setting of which table, counted from 1."""

    number: int
    setting: str
    problem: str
    mend: str


def new_key() -> str:
    """A key with 256 random bits: too many to guess, so a plain hash keeps it safe."""
    return PREFIX + secrets.token_urlsafe(32)


def hash_of(key: str) -> str:
    """What the configuration keeps of a key."""
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def holder(key: str, apis: Sequence[ApiConfig]) -> ApiConfig | None:
    """Whose key it is, None for nobody's; takes as long for a near miss as for nonsense."""
    given, found = hash_of(key), None
    for one in apis:
        if hmac.compare_digest(given, one.key_sha256):
            found = one
    return found


def faults(apis: Sequence[ApiConfig]) -> Iterator[Fault]:
    """What no single value can tell: real hashes and origins, each name and key once."""
    for number, one in enumerate(apis, start=1):
        earlier = apis[: number - 1]
        if not _HASH.fullmatch(one.key_sha256):
            yield Fault(number, "key_sha256", "is no SHA-256 in hex", "Make a key with: vasta api-key NAME")
        if any(one.key_sha256 == other.key_sha256 for other in earlier):
            yield Fault(number, "key_sha256", "is there twice", "Give each program a key of its own")
        if any(one.name == other.name for other in earlier):
            yield Fault(number, "name", f"{one.name!r} is there twice", "Give each program its own name")
        for origin in one.origins:
            if not _ORIGIN.fullmatch(origin):
                mend = "Write it as https://desk.example.com, in small letters, without a path or *"
                yield Fault(number, "origins", f"{origin!r} is no origin", mend)
