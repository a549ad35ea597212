"""Charts as SVG without a script. Whoever cannot see them hears their values."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_WIDTH, _HEIGHT, _LEFT, _BOTTOM = 320, 96, 30, 16
_TOP = 6


def line(names: Sequence[str], values: Sequence[float | None], title: str) -> SafeString:
    """A line of values up to 100 over names (months), from the ten below the lowest; a None is passed over."""
    low = max(0, 10 * int(min((value for value in values if value is not None), default=0) // 10) - 10)
    points = [(_x(at, len(names)), _y(value, low)) for at, value in enumerate(values) if value is not None]
    told = ", ".join(f"{name} {value:.0f}" for name, value in zip(names, values, strict=True) if value is not None)
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}: {}">{}<polyline class="line" points="{}"/>{}{}</svg>',
        _WIDTH,
        _HEIGHT,
        title,
        told,
        _grid(low),
        " ".join(f"{x:.1f},{y:.1f}" for x, y in points),
        _dots(points),
        _ends(names),
    )


def _dots(points: Sequence[tuple[float, float]]) -> SafeString:
    rows = [(f"{x:.1f}", f"{y:.1f}") for x, y in points]
    return format_html_join("", '<circle class="dot" cx="{}" cy="{}" r="2.5"/>', rows)


def _x(at: int, count: int) -> float:
    return _LEFT + (_WIDTH - _LEFT - 8) * at / max(1, count - 1)


def _y(value: float, low: int) -> float:
    return _TOP + (_HEIGHT - _BOTTOM - _TOP) * (100 - value) / (100 - low)


def _grid(low: int) -> SafeString:
    at = {value: _y(value, low) for value in (low, (low + 100) // 2, 100)}
    rows = [(_LEFT, f"{y:.1f}", _WIDTH, f"{y:.1f}", f"{y + 3:.1f}", value) for value, y in at.items()]
    return format_html_join(
        "", '<line class="grid" x1="{}" y1="{}" x2="{}" y2="{}"/><text class="tick" x="24" y="{}">{}</text>', rows
    )


def _ends(names: Sequence[str]) -> SafeString:
    """The first and the last name below."""
    return format_html(
        '<text class="name" x="{}" y="{}">{}</text><text class="name last" x="{}" y="{}">{}</text>',
        _LEFT, _HEIGHT - 2, names[0], _WIDTH - 4, _HEIGHT - 2, names[-1],
    )  # fmt: skip
