"""A customer's HTML made safe to show: an own strict list of what may stay, in allowed.toml.

The result is meant for a sandboxed frame with its own content policy, as a second wall; links in it open
in a new window and tell nobody where they came from.
"""

import html as entities
import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import nh3

from vasta.channels.email.nesting import too_deep
from vasta.channels.email.plaintext import to_text

_LONGEST = 3_000_000
_REMOTE = re.compile(r"\s*(?:https?:|//)", re.IGNORECASE)
_IN_STYLE = re.compile(r"url|expression|image|@|\\|/\*", re.IGNORECASE)

CidUrl = Callable[[str], str | None]


def sanitise(html: str, *, remote_images: bool = False, cid_url: CidUrl | None = None) -> str:
    """Return `html` without anything that runs, fetches, submits or covers.

    Remote pictures lose their address unless `remote_images`. `cid_url` takes a picture's Content-ID
    (no angle brackets) and returns the address to show it from, or None to leave it out. HTML that is
    nested beyond reason comes back as its text.
    """
    html = html[:_LONGEST]
    if too_deep(html):
        return f"<pre>{entities.escape(to_text(html)[0])}</pre>"
    return _clean(html, lambda tag, name, value: _attribute(tag, name, value, remote_images, cid_url))


def has_remote_images(html: str) -> bool:
    """Return whether `sanitise` would show more of `html` with `remote_images`."""
    found: list[str] = []

    def note(tag: str, name: str, value: str) -> str | None:
        if tag == "img" and name == "src" and _REMOTE.match(value):
            found.append(value)
        return None

    if not too_deep(html[:_LONGEST]):
        _clean(html[:_LONGEST], note)
    return bool(found)


@cache
def _allowed() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("allowed.toml").read_text(encoding="utf-8"))


def _clean(html: str, keep: Callable[[str, str, str], str | None]) -> str:
    allowed = _allowed()
    return nh3.clean(
        html,
        tags=set(allowed["tags"]),
        clean_content_tags=set(allowed["with_content"]),
        attributes={tag: set(names) for tag, names in allowed["attributes"].items()},
        attribute_filter=keep,
        url_schemes={*allowed["link_schemes"], "cid", "data"},  # `_attribute` says where which is welcome
        filter_style_properties=set(allowed["styles"]),
        set_tag_attribute_values={"a": {"target": "_blank"}},
        link_rel="noopener noreferrer",
        strip_comments=True,
    )


def _attribute(tag: str, name: str, value: str, remote_images: bool, cid_url: CidUrl | None) -> str | None:
    """Return the value to keep, or None to drop the attribute."""
    if name == "href":
        return value if value.strip().lower().startswith(_schemes()) else None
    if name == "src":
        return _picture(value.strip(), cid_url, remote_images=remote_images) if tag == "img" else None
    if name == "style":
        return None if _IN_STYLE.search(value) else value
    return value


def _schemes() -> tuple[str, ...]:
    return tuple(f"{scheme}:" for scheme in _allowed()["link_schemes"])


def _picture(src: str, cid_url: CidUrl | None, *, remote_images: bool) -> str | None:
    low = src.lower()
    if low.startswith("cid:"):
        return cid_url(src[4:].strip("<>")) if cid_url else None
    if low.startswith(tuple(_allowed()["picture_data"])):
        return src
    return src if remote_images and low.startswith(("https:", "http:")) else None
