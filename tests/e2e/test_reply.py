"""Writing a reply in the browser, with and without JavaScript."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.conftest import Desk

TEXT = "#reply textarea"  # what is sent; with JavaScript one writes in the editor before it
EDITOR = ".cm-content"
GOOD = (
    "Hello Tom,\n\nthank you for your message. You can end the contract on our website until Friday, "
    "27 November; I have sent you the link.\n\nKind regards\nOtto Oja\nasiakasneuvoja, Sähkö Oy\n010 555 0142"
)


def write(page: Page, text: str) -> None:
    """Type a text, as the browser's own input would, and wait until it is reviewed and kept."""
    with page.expect_response(re.compile(r"/draft/$")), page.expect_response(re.compile(r"/review/$")):
        page.fill(EDITOR, text)


def test_the_review_comes_while_one_writes_and_the_draft_is_kept(page: Page) -> None:
    page.goto("/conversations/2/")
    write(page, "Tere!\n\nVõtame teiega ühendust niipea kui võimalik.\n\nOtto")
    expect(page.locator(".finding").first).to_be_visible()
    expect(page.locator(".saved")).to_contain_text("Tallennettu")

    page.reload()
    expect(page.locator(TEXT)).to_have_value("Tere!\n\nVõtame teiega ühendust niipea kui võimalik.\n\nOtto")


def test_show_goes_to_the_place_in_the_text(page: Page) -> None:
    page.goto("/conversations/2/")
    write(page, "👍 Tere! Võtame teiega ühendust niipea kui võimalik.")
    page.locator(".finding", has_text="niipea kui võimalik").get_by_role("button", name="Näytä").click()

    assert page.evaluate("getSelection().toString()") == "niipea kui võimalik"


def test_a_finding_is_set_aside_with_a_reason(page: Page) -> None:
    page.goto("/conversations/2/")
    write(page, "Tere! Saadame arve niipea kui võimalik.")
    finding = page.locator(".finding", has_text="niipea kui võimalik")
    finding.get_by_text("Ei koske tätä…").click()
    finding.get_by_label("Syy").fill("Asiakas tietää päivän jo.")
    finding.get_by_role("button", name="Sivuuta").click()

    expect(page.locator("#set-aside")).to_contain_text("1 sivuutettu")
    expect(page.locator(".finding", has_text="niipea kui võimalik")).to_have_count(0)


def test_the_frame_is_one_key(page: Page) -> None:
    page.goto("/conversations/4/")
    page.locator(EDITOR).focus()
    page.keyboard.press("F2")

    expect(page.locator(TEXT)).to_have_value(re.compile(r"^Hei.*\n\n\[✎ Mitä pahoittelet", re.DOTALL))
    expect(page.locator(".finding.must").first).to_be_visible()


def test_the_subject_is_shown_as_on_a_phone(page: Page) -> None:
    page.goto("/conversations/4/")
    page.fill("#subject", "Vastaus kysymykseesi marraskuun laskusta")

    expect(page.locator("output[data-cut]")).to_have_text("Vastaus kysymykseesi marrasku…")


def test_a_reply_is_sent_taken_back_sent_again_and_leaves(page: Page, desk: Desk) -> None:
    page.goto("/conversations/3/")
    write(page, GOOD)
    page.locator(EDITOR).press("Control+Enter")
    page.get_by_role("button", name="Peru lähetys").click()
    expect(page.locator(TEXT)).to_have_value(GOOD)

    page.get_by_role("button", name="Lähetä").click()
    expect(page.get_by_role("button", name="Peru lähetys")).to_be_visible()
    expect(page.get_by_role("button", name="Peru lähetys")).to_be_hidden()
    desk.run("deliver")

    [file] = desk.outgoing.rglob("*.eml")
    assert b"In-Reply-To: <3@ex>" in file.read_bytes()


def test_a_message_that_comes_while_one_writes_is_told_at_once_and_holds_the_reply(page: Page, desk: Desk) -> None:
    page.goto("/conversations/1/")
    write(page, "Hei Maija,\n\nselvitän asian tänään.")
    desk.run("mail")
    expect(page.locator("#newer")).to_be_visible()

    page.get_by_role("button", name="Lähetä").click()
    expect(page.get_by_text("Keskusteluun on tullut uudempi viesti.")).to_be_visible()
    expect(page.locator(".msg.new")).to_contain_text("Ei sittenkään!")
    expect(page.locator(TEXT)).to_have_value("Hei Maija,\n\nselvitän asian tänään.")


def test_a_mails_html_is_shown_in_its_frame_and_runs_nothing(page: Page) -> None:
    page.goto("/conversations/4/")
    page.locator("[data-mail] summary").click()
    frame = page.frame_locator("[data-mail] iframe")

    expect(frame.locator("h1")).to_have_text("Hei")
    assert frame.locator("script").count() == 0


def test_without_javascript_the_page_is_a_plain_form(plain: Page) -> None:
    plain.goto("/conversations/4/")
    plain.fill(TEXT, "Hei Leena, [päivä]")
    plain.get_by_role("button", name="Arvioi", exact=True).click()
    expect(plain.locator(".finding.must").first).to_be_visible()

    plain.get_by_role("button", name="Lähetä").click()
    expect(plain.get_by_text("Vastauksessa on korjattavaa ennen lähetystä.")).to_be_visible()
    expect(plain.locator(TEXT)).to_have_value("Hei Leena, [päivä]")
