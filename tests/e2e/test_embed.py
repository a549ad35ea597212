"""<vasta-reply> on a page of another origin: allowed or refused by the browser, by keyboard, under hostile styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.conftest import KEY, Desk, Elsewhere
from tests.e2e.test_accessibility import violations

MESSAGE = "Milloin saan uuden pesukoneen?\n\nMaria"
REPLY = "👍 Hei Maria,\n\ntoimitamme uuden koneen mahdollisimman pian.\n\nYstävällisin terveisin\nOtto Oja"
HOSTILE = """* { all: revert; font: 40px fantasy !important; color: red !important; display: block !important }
button, p, li, div, vasta-reply { position: fixed !important; visibility: hidden } html { font-size: 3px }"""
HTML = """<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>Toinen palvelu</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';
  script-src {desk}; connect-src {desk}">
<script type="module" src="{desk}/static/vasta/embed.js"></script><style>{style}</style></head>
<body><main><h1>Tapaus 7</h1><p id="message">{message}</p><form><label>Aihe <input id="subject"></label>
<label for="reply">Vastaus</label><vasta-reply endpoint="{desk}/api/v1/review" key="{key}" ui="{ui}" language="fi"
 message-from="#message" customer="Maria Meri" agent="Otto Oja"{more}>
<textarea id="reply" name="reply" required>{reply}</textarea></vasta-reply>
<button>Lähetä</button></form></main></body></html>"""


def lay(page: Page, desk: Desk, where: Elsewhere, **given: str) -> None:
    """Open a page of another program with the element in it."""
    texts = {"key": KEY, "ui": "fi", "message": MESSAGE, "reply": REPLY, "style": "", "more": ""} | given
    (where.folder / "index.html").write_text(HTML.format(desk=desk.address, **texts), encoding="utf-8")
    page.goto(where.origin)


def sheet(page: Page) -> Locator:
    """The review below the text."""
    return page.locator("vasta-reply .sheet")


def editor(page: Page) -> Locator:
    """Where one types: found by the textarea's own label."""
    return page.get_by_role("textbox", name="Vastaus", exact=True)


def finding(page: Page, words: str) -> Locator:
    """A finding in the list."""
    return page.locator("vasta-reply .finding", has_text=words)


def kept(page: Page) -> str:
    """What the page's own form would send."""
    return str(page.evaluate("new FormData(document.forms[0]).get('reply')"))


@pytest.fixture
def window(chromium: Browser) -> Iterator[Page]:
    """A browser window of somebody who is not signed in anywhere."""
    context = chromium.new_context(viewport={"width": 1000, "height": 800})
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def told(window: Page) -> list[str]:
    """What the browser complains of."""
    complaints: list[str] = []
    window.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    window.on("pageerror", lambda error: complaints.append(str(error)))
    return complaints


def test_a_listed_page_gets_its_review_under_its_own_strict_policy(
    window: Page, desk: Desk, listed: Elsewhere, told: list[str]
) -> None:
    lay(window, desk, listed)

    expect(finding(window, "mahdollisimman pian")).to_contain_text("Aika jää auki")
    expect(window.locator("vasta-reply .mark", has_text="mahdollisimman")).to_have_text("mahdollisimman pian")
    expect(sheet(window).get_by_role("status")).to_have_text(re.compile(r"^\d huomiota"))
    expect(sheet(window).locator(".asks li")).to_have_text(re.compile("Milloin saan uuden pesukoneen"))
    assert told == []


def test_a_page_that_is_not_listed_is_refused_by_the_browser(
    window: Page, desk: Desk, unlisted: Elsewhere, told: list[str]
) -> None:
    lay(window, desk, unlisted)

    expect(sheet(window).get_by_role("alert")).to_contain_text("ei saada yhteyttä")
    expect(window.locator("vasta-reply .finding")).to_have_count(0)
    assert "CORS" in "".join(told)


def test_a_key_that_nobody_has_is_told(window: Page, desk: Desk, listed: Elsewhere) -> None:
    lay(window, desk, listed, key="vasta_nobody", ui="et")

    expect(sheet(window).get_by_role("alert")).to_contain_text("ei tunne seda võtit")


def test_the_guides_sentence_is_behind_why(window: Page, desk: Desk, listed: Elsewhere) -> None:
    lay(window, desk, listed)
    found = finding(window, "mahdollisimman pian")
    expect(found.locator("q").first).to_be_hidden()

    found.get_by_text("Miksi?").click()

    expect(found.locator("q").first).to_have_text(re.compile(r"\.$"))


def test_by_keyboard_alone_a_suggestion_is_applied_and_taken_back(window: Page, desk: Desk, listed: Elsewhere) -> None:
    lay(window, desk, listed)
    expect(finding(window, "👍")).to_be_visible()
    window.locator("#subject").focus()

    names = []
    for _ in range(12):
        window.keyboard.press("Tab")
        name = window.evaluate("document.activeElement.shadowRoot?.activeElement?.textContent ?? ''")
        names.append(name)
        if name == "Poista":
            break
    window.keyboard.press("Enter")

    assert names[-1] == "Poista"
    expect(editor(window)).to_be_focused()
    assert kept(window) == REPLY.removeprefix("👍")
    expect(finding(window, "👍")).to_have_count(0)
    window.keyboard.press("Control+z")
    expect(finding(window, "👍")).to_have_count(1)
    assert kept(window) == REPLY


def test_show_goes_to_the_words(window: Page, desk: Desk, listed: Elsewhere) -> None:
    lay(window, desk, listed)

    finding(window, "mahdollisimman pian").get_by_role("button", name="Näytä").press("Enter")

    expect(editor(window)).to_be_focused()
    window.keyboard.type("huomenna")
    assert "toimitamme uuden koneen huomenna." in kept(window)


def test_asks_tick_off_and_what_is_open_stays_open_while_one_writes(
    window: Page, desk: Desk, listed: Elsewhere
) -> None:
    lay(window, desk, listed, reply="Hei Maria,\n\nkiitos viestistäsi, otamme yhteyttä mahdollisimman pian.")
    expect(sheet(window).locator(".asks .open")).to_have_count(1)
    finding(window, "mahdollisimman pian").get_by_text("Miksi?").click()
    finding(window, "mahdollisimman pian").locator("summary").focus()

    editor(window).press("Control+End")
    window.keyboard.type(" Tuomme uuden koneen perjantaina 27.11.2026.")

    expect(sheet(window).locator(".asks .answered")).to_have_count(1)
    expect(finding(window, "mahdollisimman pian").locator("details")).to_have_attribute("open", "")


def test_the_page_is_told_of_the_report_and_its_own_changes_are_seen(
    window: Page, desk: Desk, listed: Elsewhere
) -> None:
    lay(window, desk, listed, more=' subject-from="#subject"')
    window.evaluate("""addEventListener('vasta-report', ({ detail: { report } }) => {
        document.title = report.version + report.findings.map((one) => one.where).join() })""")

    window.evaluate("document.querySelector('vasta-reply').text = 'Hei Maria!'")
    window.fill("#subject", "KIIRE")

    expect(window).to_have_title(re.compile("^1.*subject"))
    window.locator("#reply").evaluate("(area) => { area.value = 'Moi'; area.dispatchEvent(new Event('input')) }")
    expect(editor(window)).to_have_text("Moi")
    window.evaluate("document.forms[0].reset()")
    expect(editor(window)).to_contain_text("mahdollisimman pian")


def test_an_emptied_text_has_no_findings(window: Page, desk: Desk, listed: Elsewhere) -> None:
    lay(window, desk, listed)
    expect(window.locator("vasta-reply .finding").first).to_be_visible()

    editor(window).fill("")

    expect(window.locator("vasta-reply .finding")).to_have_count(0)
    expect(sheet(window).get_by_role("status")).to_have_text("Kirjoita vastaus, niin sen arvio tulee tähän.")


def test_nothing_a_server_says_is_read_as_html(window: Page, desk: Desk, listed: Elsewhere) -> None:
    bad = "<img src=x onerror=alert(1)>"
    place = {"rule": "x", "severity": "must", "where": "reply", "start": 0, "end": 1, "text": "👍"}
    texts = {**dict.fromkeys(("title", "message", "why"), bad), "advice_texts": [{"text": bad, "guide": bad}]}
    found = {**place, **texts, "suggestions": [bad]}
    report = {"version": 1, "findings": [found], "asks": [{"text": bad, "answered": False, "by": None}],
              "scores": {"overall": 1, "dimensions": {bad: 1}}}  # fmt: skip
    allow = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*"}
    window.route("**/api/v1/review*", lambda route: route.fulfill(json=report, headers=allow))
    lay(window, desk, listed)

    expect(finding(window, bad)).to_be_visible()
    assert window.locator("vasta-reply img").count() == 0


def test_a_hostile_style_sheet_changes_nothing(window: Page, desk: Desk, listed: Elsewhere) -> None:
    lay(window, desk, listed)
    box = finding(window, "mahdollisimman pian")
    size = box.bounding_box()
    seen = ["fontSize", "color", "display", "position", "visibility"]
    looks = f"(one) => {seen}.map((name) => getComputedStyle(one)[name])"
    look = box.evaluate(looks)

    lay(window, desk, listed, style=HOSTILE.replace("vasta-reply", "x-y"))

    assert box.evaluate(looks) == look
    after = box.bounding_box()
    assert size
    assert after
    assert after["height"] == size["height"]


def test_a_box_that_is_taken_out_and_put_back_works_on(
    window: Page, desk: Desk, listed: Elsewhere, told: list[str]
) -> None:
    lay(window, desk, listed)
    expect(finding(window, "mahdollisimman pian")).to_be_visible()

    window.evaluate(
        "{ const form = document.forms[0], one = form.querySelector('vasta-reply'); one.remove(); form.append(one) }"
    )

    expect(finding(window, "mahdollisimman pian")).to_be_visible()
    assert kept(window) == REPLY
    assert told == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1000])
def test_axe_finds_nothing_with_everything_open(
    scheme: Any, width: int, window: Page, desk: Desk, listed: Elsewhere
) -> None:
    window.emulate_media(color_scheme=scheme)
    window.set_viewport_size({"width": width, "height": 800})
    lay(window, desk, listed, style=":root { color-scheme: light dark }")
    expect(finding(window, "mahdollisimman pian")).to_be_visible()
    window.evaluate("""document.querySelector('vasta-reply').shadowRoot.querySelectorAll('details')
        .forEach((one) => { one.open = true })""")

    assert window.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(window) == []
