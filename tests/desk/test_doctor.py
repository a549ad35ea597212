"""The doctor finds each fault and says how to mend it."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from tests.desk.conftest import Configure
from tests.factories import OutboxFactory, RawMailFactory
from vasta.channels import Check
from vasta.config import Imap, Smtp
from vasta.desk import doctor
from vasta.desk.models import Heartbeat

pytestmark = pytest.mark.django_db


def faults(checks: list[Check]) -> dict[str, Check]:
    return {check.what: check for check in checks if not check.ok}


def test_a_healthy_desk_has_no_faults_but_what_the_machine_lacks(configured: Configure, tmp_path: Path) -> None:
    configured(outgoing=tmp_path)
    Heartbeat.objects.create(worker="here:1")

    checks = doctor.examine()

    assert [what for what in faults(checks) if not what.startswith("Language")] == []
    assert {"Configuration", "Database", "Database writes", "Disk", "Worker", "Outbox"} <= {c.what for c in checks}
    assert all(check.mend for check in faults(checks).values())


def test_every_fault_says_how_to_mend_it(configured: Configure, settings: LazySettings) -> None:
    configured(
        imap=Imap("127.0.0.1", "u", port=1, security="none", timeout=1),
        smtp=Smtp("127.0.0.1", port=1, security="none", timeout=1),
    )
    settings.VASTA = dataclasses.replace(settings.VASTA, address="http://desk.example.org", debug=True)
    Heartbeat.objects.create(worker="here:1", at=timezone.now() - timedelta(minutes=5))
    OutboxFactory.create(state="uncertain")
    RawMailFactory.create(state="quarantined")

    found = faults(doctor.examine())

    assert {
        "Public address",
        "Debug",
        "Worker",
        "Outbox",
        "Quarantine",
        "apua@sahko.example: Mailbox",
        "apua@sahko.example: Sending",
    } <= set(found)
    assert all(check.mend for check in found.values())


def test_a_missing_password_file_is_a_fault_and_not_a_crash(configured: Configure, tmp_path: Path) -> None:
    configured(imap=Imap("127.0.0.1", "u", password_file=tmp_path / "none"))

    found = faults(list(doctor.mail()))

    assert "cannot be read" in found["apua@sahko.example: account"].seen


def test_an_inbox_without_a_way_out_is_a_fault(configured: Configure) -> None:
    configured()

    assert faults(list(doctor.mail()))["apua@sahko.example: Sending"].mend == "Give the inbox smtp or outgoing."


def test_an_inbox_that_cannot_be_read_is_told_with_its_reason(configured: Configure) -> None:
    inbox = configured()
    inbox.failing_since, inbox.failing_reason = timezone.now(), "The mail server can't be reached"
    inbox.save()

    found = faults(list(doctor.work()))["apua@sahko.example: reading"]

    assert found.seen.endswith("The mail server can't be reached")


def test_migrations_that_wait_are_told() -> None:
    MigrationRecorder(connection).migration_qs.filter(app="desk").delete()

    found = faults(list(doctor.database()))

    assert found["Database"].mend == "Run: vasta init"


def test_data_that_others_may_read_is_told(settings: LazySettings, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    tmp_path.chmod(0o755)

    assert faults(list(doctor.data_folder()))["Data folder"].mend == f"chmod 700 {tmp_path}"


def test_a_check_that_breaks_is_a_fault_by_itself(settings: LazySettings, tmp_path: Path) -> None:
    settings.DATA = tmp_path / "gone"

    found = faults(doctor.examine())

    assert found["data_folder"].seen.startswith("FileNotFoundError")
    assert "Worker" in found
