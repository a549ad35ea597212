"""The browser extension in a real browser, on another program's page, with a real desk behind it.

The browser gives a page to an extension when somebody presses its button, and an address when they say yes to a
question; both stand outside of what a test can press. So the copy under test has both from its manifest, and the
button's event is sent by hand.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Playwright, expect

from tests.e2e.conftest import CHROMIUM, EXTENSION, KEY, Desk, Elsewhere
from tests.e2e.test_accessibility import violations

SOURCE = Path("extension")
REPLY = "👍 Hei Maria,\n\ntoimitamme uuden koneen mahdollisimman pian.\n\nYstävällisin terveisin\nOtto Oja"
HTML = """<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Toinen palvelu</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>* { color: red; font: 30px fantasy } textarea, [contenteditable] { display: block; width: 400px; height: 200px }
</style></head>
<body><main><h1>Tapaus 7</h1><p id="message">Milloin saan uuden pesukoneen?</p><label for="reply">Vastaus</label>
<textarea id="reply">REPLY</textarea><div id="rich" contenteditable role="textbox" aria-label="Rikas">
<p>👍 Hei <b>Maria</b>,</p>
<div>toimitamme uuden koneen <i>mahdollisimman</i> pian.</div><div><br></div><ol><li>eka</li></ol></div>
<input id="other" aria-label="Muu"></main></body></html>"""


@pytest.fixture(scope="module")
def browser(driver: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A browser of its own with the extension in it."""
    copy = shutil.copytree(SOURCE, tmp_path_factory.mktemp("extension") / "copy")
    manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
    manifest["host_permissions"] = ["http://127.0.0.1/*"]
    (copy / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    arguments = [f"--disable-extensions-except={copy}", f"--load-extension={copy}"]
    arguments += ["--no-sandbox"] if os.geteuid() == 0 else []
    profile = tmp_path_factory.mktemp("profile")
    context = driver.chromium.launch_persistent_context(profile, executable_path=CHROMIUM, args=arguments)
    if not context.service_workers:
        context.wait_for_event("serviceworker")
    yield context
    context.close()


def options(browser: BrowserContext, address: str, key: str = KEY) -> Page:
    """The options page, filled in and saved."""
    page = browser.new_page()
    page.goto(f"{EXTENSION}/options.html")
    page.get_by_label("Address of Vasta").fill(address)
    page.get_by_label("Key", exact=True).fill(key)
    page.get_by_label("Language of the findings").select_option("fi")
    page.get_by_label("Your name").fill("Otto Oja")
    page.get_by_role("button", name="Save and try").click()
    return page


def press(browser: BrowserContext) -> None:
    """Press the extension's button."""
    browser.service_workers[0].evaluate(
        "chrome.tabs.query({ active: true, lastFocusedWindow: true })"
        ".then(([tab]) => chrome.action.onClicked.dispatch(tab))"
    )


@pytest.fixture
def page(browser: BrowserContext, desk: Desk, unlisted: Elsewhere) -> Iterator[Page]:
    """Another program's page, which the desk does not list, with a strict policy and loud styles."""
    saved = options(browser, desk.address)
    expect(saved.get_by_role("status")).to_contain_text("the connection works")
    (unlisted.folder / "desk.html").write_text(HTML.replace("REPLY", REPLY), encoding="utf-8")
    page = browser.new_page()
    page.goto(f"{unlisted.origin}/desk.html")
    yield page
    for one in browser.pages[1:]:
        one.close()


def panel(page: Page) -> Locator:
    """The panel."""
    return page.locator("[data-vasta] .panel")


def finding(page: Page, words: str) -> Locator:
    """A finding in it."""
    return panel(page).locator(".finding", has_text=words)


def test_a_text_box_is_reviewed_in_a_panel_untouched_by_the_page(browser: BrowserContext, page: Page) -> None:
    page.focus("#reply")
    press(browser)

    found = finding(page, "mahdollisimman pian")
    expect(found).to_contain_text("Aika jää auki")
    expect(panel(page).get_by_role("status")).to_have_text(re.compile(r"\d huomiota"))
    assert found.evaluate("(one) => getComputedStyle(one).fontSize") == "14px"
    assert page.input_value("#reply") == REPLY


def test_a_suggestion_goes_into_the_box_and_can_be_undone(browser: BrowserContext, page: Page) -> None:
    page.focus("#reply")
    press(browser)
    finding(page, "👍").get_by_role("button", name="Poista").click()

    assert page.input_value("#reply") == REPLY.removeprefix("👍")
    expect(finding(page, "👍")).to_have_count(0)
    expect(page.locator("#reply")).to_be_focused()
    page.keyboard.press("Control+z")
    assert page.input_value("#reply") == REPLY


def test_rich_text_boxes_are_reviewed_and_mended_as_well(browser: BrowserContext, page: Page) -> None:
    page.focus("#rich")
    press(browser)
    finding(page, "👍").get_by_role("button", name="Poista").click()

    expect(finding(page, "👍")).to_have_count(0)
    assert page.locator("#rich > p").inner_html().replace("&nbsp;", " ").strip() == "Hei <b>Maria</b>,"
    finding(page, "mahdollisimman pian").get_by_role("button", name="Näytä").click()
    assert page.evaluate("getSelection().toString()") == "mahdollisimman pian"


def test_what_is_selected_becomes_the_customers_message(browser: BrowserContext, page: Page) -> None:
    page.focus("#reply")
    press(browser)
    expect(finding(page, "mahdollisimman pian")).to_be_visible()
    expect(panel(page).locator(".asks")).to_have_count(0)

    panel(page).get_by_role("button", name="Käytä valittua tekstiä").click()
    expect(panel(page).get_by_role("status")).to_have_text("Valitse ensin asiakkaan viesti sivulta.")
    page.locator("#message").click(click_count=3)
    panel(page).get_by_role("button", name="Käytä valittua tekstiä").click()

    expect(panel(page).locator(".asks li")).to_have_text(re.compile("Milloin saan uuden pesukoneen"))
    panel(page).get_by_role("button", name="Poista viesti").click()
    expect(panel(page).locator(".asks")).to_have_count(0)


def test_the_review_follows_what_is_typed(browser: BrowserContext, page: Page) -> None:
    page.focus("#reply")
    press(browser)
    expect(finding(page, "mahdollisimman pian")).to_be_visible()

    page.fill("#reply", "")
    expect(panel(page).locator(".finding")).to_have_count(0)
    page.locator("#reply").press_sequentially("Hei Maria, palaamme asiaan ASAP.")

    expect(finding(page, "ASAP").first).to_be_visible()


def test_pressed_again_the_button_takes_the_panel_off(browser: BrowserContext, page: Page) -> None:
    page.focus("#reply")
    press(browser)
    expect(panel(page)).to_be_visible()
    press(browser)
    expect(panel(page)).to_have_count(0)

    press(browser)
    panel(page).get_by_role("button", name="Sulje arvio").click()

    expect(panel(page)).to_have_count(0)
    expect(page.locator("#reply")).to_be_focused()


def test_with_the_focus_elsewhere_it_says_what_to_do(browser: BrowserContext, page: Page) -> None:
    page.focus("#other")
    press(browser)

    expect(page.locator("[data-vasta]")).to_contain_text("Napsauta ensin kenttää")


def test_the_panel_is_used_by_keyboard_and_its_keys_are_not_the_pages(browser: BrowserContext, page: Page) -> None:
    page.focus("#reply")
    press(browser)
    expect(finding(page, "👍")).to_be_visible()
    page.evaluate("addEventListener('keydown', (event) => { document.title += event.key })")
    button = finding(page, "👍").get_by_role("button", name="Poista")

    button.focus()
    page.keyboard.press("k")
    assert page.title() == "Toinen palvelu"
    page.keyboard.press("Escape")
    expect(page.locator("#reply")).to_be_focused()


def test_the_page_never_sees_the_key(browser: BrowserContext, page: Page) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.focus("#reply")
    press(browser)
    expect(finding(page, "mahdollisimman pian")).to_be_visible()

    assert [url for url in sent if "/api/" in url] == []
    assert KEY not in page.content()
    assert page.evaluate("typeof globalThis.vasta") == "undefined"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(scheme: str, browser: BrowserContext, page: Page) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
    page.focus("#reply")
    press(browser)
    expect(finding(page, "mahdollisimman pian")).to_be_visible()
    settings = browser.new_page()
    settings.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two
    settings.goto(f"{EXTENSION}/options.html")

    assert [one for one in violations(page) if "data-vasta" in one or "class=" in one] == []
    assert violations(settings) == []


@pytest.mark.parametrize(
    ("address", "told"),
    [("no address", "Write the address as"), ("http://desk.example.org", "Write the address as")],
)
def test_an_address_that_is_none_is_not_saved(address: str, told: str, browser: BrowserContext) -> None:
    expect(options(browser, address).get_by_role("status")).to_contain_text(told)


def test_a_key_that_nobody_has_is_told(browser: BrowserContext, desk: Desk) -> None:
    status = options(browser, desk.address, "vasta_nobody").get_by_role("status")

    expect(status).to_contain_text("does not know this key")
