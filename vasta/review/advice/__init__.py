"""The advice of the five guides: one sentence each in Finnish, Estonian and English.

An advice id is a guide's id and a number of two digits, such as ``quality-31``.
The sentences are shown to the agent beside a finding; they live in ``fi.toml``, ``et.toml``
and ``en.toml``, which hold the same ids in the same order. ``homes.toml`` tells where in
the product each piece of advice is kept.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

__all__ = ["LANGUAGES", "Home", "UnknownAdvice", "all_ids", "guide_title", "home", "sentence"]

LANGUAGES: Final = ("fi", "et", "en")


class UnknownAdvice(LookupError):  # named after what happened, as the other errors of the house are
    """No guide holds this piece of advice, or it is not written in this language."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a piece of advice lives: rule ids, capabilities of the desk, and its English gloss."""

    rules: tuple[str, ...]
    desk: tuple[str, ...]
    gloss: str


def sentence(advice_id: str, language: str) -> str:
    """Return the advice as one complete sentence in ``language`` (fi, et or en).

    Raises UnknownAdvice, naming the id or the language that is not there.
    """
    written = _texts(language)["advice"]
    if advice_id not in written:
        raise _unknown(advice_id)
    return written[advice_id]


def guide_title(advice_id: str, language: str) -> str:
    """Return the title, in ``language``, of the guide that gives this advice.

    Raises UnknownAdvice, naming the id or the language that is not there.
    """
    texts = _texts(language)
    if advice_id not in texts["advice"]:
        raise _unknown(advice_id)
    return texts["guides"][advice_id.rpartition("-")[0]]


def home(advice_id: str) -> Home:
    """Return the rules and the capabilities that keep this advice; at least one of them is there.

    Raises UnknownAdvice, naming the id.
    """
    homes = _homes()
    if advice_id not in homes:
        raise _unknown(advice_id)
    return homes[advice_id]


@cache
def all_ids() -> tuple[str, ...]:
    """Return the id of every piece of advice, guide by guide in the guides' own order."""
    return tuple(_texts(LANGUAGES[0])["advice"])


def _unknown(advice_id: str) -> UnknownAdvice:
    return UnknownAdvice(f"No guide holds the advice {advice_id!r}.")


@cache
def _homes() -> dict[str, Home]:
    return {
        advice_id: Home(rules=tuple(entry["rules"]), desk=tuple(entry["desk"]), gloss=entry["gloss"])
        for advice_id, entry in _read("homes")["homes"].items()
    }


@cache
def _texts(language: str) -> dict[str, dict[str, str]]:
    # Checked before a file name is made of it: the language may come from a request.
    if language not in LANGUAGES:
        raise UnknownAdvice(f"The advice is not written in {language!r}, only in {', '.join(LANGUAGES)}.")
    return _read(language)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
