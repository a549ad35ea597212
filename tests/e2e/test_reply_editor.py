"""The reply editor in the browser: marks and findings, keys, saving, and a server that does not answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.e2e.conftest import Desk, sign_in

SLOT = "[päivä]"
FAMILY = "👨‍👩‍👧"
DRAFT = f"{FAMILY} Hei!\n\nLähetämme laskun {SLOT}.\n\nOtto"


def editor(page: Page) -> Locator:
    """Where one types: found by the textarea's own label."""
    return page.get_by_role("textbox", name="Vastaus", exact=True)


def kept(page: Page) -> Locator:
    """What the form would send."""
    return page.locator("vasta-reply textarea")


def finding(page: Page, words: str) -> Locator:
    """A finding in the list."""
    return page.locator(".finding", has_text=words)


def mark(page: Page, words: str) -> Locator:
    """The same in the text."""
    return page.locator(".cm-content .mark", has_text=words)


def write(page: Page, words: str) -> None:
    """Replace the text, wait for its review and until it is kept."""
    with page.expect_response(re.compile("/draft/$")), page.expect_response(re.compile("/review/$")):
        editor(page).fill(words)
    expect(page.locator("#review")).to_have_attribute("aria-busy", "false")


def to_sign_in(route: Route) -> None:
    """What the desk answers to somebody who is signed out."""
    route.fulfill(status=302, headers={"Location": "/sign-in/"})


@pytest.fixture
def writing(page: Page) -> Iterator[Page]:
    """A conversation with a draft in it."""
    page.goto("/conversations/5/")
    if kept(page).input_value() != DRAFT:
        write(page, DRAFT)
    yield page
    page.unroute_all()


def test_marks_stand_on_their_words_whatever_emoji_stand_before(writing: Page) -> None:
    expect(mark(writing, SLOT)).to_have_text(SLOT)
    expect(mark(writing, FAMILY)).to_have_text(FAMILY)


def test_a_mark_moves_with_the_text_and_goes_when_its_words_change(writing: Page) -> None:
    writing.route("**/review/", to_sign_in)  # no new review
    editor(writing).press("Control+Home")
    writing.keyboard.type("Uusi alku. ")
    expect(mark(writing, SLOT)).to_have_text(SLOT)

    finding(writing, SLOT).get_by_role("button", name="Näytä").click()
    writing.keyboard.type("huomenna")
    expect(mark(writing, "")).to_have_count(1)
    expect(kept(writing)).to_have_value(f"Uusi alku. {FAMILY} Hei!\n\nLähetämme laskun huomenna.\n\nOtto")


def test_show_goes_to_the_place_in_the_text(writing: Page) -> None:
    finding(writing, SLOT).get_by_role("button", name="Näytä").click()

    assert writing.evaluate("getSelection().toString()") == SLOT
    expect(editor(writing)).to_be_focused()


def test_a_finding_under_the_pointer_lights_up_its_mark_and_the_caret_its_finding(writing: Page) -> None:
    finding(writing, SLOT).hover()
    expect(writing.locator(".cm-content .lit")).to_have_text(SLOT)

    mark(writing, SLOT).click()
    expect(writing.locator(".finding.lit")).to_contain_text(SLOT)


def test_a_suggestion_replaces_its_words_alone_and_can_be_undone(writing: Page) -> None:
    finding(writing, FAMILY).get_by_role("button", name="Poista").click()
    expect(kept(writing)).to_have_value(DRAFT.replace(FAMILY, ""))
    expect(finding(writing, FAMILY)).to_have_count(0)

    editor(writing).press("Control+z")
    expect(kept(writing)).to_have_value(DRAFT)


def test_a_suggestion_for_words_that_have_changed_does_nothing(writing: Page) -> None:
    writing.route("**/review/", to_sign_in)  # the old review stays
    editor(writing).fill("Hei!")
    finding(writing, FAMILY).get_by_role("button", name="Poista").click()

    expect(kept(writing)).to_have_value("Hei!")


def test_a_finding_set_aside_leaves_the_list_and_the_focus_goes_to_the_next(writing: Page) -> None:
    write(writing, DRAFT.replace(FAMILY, "🙂"))
    finding(writing, "🙂").get_by_text("Ei koske tätä…").click()
    finding(writing, "🙂").get_by_label("Syy").fill("Asiakas hymyili ensin.")
    writing.keyboard.press("Enter")

    expect(finding(writing, "🙂")).to_have_count(0)
    expect(writing.locator("#review :focus")).to_have_count(1)


def test_what_one_opened_in_the_list_stays_open_while_one_writes_on(writing: Page) -> None:
    finding(writing, SLOT).get_by_text("Miksi?").click()
    write(writing, f"Hei hei! {DRAFT}")

    expect(finding(writing, SLOT).locator(".why").first).to_be_visible()
    expect(writing.locator(".finding details[open]")).to_have_count(1)


def test_the_count_is_told_politely(writing: Page) -> None:
    expect(writing.get_by_role("status").filter(has_text="huomio")).to_have_text(re.compile(r"\d+ huomiota, \d+ vih"))


def test_the_tab_key_leaves_the_editor(writing: Page) -> None:
    editor(writing).press("Tab")

    expect(writing.get_by_role("button", name="Vastausrunko")).to_be_focused()
    expect(kept(writing)).to_have_value(DRAFT)


def test_a_review_that_does_not_come_says_so_until_one_comes_again(writing: Page) -> None:
    late = writing.locator("[data-shows=late]")
    writing.route("**/review/", to_sign_in)
    editor(writing).fill("Hei taas!")
    expect(late).to_contain_text("Voit silti lähettää vastauksen.")
    expect(writing.get_by_role("button", name="Lähetä")).to_be_enabled()

    writing.unroute_all()
    expect(late).to_be_hidden()


def test_a_draft_that_cannot_be_saved_says_so_and_is_saved_later(writing: Page) -> None:
    unsaved = writing.get_by_role("alert")
    writing.route("**/draft/", to_sign_in)
    editor(writing).fill("Hei vielä!")
    expect(unsaved).to_contain_text("Luonnos ei tallennu")

    writing.unroute_all()
    expect(unsaved).to_be_hidden()
    writing.reload()
    expect(kept(writing)).to_have_value("Hei vielä!")


def test_what_was_typed_last_is_kept_when_the_page_is_left_at_once(writing: Page) -> None:
    editor(writing).press("Control+End")
    writing.keyboard.type(" ja Liisa")
    writing.goto("/")
    writing.goto("/conversations/5/")

    expect(kept(writing)).to_have_value(f"{DRAFT} ja Liisa")


def test_the_frame_replaces_a_text_only_when_one_says_so(writing: Page) -> None:
    writing.once("dialog", lambda dialog: dialog.dismiss())
    editor(writing).press("F2")
    expect(kept(writing)).to_have_value(DRAFT)

    writing.once("dialog", lambda dialog: dialog.accept())
    editor(writing).press("F2")
    expect(kept(writing)).to_have_value(re.compile(r"^\w+.*\[", re.DOTALL))
    assert str(writing.evaluate("getSelection().toString()")).startswith("[")

    editor(writing).press("Control+z")
    expect(kept(writing)).to_have_value(DRAFT)


def test_sending_twice_sends_once(writing: Page) -> None:
    sent: list[str] = []

    def taken(route: Route) -> None:
        sent.append(route.request.url)
        route.fulfill(status=204)

    writing.route("**/send/", taken)
    editor(writing).press("Control+Enter")
    editor(writing).press("Control+Enter")
    writing.wait_for_timeout(500)

    assert len(sent) == 1


def test_each_line_runs_in_its_own_direction(writing: Page) -> None:
    arabic = "مرحبا"
    write(writing, f"Hei!\n{arabic} 🙂")

    ways = "lines => lines.map(line => getComputedStyle(line).direction)"
    assert writing.locator(".cm-line").evaluate_all(ways) == ["ltr", "rtl"]
    expect(kept(writing)).to_have_value(f"Hei!\n{arabic} 🙂")


def test_twenty_thousand_characters_are_typed_in_smoothly(writing: Page) -> None:
    write(writing, ("Lähetämme laskun huomenna. " * 20 + "\n") * 50)
    editor(writing).press("Control+End")
    took = writing.evaluate(
        """async () => {
          const times = [];
          for (let i = 0; i < 20; i += 1) {
            const since = performance.now();
            document.execCommand("insertText", false, "a");
            await new Promise((done) => requestAnimationFrame(done));
            times.push(performance.now() - since);
          }
          return times.sort((one, other) => one - other)[10];
        }"""
    )

    assert took < 100  # ms; one frame is 16, and the machine may be busy


def test_without_the_editors_script_the_plain_form_stays_whole(chromium: Browser, desk: Desk) -> None:
    context = chromium.new_context(base_url=desk.address)
    page = sign_in(context.new_page(), desk)
    page.route("**/reply.js", lambda route: route.abort())
    page.goto("/conversations/5/")

    expect(kept(page)).to_be_visible()
    expect(page.get_by_role("button", name="Arvioi", exact=True)).to_be_visible()
    context.close()
