"""Other checkers of English prose, measured on the same replies: `make bench` puts them into .venv.

They do other work than Vasta: proselint looks for some seventy lists of weak prose, Harper for grammar and spelling;
neither knows the message, the language or the desk. The ratio says what a review costs beside tools people know.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

Checker = Callable[[str], object]


def checkers() -> dict[str, Checker]:
    """The checkers that are installed, by name, loaded and warm."""
    found = {name: make() for name, (module, make) in _KNOWN.items() if find_spec(module) is not None}
    for check in found.values():
        check("A first reply, so that dictionaries are loaded.")
    return found


def _proselint() -> Checker:
    registry = import_module("proselint.registry").CheckRegistry()
    registry.register_many(import_module("proselint.checks").__register__)
    file = import_module("proselint.tools").LintFile
    return lambda text: file("reply", text).lint()


def _harper() -> Checker:
    lint: Checker = import_module("harper").Linter().lint
    return lint


_KNOWN: dict[str, tuple[str, Callable[[], Checker]]] = {
    "proselint": ("proselint", _proselint),
    "Harper": ("harper", _harper),
}
