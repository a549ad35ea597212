"""The demo's day, lived through the real actions, on a weekday and on a Sunday."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from django.db.models import F
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from vasta.config import load
from vasta.desk import clock
from vasta.desk.demo import fill, sign_ins
from vasta.desk.demo.fill import PLAYS
from vasta.desk.demo.story import HERE, turns
from vasta.desk.models import (
    Agent,
    Attachment,
    Conversation,
    Draft,
    Event,
    Message,
    Outbox,
    RawMail,
    Review,
    Role,
)

HELSINKI = ZoneInfo("Europe/Helsinki")
WEDNESDAY = datetime(2026, 11, 18, 13, 20, tzinfo=HELSINKI)


@contextmanager
def filled(folder: Path, now: datetime) -> Iterator[Path]:
    """The demo's own settings in a folder of its own, and its desk, filled and taken back afterwards."""
    config = folder / "vasta.toml"
    config.write_bytes(HERE.joinpath("vasta.toml").read_bytes())
    given = load({"VASTA_CONFIG": str(config), "VASTA_DATA": str(folder)})
    with override_settings(DATA=folder, VASTA=given), transaction.atomic():
        fill(now=now)
        yield folder
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_a_sunday_night_is_filled_as_well(tmp_path: Path) -> None:
    sunday = datetime(2026, 11, 22, 1, 5, tzinfo=HELSINKI)

    with filled(tmp_path, sunday):
        late = Conversation.objects.filter(next_deadline_at__lt=sunday).count()
        to_come = Message.objects.filter(received_at__gt=sunday).count()

    assert late in range(2, 7)
    assert to_come == 0


@pytest.fixture(scope="module")
def desk(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """A desk filled on a Wednesday, for all tests here that only look."""
    with django_db_blocker.unblock(), filled(tmp_path_factory.mktemp("demo"), WEDNESDAY) as folder:
        yield folder


def test_a_weekday(desk: Path) -> None:
    rows = Conversation.objects.all()

    assert rows.count() > 40
    assert set(rows.values_list("language", flat=True)) == {"fi", "et", "en"}
    assert {state: rows.filter(state=state).count() > 6 for state in Conversation.State} == dict.fromkeys(
        Conversation.State, True
    )
    assert rows.filter(next_deadline_at__lt=WEDNESDAY).count() in range(2, 7)
    assert rows.filter(next_deadline_at__range=(WEDNESDAY, WEDNESDAY + timedelta(hours=4))).count() > 3
    assert Draft.objects.count() >= 4
    assert Attachment.objects.count() >= 8
    assert RawMail.objects.filter(state=RawMail.State.QUARANTINED).count() == 1
    assert Message.objects.exclude(bounced_reason="").count() == 1
    assert set(Message.objects.filter(automatic=True).values_list("automatic_kind", flat=True)) == {
        "bounce",
        "auto-reply",
    }
    assert not Message.objects.filter(text__contains="{").exists()


def test_everything_happened_before_now_and_in_its_order(desk: Path) -> None:
    assert not Message.objects.filter(received_at__gt=WEDNESDAY).exists()
    assert not Event.objects.filter(at__gt=WEDNESDAY).exists()
    for model, time in ((Message, "received_at"), (Event, "at"), (RawMail, "received_at")):
        times = list(model._default_manager.order_by("pk").values_list(time, flat=True))
        assert times == sorted(times)
    for conversation in Conversation.objects.exclude(state="closed"):
        first = clock.unanswered(conversation)
        assert conversation.waiting_since == (first.received_at if first else None)
    assert not Conversation.objects.exclude(opened_at__lte=F("last_message_at")).exists()


def test_every_reply_of_the_story_left_into_the_folder_and_was_reviewed(desk: Path) -> None:
    told = [turn for turn in turns(WEDNESDAY, frozenset(PLAYS)) if turn.what == "reply"]
    overridden = [turn.data["because"] for turn in told if "because" in turn.data]
    assert set(Outbox.objects.values_list("state", flat=True)) == {"sent"}
    assert Outbox.objects.count() == len(told) == len(list((desk / "outgoing").glob("*.eml")))
    assert Review.objects.filter(failed_reason="").count() == len(told)
    reasons = [reason for row in Review.objects.all() for reason in row.overrides.values()]
    assert sorted(set(reasons)) == sorted(overridden)


def test_the_demo_has_a_lead_an_administrator_and_agents_who_can_sign_in(desk: Path) -> None:
    shown, password = sign_ins()
    roles = Agent.objects.values_list("role", flat=True)
    assert {role: list(roles).count(role) for role in Role} == {"agent": 5, "lead": 1, "administrator": 1}
    assert {person.role for person in shown} == {"agent", "lead", "administrator"}
    assert all(Agent.objects.get(email=person.email).check_password(password) for person in shown)
