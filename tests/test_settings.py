"""Django's settings as the configuration makes them: safe from the first start."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from tests.factories import AgentFactory
from vasta.desk.models import Agent

PASSWORD = "kolme sinistä hirveä"
ASK = """
import json, django
from django.conf import settings
django.setup()
names = ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS", "CSRF_TRUSTED_ORIGINS"]
print(json.dumps({name: getattr(settings, name) for name in names}))
"""


def started(folder: Path, program: str = ASK, **variables: str) -> subprocess.CompletedProcess[str]:
    """A new process with nothing but these variables."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("VASTA_", "DJANGO_"))}
    given = {"VASTA_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "vasta.settings"} | variables
    return subprocess.run(
        [sys.executable, "-c", program],
        env=clean | given,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_behind_https_cookies_travel_only_encrypted(tmp_path: Path) -> None:
    done = started(tmp_path, VASTA_ADDRESS="https://desk.example.org")

    assert json.loads(done.stdout) == {
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "CSRF_TRUSTED_ORIGINS": ["https://desk.example.org"],
    }


def test_a_broken_configuration_stops_the_start_with_its_own_error(tmp_path: Path) -> None:
    done = started(tmp_path, VASTA_PORT="many")

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "vasta.config.tree.ConfigError: Environment variable VASTA_PORT: must be a whole number. Correct the value"
    )


@pytest.mark.django_db
def test_the_models_have_no_changes_without_a_migration() -> None:
    out = io.StringIO()

    call_command("makemigrations", "desk", check=True, dry_run=True, stdout=out)

    assert out.getvalue().strip() == "No changes detected in app 'desk'"


def test_django_has_nothing_to_warn_of_behind_https(tmp_path: Path) -> None:
    program = "from django.core.management import execute_from_command_line as run; import django\n"
    check = "django.setup(); run(['', 'check', '--deploy', '--fail-level', 'ERROR'])"
    done = started(tmp_path, program + check, VASTA_ADDRESS="https://desk.example.org", VASTA_PROXIES="1")

    assert done.returncode == 0
    # The proxy before the desk turns http into https, and may hold more than this desk below its name.
    warned = sorted(line.split()[1] for line in done.stderr.splitlines() if line.startswith("?:"))
    assert warned == ["(security.W005)", "(security.W008)", "(security.W021)"]


def test_the_browser_runs_nothing_but_our_own() -> None:
    policy = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]

    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == ["'self'"]
    assert "unsafe" not in str(policy)


@pytest.fixture
def otto() -> Iterator[str]:
    """An agent's address; failed tries are forgotten before and after."""
    cache.clear()
    agent = AgentFactory.create(email="otto@sahko.example")
    agent.set_password(PASSWORD)
    agent.save()
    yield agent.email
    cache.clear()


@pytest.mark.django_db
def test_an_agent_signs_in_by_email_whatever_its_case(client: Client, otto: str) -> None:
    client.post(reverse("account_login"), {"login": otto.upper(), "password": PASSWORD})

    assert "_auth_user_id" in client.session


@pytest.mark.django_db
def test_after_five_wrong_passwords_the_right_one_has_to_wait(client: Client, otto: str) -> None:
    for number in range(5):
        client.post(reverse("account_login"), {"login": otto, "password": f"guess {number}"})

    client.post(reverse("account_login"), {"login": otto, "password": PASSWORD})

    assert "_auth_user_id" not in client.session


@pytest.mark.django_db
def test_who_has_left_cannot_sign_in(client: Client, otto: str) -> None:
    Agent.objects.update(is_active=False)

    client.post(reverse("account_login"), {"login": otto, "password": PASSWORD})

    assert "_auth_user_id" not in client.session
