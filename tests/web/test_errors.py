"""Pages for what went wrong say what to do, whoever calls them."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from vasta.web.views import errors


@pytest.mark.django_db
def test_too_many_tries_have_a_page_for_django_and_for_the_throttle() -> None:
    request = RequestFactory().get("/sign-in/")

    assert errors.too_many(request).status_code == 429
    assert errors.too_many(request, Exception("throttled")).status_code == 429
