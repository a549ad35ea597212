"""Pages that are one file each, for the command line: Django's templates without a desk or its settings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from django.template import Context, Engine


def page(template: str, given: Mapping[str, Any], style: str) -> str:
    """A template filled, with a style sheet of static/vasta/css/ inside (`style`)."""
    # without localization, which wants settings
    context = Context({**given, "style": _sheet(style)}, use_l10n=False, use_tz=False)
    return _engine().get_template(template).render(context)


@cache
def _engine() -> Engine:
    return Engine(dirs=[str(files("vasta.web").joinpath("templates"))])


@cache
def _sheet(name: str) -> str:
    return files("vasta.web").joinpath(f"static/vasta/css/{name}").read_text(encoding="utf-8")
