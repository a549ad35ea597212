"""One slip of the hand between two strings."""

from __future__ import annotations


def one_slip(a: str, b: str) -> bool:
    """Is one the other with a sign wrong, missing, too many, or with two neighbours swapped?"""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    start = next((place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    left, right = a[start:], b[start:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or swapped(a, b)


def swapped(a: str, b: str) -> bool:
    """Is one the other with two neighbours swapped?"""
    start = next((place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    left, right = a[start:], b[start:]
    return len(a) == len(b) and a != b and left[:2] == right[1::-1] and left[2:] == right[2:]
