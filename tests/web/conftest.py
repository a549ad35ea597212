"""Who visits the pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.factories import AgentFactory
from vasta.desk.models import Agent, Role

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
SignedIn = Callable[..., Client]


@pytest.fixture
def agent(db: None) -> Agent:
    """An agent who reads English pages."""
    return AgentFactory.create(language="en")


@pytest.fixture
def lead(db: None) -> Agent:
    """A team lead."""
    return AgentFactory.create(language="en", name="Liis Lepp", role=Role.LEAD)


@pytest.fixture
def administrator(db: None) -> Agent:
    """An administrator."""
    return AgentFactory.create(language="en", name="Aino Aho", role=Role.ADMINISTRATOR)


@pytest.fixture
def signed_in() -> SignedIn:
    """Makes a browser in which somebody is signed in."""

    def sign_in(who: Agent, **more: Any) -> Client:
        client = Client(**more)
        client.force_login(who, backend=BACKEND)
        return client

    return sign_in
