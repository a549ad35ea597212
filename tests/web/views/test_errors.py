"""Pages for what went wrong, and the headers every page has."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from tests.factories import MessageFactory
from tests.web.conftest import SignedIn
from vasta.desk.models import Agent
from vasta.web import urls

pytestmark = pytest.mark.django_db


def broken(request: object) -> HttpResponse:
    raise RuntimeError("secret detail")


urlpatterns = [*urls.urlpatterns, path("broken/", broken)]
handler400, handler403, handler404, handler500 = (
    urls.handler400,
    urls.handler403,
    urls.handler404,
    urls.handler500,
)


def test_a_page_that_is_not_there_says_where_to_look(agent: Agent, signed_in: SignedIn) -> None:
    response = signed_in(agent).get("/nothing/")

    assert response.status_code == 404
    assert "Look for it in the search above" in response.content.decode()


def test_a_page_one_may_not_open_says_why(agent: Agent, signed_in: SignedIn) -> None:
    assert "for team leads and administrators" in signed_in(agent).get("/people/").content.decode()


def test_an_old_form_says_what_to_do(agent: Agent, signed_in: SignedIn) -> None:
    response = signed_in(agent, enforce_csrf_checks=True).post("/me/", {"name": "x"})

    assert response.status_code == 403
    assert "load the page again" in response.content.decode()


def test_too_large_a_request_says_so(agent: Agent, signed_in: SignedIn, settings: LazySettings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    message = MessageFactory.create()

    response = signed_in(agent).post(f"/conversations/{message.conversation_id}/draft/", {"text": "x" * 200})

    assert response.status_code == 413
    assert "larger than the desk takes" in response.content.decode()


@pytest.mark.urls("tests.web.views.test_errors")
def test_a_fault_of_ours_shows_no_detail(agent: Agent, signed_in: SignedIn) -> None:
    client = signed_in(agent, raise_request_exception=False)

    response = client.get("/broken/")

    assert response.status_code == 500
    assert "Meie poolel läks midagi katki" in response.content.decode()
    assert "secret" not in response.content.decode()


@pytest.mark.parametrize("page", ["/", "/sign-in/", "/rules/", "/nothing/", "/people/"])
def test_every_page_runs_under_a_strict_policy(page: str, agent: Agent, signed_in: SignedIn) -> None:
    response = signed_in(agent).get(page)

    policy = dict(part.strip().partition(" ")[::2] for part in response.headers["Content-Security-Policy"].split(";"))
    assert (policy["default-src"], policy["script-src"], policy["frame-ancestors"]) == (
        "'none'",
        "'self'",
        "'none'",
    )
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert " style=" not in response.content.decode()
    assert " onclick=" not in response.content.decode()


def test_a_missing_language_part_is_told_on_every_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vasta.language.missing", lambda: {"et": ("vabamorf",)})

    client.cookies["django_language"] = "en"
    assert (
        "A part for reviewing Estonian is missing on this machine: Vabamorf." in client.get("/rules/").content.decode()
    )
