"""The organisation's profile file at the desk: read when it changes, and a broken one never stops a review."""

from __future__ import annotations

import logging
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from vasta.review.profiles import BadProfile, Profiles, load

log = logging.getLogger(__name__)
_last_good: dict[Path, Profiles] = {}


def profiles() -> Profiles:
    """The profile file that the configuration names, read anew; without one the guides' own. Raises BadProfile."""
    file = settings.VASTA.profile
    return load(file) if file else Profiles()


def of_team(team: str) -> Profiles:
    """A team's wishes ("" for no team). While the file is broken, the last that was whole, or the guides' own."""
    file = settings.VASTA.profile
    if file is None:
        return Profiles()
    return _read(file, _state(file)).within(team)


def _state(file: Path) -> tuple[int, ...]:
    """What tells that the file has changed: its content, or who may read it. () where it is gone."""
    try:
        stat = file.stat()
    except OSError:
        return ()
    return stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size


@lru_cache(4)
def _read(file: Path, state: tuple[int, ...]) -> Profiles:  # noqa: ARG001  # part of the key: a changed file is read anew
    try:
        _last_good[file] = load(file)
    except BadProfile as error:
        log.error("The profile cannot be read, so the last whole one holds: %s", error)  # noqa: TRY400  # its text says it all
    return _last_good.get(file, Profiles())
