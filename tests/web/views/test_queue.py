"""The queue page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django.fixtures import DjangoAssertNumQueries

from tests.factories import ConversationFactory, CustomerFactory
from tests.web.conftest import SignedIn
from vasta.desk.models import Agent

pytestmark = pytest.mark.django_db


def names(response: object) -> list[str]:
    """The customers of the rows, top down."""
    return [row.customer.name for row in response.context["page"]]  # type: ignore[attr-defined]  # a test response


def test_what_is_due_first_is_on_top(agent: Agent, signed_in: SignedIn) -> None:
    for name, hours in [("Later", 9), ("Late", -1), ("Soon", 1)]:
        customer = CustomerFactory.create(name=name)
        ConversationFactory.create(customer=customer, next_deadline_at=timezone.now() + timedelta(hours=hours))

    response = signed_in(agent).get("/")

    assert names(response) == ["Late", "Soon", "Later"]
    assert '<time class="due late"' in response.content.decode()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("all", ["Free", "Own", "Other"]),
        ("mine", ["Own"]),
        ("unassigned", ["Free"]),
        ("waiting", ["Waiting"]),
        ("closed", ["Closed"]),
    ],
)
def test_the_lists(wanted: str, found: list[str], agent: Agent, lead: Agent, signed_in: SignedIn) -> None:
    for name, assignee, state in [
        ("Free", None, "open"),
        ("Own", agent, "open"),
        ("Other", lead, "open"),
        ("Waiting", agent, "waiting"),
        ("Closed", agent, "closed"),
    ]:
        ConversationFactory.create(customer=CustomerFactory.create(name=name), assignee=assignee, state=state)

    assert names(signed_in(agent).get("/", {"list": wanted})) == found


def test_a_search_finds_by_the_customers_name(agent: Agent, signed_in: SignedIn) -> None:
    ConversationFactory.create(customer=CustomerFactory.create(name="Priit Saar"))
    ConversationFactory.create(customer=CustomerFactory.create(name="Anna Laine"))

    assert names(signed_in(agent).get("/", {"q": "saar"})) == ["Priit Saar"]


def test_an_empty_list_says_what_to_do(agent: Agent, signed_in: SignedIn) -> None:
    assert "Take the next one from" in signed_in(agent).get("/", {"list": "mine"}).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_the_database_as_often_for_one_row_as_for_three(
    rows: int, agent: Agent, signed_in: SignedIn, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    ConversationFactory.create_batch(rows, assignee=agent)
    client = signed_in(agent)

    with django_assert_num_queries(9):
        client.get("/")


def test_a_stranger_is_shown_the_door(client: object, db: None) -> None:
    response = client.get("/")  # type: ignore[attr-defined]  # pytest-django's client

    assert response.status_code == 302
    assert response.url == "/sign-in/?next=/"
