"""`vasta api-key`: a key, shown once, and the settings that make it known."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cli.running import vasta
from vasta.config import ApiConfig, load
from vasta.config.api import hash_of, holder


def test_the_lines_make_the_key_known(tmp_path: Path) -> None:
    done = vasta("api-key", "Chat “tool”", "--origin", "https://chat.example.com/")

    found = re.search(r"^vasta_\S{43}$", done.stdout, re.MULTILINE)
    assert found, done
    key = found[0]
    (tmp_path / "vasta.toml").write_text(done.stdout.partition("[[api]]")[1] + done.stdout.partition("[[api]]")[2])
    made = ApiConfig("Chat “tool”", hash_of(key), ("https://chat.example.com",), 120)
    assert load({}, tmp_path).api == (made,)
    assert holder(key, [made]) == made
    assert key not in done.stdout.partition("[[api]]")[2]


def test_two_keys_are_never_the_same() -> None:
    assert vasta("api-key", "a").stdout != vasta("api-key", "a").stdout


def test_what_is_no_origin_is_refused() -> None:
    done = vasta("api-key", "chat", "--origin", "chat.example.com/desk")

    assert (done.returncode, done.stdout) == (2, "")
    assert "'chat.example.com/desk' is no origin. Write it as https://desk.example.com" in done.stderr
