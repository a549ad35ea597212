"""The documentation says what the code does: generated pages are current, and what is linked is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from benchmarks.docs.commands import commands
from benchmarks.docs.guides import capabilities
from benchmarks.docs.pages import DOCS, ROOT, current, extra, pages
from vasta.channels.traits import kinds
from vasta.cli.app import app
from vasta.config import ApiConfig, Config, Imap, InboxConfig, Limits, Smtp
from vasta.config.load import settings_of
from vasta.review import advice
from vasta.review.cards import cards

WRITTEN = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|srcset|href)=\"([^\"]+)\"")
CODE = re.compile(r"```.*?```|`[^`\n]*`|^    [^\n]*$", re.DOTALL | re.MULTILINE)


def links(page: Path) -> Iterator[str]:
    """The relative links of a page, those in code left out."""
    for found in LINK.finditer(CODE.sub("", page.read_text(encoding="utf-8"))):
        target = found[1] or found[2]
        if not re.match(r"[a-z]+:", target):
            yield target


def anchors(page: Path) -> set[str]:
    """What a link may point at in a page: its headings, as GitHub names them, and its own ids."""
    text = page.read_text(encoding="utf-8")
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    slugs = {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}
    return slugs | set(re.findall(r'id="([^"]+)"', text))


def is_there(page: Path, target: str) -> bool:
    """Does a link lead somewhere?"""
    file, _, anchor = target.partition("#")
    aim = (page.parent / file).resolve() if file else page
    return aim.exists() and (not anchor or anchor in anchors(aim))


def test_generated_pages_are_current() -> None:
    made = pages()

    stale = [str(path.relative_to(ROOT)) for path, text in made.items() if not current(path, text)]

    assert (stale, extra(made)) == ([], []), "write them anew with: make docs-write"


@pytest.mark.parametrize("written", WRITTEN, ids=[str(page.relative_to(ROOT)) for page in WRITTEN])
def test_every_link_leads_somewhere(written: Path) -> None:
    assert [target for target in links(written) if not is_there(written, target)] == []


def test_every_page_is_reached_from_the_readme() -> None:
    reached, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md" or not page.is_file():
            continue
        reached.add(page)
        waiting += [(page.parent / target.partition("#")[0]).resolve() for target in links(page)]

    assert [page.name for page in WRITTEN if page not in reached] == []


def test_every_rule_has_its_page() -> None:
    assert sorted(cards()) == sorted({page.stem for page in (DOCS / "rules").glob("*.md")} - {"index"})


def test_every_setting_is_described() -> None:
    page = (DOCS / "configuration.md").read_text(encoding="utf-8")

    known = [name for kind in (Config, InboxConfig, Imap, Smtp, ApiConfig, Limits) for name in settings_of(kind)]

    assert [name for name in known if f"`{name}`" not in page] == []


def test_every_command_and_kind_of_channel_has_its_section() -> None:
    group = get_command(app)
    assert isinstance(group, TyperGroup)

    shown = {f"vasta-{name.replace(' ', '-')}" for name, _ in commands(group)}

    assert shown <= anchors(DOCS / "command-line.md")
    assert set(kinds()) <= anchors(DOCS / "channels.md")


def test_every_capability_says_how_far_it_is() -> None:
    named = {part for one in advice.all_ids() for part in advice.home(one).desk}

    assert sorted(capabilities()) == sorted(named)
    assert {one["state"] for one in capabilities().values()} <= {"here", "partly", "planned"}


def test_every_decision_is_in_the_index() -> None:
    folder = DOCS / "decisions"

    assert sorted(links(folder / "index.md")) == sorted(page.name for page in folder.glob("0*.md"))
