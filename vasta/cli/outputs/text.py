"""A report for people, on a terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text as Styled

from vasta.cli.labels import label
from vasta.cli.outputs import Reviewed
from vasta.review import advice

_COLOURS = {"must": "bold red", "should": "yellow", "hint": "dim"}


class Text:
    """Writes each report at once. several: with the name of its file on top."""

    def __init__(self, ui: str, *, several: bool = False) -> None:
        self._ui = ui
        self._several = several

    def add(self, one: Reviewed) -> None:
        """The report for people."""
        console = Console(highlight=False)
        if self._several:
            console.print(Styled(one.place, style="bold underline"))
        show(console, one.report, one.case, self._ui)

    def end(self) -> None:
        """Nothing waits."""


def show(console: Console, report: Mapping[str, Any], data: Mapping[str, Any], ui: str) -> None:
    """Print the findings, the asks, the promises and the scores."""
    for finding in report["findings"]:
        _finding(console, finding, data, ui)
    _asks(console, report["asks"], ui)
    _promises(console, report["promises"], ui)
    _scores(console, report["scores"], ui)
    _absent(console, report, ui)


def _finding(console: Console, finding: dict[str, Any], data: Mapping[str, Any], ui: str) -> None:
    head = Styled(f"{label(finding['severity'], ui)}  ", style=_COLOURS[finding["severity"]])
    head.append(finding["title"], style="bold")
    head.append(f"  {finding['rule']}{_place(finding, data)}", style="dim")
    console.print(head)
    lines = [finding["message"], *(f"→ {one}" for one in finding["suggestions"])]
    lines += [f"{advice.guide_title(one, ui)}: {advice.sentence(one, ui)}" for one in finding["advice"][:1]]
    console.print(Padding(Styled("\n".join(lines)), (0, 0, 1, 4)))


def _place(finding: dict[str, Any], data: Mapping[str, Any]) -> str:
    if finding["start"] is None:
        return ""
    before = str(data.get(finding["where"]) or "")[: finding["start"]]
    line = before.count("\n") + 1
    return f"  {finding['where']}:{line}:{len(before) - before.rfind(chr(10))}"


def _asks(console: Console, asks: list[dict[str, Any]], ui: str) -> None:
    if not asks:
        return
    answered = sum(ask["answered"] for ask in asks)
    console.print(Styled(f"{label('asks', ui)}  {answered}/{len(asks)}", style="bold"))
    for number, ask in enumerate(asks, 1):
        mark = "✓" if ask["answered"] else "○"
        console.print(Padding(Styled(f"{mark} {number}. {' '.join(ask['text'].split())}"), (0, 0, 0, 4)))
    console.print()


def _promises(console: Console, promises: list[dict[str, Any]], ui: str) -> None:
    for promise in promises:
        due = promise["due"] or label("no-day", ui)
        console.print(Styled(f"{label('promise', ui)} ({due}): {' '.join(promise['text'].split())}"))


def _scores(console: Console, scores: dict[str, Any], ui: str) -> None:
    console.print(Styled(f"{label('score', ui)}  {_number(scores['overall'])}", style="bold"))
    for name, score in scores["dimensions"].items():
        sums = scores["arithmetic"][name]
        line = f"{label(name, ui):<20}{_number(score):>4}  {sums['passed']}/{sums['total']}"
        console.print(Padding(Styled(line), (0, 0, 0, 4)))


def _number(score: int | None) -> str:
    return "–" if score is None else str(score)


def _absent(console: Console, report: Mapping[str, Any], ui: str) -> None:
    missing: dict[str, list[str]] = defaultdict(list)
    for one in report["not_run"]:
        missing[one["missing"].partition(".")[0]].append(one["rule"])
    for part, rules in sorted(missing.items()):
        said = f"{label('not-run', ui)} ({label(f'need-{part}', ui)}): {', '.join(rules)}"
        console.print(Styled(said, style="dim"))
    for failure in report["failed"]:
        console.print(Styled(f"{label('failed', ui)}: {failure['rule']}: {failure['reason']}", style="red"))
