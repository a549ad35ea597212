"""A mail's HTML made harmless: what a page may show of it, and the policy it is shown under."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping

import nh3

from vasta.desk import files
from vasta.desk.models import Attachment, Message

INLINE_BYTES = 2_000_000  # a picture inside the mail that is larger is shown as an attachment alone
TAGS = nh3.ALLOWED_TAGS | {"font", "center", "section", "article"}
ATTRIBUTES: dict[str, set[str]] = {
    **{tag: set(names) for tag, names in nh3.ALLOWED_ATTRIBUTES.items()},
    "*": {"style", "align", "dir", "lang", "title", "width", "height", "valign", "bgcolor", "color"},
    "font": {"color", "face", "size"},
}
PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")


def policy(pictures: bool) -> str:
    """The page's Content-Security-Policy: nothing runs, nothing is fetched but pictures one asked for."""
    sources = "data: https: http:" if pictures else "data:"
    return (
        f"default-src 'none'; img-src {sources}; style-src 'unsafe-inline'; form-action 'none'; "
        "base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
    )


def harmless(message: Message, *, pictures: bool = False) -> str:
    """The mail's HTML without scripts, forms and frames; the mail's own pictures stand in it as data.

    pictures: also those of the web stay.
    """
    inside = pictures_of(message)
    html = re.sub(r"cid:([^\"'\s>)]+)", lambda found: inside.get(found[1], ""), message.html)
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel", "data"},
        link_rel="noopener noreferrer nofollow",
        attribute_filter=all_addresses if pictures else own_pictures,
        set_tag_attribute_values={"a": {"target": "_blank"}},
    )


def all_addresses(tag: str, attribute: str, value: str) -> str | None:
    """data: is for pictures alone."""
    is_picture = (tag, attribute) == ("img", "src") and value.startswith("data:image/")
    return value if is_picture or not value.strip().lower().startswith("data:") else None


def own_pictures(tag: str, attribute: str, value: str) -> str | None:
    """Pictures of the web are left out, so that nobody is told that the mail was read."""
    from_the_web = (tag, attribute) == ("img", "src") and not value.startswith("data:image/")
    return None if from_the_web else all_addresses(tag, attribute, value)


def pictures_of(message: Message) -> Mapping[str, str]:
    """Content-ID -> data address of each picture inside the mail."""
    rows = message.attachments.exclude(content_id="").filter(content_type__in=PICTURES, size__lte=INLINE_BYTES)
    return {row.content_id.strip("<>"): as_data(row) for row in rows}


def as_data(row: Attachment) -> str:
    """A picture as a data: address, "" when its bytes are gone."""
    try:
        content = files.read(row.sha256)
    except OSError:
        return ""
    return f"data:{row.content_type};base64,{base64.b64encode(content).decode()}"
