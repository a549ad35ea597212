"""`vasta init`, `vasta invite`, `vasta password`: people come in by links that work once."""

from __future__ import annotations

import re
import stat
import tomllib
from pathlib import Path

import pytest

from tests.cli.conftest import Browser, Desk, Done, Start
from vasta.cli.sample import sample
from vasta.config import Config, load
from vasta.config.load import settings_of

AINO = ("--email", "aino@sahko.example", "--name", "Aino Aho")
PASSWORD = "koivun-lehti-7"


def link_in(done: Done) -> str:
    """The path of the link that was printed."""
    found = re.search(r"^http://localhost:8000(/\S+)$", done.stdout, re.MULTILINE)
    assert found, done
    return found[1]


def test_the_first_administrator_comes_in_by_the_link_once(desk: Desk, start: Start) -> None:
    link = link_in(desk.run("init", *AINO))
    browser = Browser(start(desk, "serve", "--no-worker").address)

    browser.open(link)
    browser.open(link, password=PASSWORD)
    browser.sign_in("aino@sahko.example", PASSWORD)

    assert browser.place == "/"
    assert browser.open("/people/").count("Aino Aho") > 0
    again = Browser(browser.address)
    again.open(link)
    with_old_link = again.open(link, password="toinen-salasana-8")
    assert "csrfmiddlewaretoken" in with_old_link
    assert again.place == link


def test_data_folder_and_settings_are_for_their_owner_alone(template: Path) -> None:
    modes = [stat.S_IMODE((template / name).stat().st_mode) for name in (".", "vasta.toml", "secret-key")]

    assert modes == [0o700, 0o600, 0o600]


def test_the_settings_file_has_every_setting_and_changes_nothing() -> None:
    text = sample()

    uncommented = tomllib.loads(re.sub(r"^#(?=[a-z_]+ = |\[)", "", text, flags=re.MULTILINE))

    assert tomllib.loads(text) == {}
    assert set(settings_of(Config)) - {"data"} == set(uncommented)
    assert {"host", "password_file", "start"} <= set(uncommented["inbox"][0]["imap"])
    assert uncommented["port"] == 8000


def test_running_it_again_keeps_settings_and_people(ready: Desk) -> None:
    (ready.data / "vasta.toml").write_text('organisation = "Sähkö Oy"\n', encoding="utf-8")

    done = ready.run("init")

    assert done.returncode == 0
    assert link_in(done).startswith("/welcome/")  # nobody has come in: a fresh link
    assert ready.count("desk_agent") == 1
    assert load({"VASTA_DATA": str(ready.data)}, ready.data).organisation == "Sähkö Oy"


def test_without_a_terminal_it_says_what_is_missing(desk: Desk) -> None:
    done = desk.run("init")

    assert done.returncode == 2
    assert done.stderr == "vasta: --email is missing: whom shall the first administrator be?\n"


def test_an_invited_lead_comes_in_with_their_role(ready: Desk, start: Start) -> None:
    link = link_in(ready.run("invite", "liis@sahko.example", "--name", "Liis Lepp", "--role", "lead"))
    browser = Browser(start(ready, "serve", "--no-worker").address)

    browser.open(link)
    browser.open(link, password=PASSWORD)
    browser.sign_in("liis@sahko.example", PASSWORD)

    assert browser.place == "/"
    assert ready.rows("select role from desk_agent where email like 'liis%'") == [("lead",)]


def test_a_forgotten_password_is_replaced_by_a_link(ready: Desk, start: Start) -> None:
    browser = Browser(start(ready, "serve", "--no-worker").address)

    fresh = link_in(ready.run("password", "aino@sahko.example"))
    browser.open(fresh)
    browser.open(fresh, password="uusi-salasana-9")
    browser.sign_in("aino@sahko.example", "uusi-salasana-9")

    assert browser.place == "/"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["invite", "otto@sahko.example"], "--name is missing"),
        (["invite", "otto", "--name", "Otto"], "This is not an email address."),
        (["invite", "otto@sahko.example", "--name", "Otto", "--role", "boss"], "There is no such role."),
        (["invite", "otto@sahko.example", "--name", "Otto", "--language", "sv"], "'sv' is not one of"),
        (["password", "otto@sahko.example"], "nobody with this address"),
    ],
)
def test_what_is_given_wrongly_is_told_in_one_line(ready: Desk, arguments: list[str], says: str) -> None:
    done = ready.run(*arguments)

    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
