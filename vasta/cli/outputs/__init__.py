"""How reports are told: to people, or to other programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

FORMATS = ("text", "json", "jsonl", "sarif", "html")


@dataclass(frozen=True)
class Reviewed:
    """One report and what it was made of. file: of the reply; line: of a file of cases, None for a whole file."""

    report: Mapping[str, Any]
    case: Mapping[str, Any]
    file: str
    message_file: str = ""
    line: int | None = None

    @property
    def place(self) -> str:
        """What to call it: its file, with the line where there is one."""
        return f"{self.file}:{self.line}" if self.line else self.file


class Output(Protocol):
    """A format: reports come one by one, some formats need them all before anything can be written."""

    def add(self, one: Reviewed) -> None:
        """Take a report, and write it where the format can."""
        ...

    def end(self) -> None:
        """Write what waited for the end."""
        ...


def output(name: str, ui: str, *, several: bool = False) -> Output:
    """The format of a name of FORMATS; texts in the interface language `ui`. several: more files than one."""
    if name == "text":
        from vasta.cli.outputs.text import Text  # Rich

        return Text(ui, several=several)
    if name == "sarif":
        from vasta.cli.outputs.sarif import Sarif

        return Sarif(ui)
    if name == "html":
        from vasta.cli.outputs.html import Html  # Django's templates

        return Html(ui)
    from vasta.cli.outputs.lines import Lines

    return Lines()
