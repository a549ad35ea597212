"""The profile file at the desk: teams have their own wishes, and a broken file stops nothing."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest
from django.conf import LazySettings

from tests.factories import AgentFactory, ConversationFactory, TeamFactory
from vasta.desk import doctor, reviewing, wishes
from vasta.desk.models import Conversation
from vasta.review.profiles import BadProfile

pytestmark = pytest.mark.django_db


@pytest.fixture
def profile(settings: LazySettings, tmp_path: Path) -> Path:
    """An empty profile file that the configuration names."""
    file = tmp_path / "profile.toml"
    file.touch()
    settings.VASTA = dataclasses.replace(settings.VASTA, profile=file)
    return file


def write(file: Path, text: str, at: int) -> None:
    """Write the file as at a second of its own, for a change within one tick of the clock would not be seen."""
    file.write_text(text, encoding="utf-8")
    os.utime(file, (at, at))


def rules(conversation: Conversation) -> set[str]:
    """The rules that find something in a bare reply."""
    report = reviewing.review_reply(
        conversation=conversation, agent=AgentFactory.create(), text="Hei! Laskusi on korjattu."
    ).report
    assert report is not None
    return {finding["rule"] for finding in report["findings"]}


def test_a_teams_wishes_hold_for_its_inbox(profile: Path) -> None:
    write(profile, '[teams.Laskutus]\noff = ["missing-sign-off"]\n', 1)
    conversation = ConversationFactory.create(channel="email", language="fi", inbox__team=None)
    before = rules(conversation)
    conversation.inbox.team = TeamFactory.create(name="Laskutus")

    assert before - rules(conversation) == {"missing-sign-off"}


def test_a_changed_file_is_read_again_and_a_broken_one_leaves_the_last_whole(profile: Path) -> None:
    write(profile, 'address = "formal"', 1)
    first = wishes.of_team("").of(channel="email")
    write(profile, 'address = "familiar"', 2)
    second = wishes.of_team("").of(channel="email")
    write(profile, "address =", 3)

    assert (first.address, second.address) == ("formal", "familiar")
    assert wishes.of_team("").of(channel="email") == second
    with pytest.raises(BadProfile):
        wishes.profiles()


def test_the_doctor_names_the_broken_line(profile: Path) -> None:
    write(profile, '\noff = ["no-such-rule"]', 4)

    found = {check.what: check for check in doctor.examine()}["Profile"]

    assert (found.ok, found.seen.startswith(f"{profile}, line 2, off: there is no rule")) == (False, True)


def test_without_a_profile_the_guides_own_wishes_hold() -> None:
    assert wishes.of_team("Laskutus").of(channel="email") == wishes.profiles().of(channel="email")
