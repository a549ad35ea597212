"""JSON, one report a line."""

from __future__ import annotations

import json

from vasta.cli.outputs import Reviewed


class Lines:
    """Writes each report at once."""

    def add(self, one: Reviewed) -> None:
        """A line of JSON."""
        print(as_json(one.report))  # noqa: T201  # the command's output

    def end(self) -> None:
        """Nothing waits."""


def as_json(data: object) -> str:
    """One line of JSON; lone surrogates are escaped."""
    text = json.dumps(data, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(data)
    return text
