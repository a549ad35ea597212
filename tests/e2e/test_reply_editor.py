"""The reply editor in the browser: marks, their findings, keys, saving, and what happens when the server does not answer."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

EMOJI = "👍🏽 Tere!\n\nVõtame 👨‍👩‍👧 teiega ühendust niipea kui võimalik.\n\nOtto"


def editor(page: Page) -> Locator:
    """Where one types."""
    return page.get_by_role("textbox", name="Vastaus", exact=True)


def text(page: Page) -> str:
    """What the form would send."""
    return str(page.locator("textarea[name=text]").input_value())


def write(page: Page, words: str) -> None:
    """Replace the text and wait for its review."""
    with page.expect_response(re.compile(r"/review/$")):
        editor(page).fill(words)
    expect(page.locator("#review")).to_have_attribute("aria-busy", "false")


def marks(page: Page) -> list[str]:
    """The words that are marked."""
    return page.locator(".cm-content .mark").all_inner_texts()


@pytest.fixture
def writing(page: Page) -> Page:
    """An Estonian conversation with an empty editor."""
    page.goto("/conversations/2/")
    if text(page):
        write(page, "")
    return page


def test_marks_stand_on_their_words_whatever_emoji_stand_before(writing: Page) -> None:
    write(writing, EMOJI)

    assert "niipea kui võimalik" in marks(writing)


def test_look(writing: Page) -> None:
    write(writing, EMOJI)
    for scheme in ("light", "dark"):
        writing.emulate_media(color_scheme=scheme)
        writing.screenshot(path=f"/tmp/editor-{scheme}.png")
