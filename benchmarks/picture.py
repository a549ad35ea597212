"""The README's pictures of the desk, taken from a running demo in light and dark: `scripts/picture ADDRESS`."""

from __future__ import annotations

import os
import shutil
import sys
import tomllib
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
PEOPLE = ROOT / "vasta" / "desk" / "demo" / "people.toml"
PICTURES = ROOT / "docs" / "pictures"
SIZE = (1440, 1200)
WRITER = "otto"
SUBJECT = "Lasku 20418 taas kahteen kertaan"  # Otto's draft in it is part of the demo's story
SETTLED = 1500  # milliseconds until marks and counts stand still


def main(address: str) -> int:
    """Take both pictures; 2 where there is no browser."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("scripts/picture needs a browser. Type: sudo apt-get install chromium", file=sys.stderr)
        return 2
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium refuses root otherwise
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        for scheme in ("light", "dark"):
            file = PICTURES / f"conversation-{scheme}.png"
            open_page(browser, address.rstrip("/"), scheme).screenshot(path=file)
            print(file.relative_to(ROOT))
        browser.close()
    return 0


def open_page(browser: Browser, address: str, scheme: str) -> Page:
    """The conversation of the picture with its draft reviewed, signed in."""
    context = browser.new_context(
        base_url=address,
        viewport={"width": SIZE[0], "height": SIZE[1]},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    given = tomllib.loads(PEOPLE.read_text(encoding="utf-8"))
    page.goto("/sign-in/")
    page.fill("#id_login", given["people"][WRITER]["email"])
    page.fill("#id_password", given["password"])
    page.click(".btn.go")
    page.wait_for_url(f"{address}/")
    page.goto(f"/?q={SUBJECT}")
    page.locator("main .line", has_text=SUBJECT).get_by_role("link").first.click()
    page.locator(".finding").first.wait_for()
    page.wait_for_timeout(SETTLED)
    return page


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
