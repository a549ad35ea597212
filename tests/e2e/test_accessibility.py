"""WCAG 2.2 AA as far as a machine can tell: axe-core, reflow, the keyboard."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it carries no types
from playwright.sync_api import Page, expect

PAGES = [
    "/",
    "/conversations/1/",
    "/conversations/4/",
    "/paste/",
    "/embed/",
    "/rules/",
    "/rules/vague-time/",
    "/people/",
    "/people/1/",
    "/inboxes/",
    "/settings/",
    "/me/",
    "/?q=xyzzy",
]
TAGS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page: Page) -> list[str]:
    """What axe-core finds, one line each."""
    found = Axe().run(page, options=TAGS).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", PAGES)
def test_axe_finds_nothing(where: str, scheme: str, page: Page) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
    page.goto(where)

    assert violations(page) == []


def test_axe_finds_nothing_in_a_review_with_everything_open(page: Page) -> None:
    page.goto("/conversations/2/")
    page.fill(".cm-content", "Tere!\n\nVõtame ühendust niipea kui võimalik. [nimi]\n\nPriit")
    page.wait_for_selector(".finding")
    page.evaluate("document.querySelectorAll('details:not([data-mail])').forEach((one) => { one.open = true })")

    assert violations(page) == []


@pytest.mark.parametrize("where", ["/sign-in/", "/forgotten/", "/rules/"])
def test_axe_finds_nothing_before_signing_in(where: str, page: Page) -> None:
    page.context.clear_cookies()
    page.goto(where)

    assert violations(page) == []


@pytest.mark.parametrize("where", PAGES)
@pytest.mark.parametrize("width", [320, 720])
def test_nothing_has_to_be_scrolled_sideways(where: str, width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(where)

    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_queue_is_walked_by_keys(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    wanted = page.locator(".line > a").first.get_attribute("href")
    page.keyboard.press("Enter")

    page.wait_for_url(f"**{wanted}")


def test_the_list_of_keys_is_one_key_away(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")

    expect(page.locator("#keys")).to_be_hidden()


def test_search_is_one_key_away(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    expect(page.locator("[name=q]")).to_be_focused()
    page.keyboard.type("priit?")
    page.keyboard.press("Backspace")
    page.keyboard.press("Enter")

    page.wait_for_url("**/?q=priit")
    assert page.locator(".line > a").all_inner_texts() == ["Priit Saar"]


def test_keys_of_one_letter_can_be_switched_off(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("?")
    page.uncheck("[data-single-keys]")
    page.keyboard.press("Escape")
    page.keyboard.press("/")

    assert page.evaluate("document.activeElement.name") != "q"
