"""Addresses of pages that are told in mails; vasta.web serves them at these paths."""

from __future__ import annotations

from django.conf import settings

WELCOME = "/welcome/{token}/"
NEW_PASSWORD = "/new-password/{token}/"  # noqa: S105  # a page's path


def link(path: str, token: str) -> str:
    """The whole address of a page on the desk's public address."""
    return settings.VASTA.address.rstrip("/") + path.format(token=token)
