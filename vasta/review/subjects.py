"""Subject lines: the words under "Re:" and the like."""

from __future__ import annotations

import re

_PREFIX = re.compile(r"^\s*(?:(?:re|vs|vast|vl|fwd?|fw|edasi|sv|aw)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_TAG = re.compile(r"^\s*\[[^\]]{1,40}\]\s*")


def bare(subject: str) -> str:
    """The subject without its reply marks ("Re:", "VS:", "Vast:") and a leading [tag]."""
    return _TAG.sub("", _PREFIX.sub("", subject)).strip()


def is_answer(subject: str) -> bool:
    """Does the subject carry a reply mark?"""
    return bool(_PREFIX.match(subject))
