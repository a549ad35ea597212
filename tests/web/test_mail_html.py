"""A mail's HTML behind glass."""

from __future__ import annotations

import pytest

from tests.factories import MessageFactory
from vasta.desk import files
from vasta.desk.models import Attachment
from vasta.web.mail_html import harmless, policy

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        '<a href="javascript:alert(1)">x</a>',
        '<a href="data:text/html,<script>alert(1)</script>">x</a>',
        '<iframe src="https://evil.example"></iframe>',
        '<form action="https://evil.example"><input name="password"></form>',
        "<svg><animate onbegin=alert(1)></svg>",
        '<meta http-equiv="refresh" content="0;url=https://evil.example">',
        '<base href="https://evil.example">',
        '<object data="https://evil.example"></object>',
    ],
)
def test_nothing_that_runs_or_asks_is_left(evil: str) -> None:
    shown = harmless(MessageFactory.create(html=f"<p>Hei</p>{evil}"))

    assert "<p>Hei</p>" in shown
    for word in (
        "script",
        "alert",
        "onerror",
        "javascript",
        "<iframe",
        "<form",
        "<input",
        "<svg",
        "<meta",
        "<base",
        "<object",
        "data:",
    ):
        assert word not in shown.lower()


def test_links_open_elsewhere_and_tell_nothing() -> None:
    shown = harmless(MessageFactory.create(html='<a href="https://sahko.example">x</a>'))

    assert shown == '<a href="https://sahko.example" target="_blank" rel="noopener noreferrer nofollow">x</a>'


def test_a_picture_inside_the_mail_stands_in_it_as_data() -> None:
    message = MessageFactory.create(html='<img src="cid:logo@mail">')
    Attachment.objects.create(
        message=message,
        name="logo.png",
        content_type="image/png",
        content_id="logo@mail",
        size=3,
        sha256=files.keep(b"png"),
    )

    assert harmless(message) == '<img src="data:image/png;base64,cG5n">'


def test_a_picture_of_the_web_stands_in_it_only_when_asked_for() -> None:
    message = MessageFactory.create(html='<img src="https://track.example/x.png">')

    assert harmless(message) == "<img>"
    assert harmless(message, pictures=True) == '<img src="https://track.example/x.png">'


def test_pictures_of_the_web_are_loaded_only_when_asked_for() -> None:
    assert "img-src data:;" in policy(pictures=False)
    assert "img-src data: https: http:;" in policy(pictures=True)
    assert "script-src" not in policy(pictures=True)
