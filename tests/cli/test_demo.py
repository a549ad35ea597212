"""`vasta demo`: one command, a desk full of work, kept when it starts again."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.cli.conftest import Browser, Desk, Running, begin_server, end_server, new_desk

TABLES = ("desk_agent", "desk_conversation", "desk_message", "desk_review", "desk_outbox", "desk_event")


@dataclass
class Demo:
    """A demo desk that runs."""

    desk: Desk
    server: Running


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Filled once for all tests here; no configuration of the machine may reach it."""
    desk = new_desk(tmp_path_factory.mktemp("demo") / "demo")
    desk.env |= {"VASTA_DATA": "/nowhere", "VASTA_DATABASE": "postgresql://nobody@nowhere/none"}
    server = begin_server(desk, "demo")
    running = Demo(desk, server)
    yield running
    end_server(running.server)


def test_it_says_where_it_is_who_comes_in_and_that_nothing_leaves(demo: Demo) -> None:
    if not any("Nothing leaves" in line for line in demo.server.said):
        demo.server.wait_for("Nothing leaves this machine")
    said = "".join(demo.server.said)

    assert "otto@kaste.example" in said
    assert "Password of them all: hea-vastus" in said
    assert f"written into {demo.desk.data / 'outgoing'} as .eml files" in said
    assert len(list((demo.desk.data / "outgoing").glob("*.eml"))) == demo.desk.count("desk_outbox")


@pytest.mark.parametrize("who", ["otto", "kadri", "emma", "sanna", "aino"])
def test_everybody_who_is_shown_signs_in_and_sees_work(demo: Demo, who: str) -> None:
    browser = Browser(demo.server.address)

    page = browser.sign_in(f"{who}@kaste.example", "hea-vastus")

    assert browser.place == "/"
    assert "Hannu Pitkänen" in page


def test_an_agent_opens_the_conversation_with_its_draft_and_its_file(demo: Demo) -> None:
    browser = Browser(demo.server.address)
    browser.sign_in("otto@kaste.example", "hea-vastus")
    number = demo.desk.rows("select number from desk_conversation where subject like 'Lasku 20418%'")[0][0]

    page = browser.open(f"/conversations/{number}/")

    assert "korttisi oli tallentunut" in page
    assert "lasku-20418.pdf" in page


def test_a_wrong_password_stays_outside(demo: Demo) -> None:
    browser = Browser(demo.server.address)

    browser.sign_in("otto@kaste.example", "tervetuloa")

    assert browser.place == "/sign-in/"


def test_stopping_and_starting_again_keeps_what_there_is(demo: Demo) -> None:
    stopped = demo.server.stop()
    before = {table: demo.desk.count(table) for table in TABLES}

    demo.server = begin_server(demo.desk, "demo")
    page = Browser(demo.server.address).sign_in("otto@kaste.example", "hea-vastus")

    assert stopped == 0
    assert {table: demo.desk.count(table) for table in TABLES} == before
    assert before["desk_conversation"] > 40
    assert not any("Filling" in line for line in demo.server.said)
    assert "Hannu Pitkänen" in page


def test_a_taken_port_is_told_before_anything_is_made(desk: Desk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = desk.run("demo", "--data", "demo", PORT=str(port))

    assert done.returncode == 2
    assert done.stderr == (f"vasta: port {port} on 127.0.0.1 is taken; choose another with PORT=… or --port …\n")
    assert not (desk.data.parent / "demo").exists()


def test_a_folder_with_something_else_in_it_is_left_alone(desk: Desk) -> None:
    desk.data.mkdir()
    (desk.data / "vasta.sqlite3").write_bytes(b"real data")

    done = desk.run("demo", "--data", str(desk.data), "--port", "0")

    assert (done.returncode, done.stdout) == (2, "")
    assert "name another folder with --data" in done.stderr
    assert [file.name for file in desk.data.iterdir()] == ["vasta.sqlite3"]
