"""One self-contained HTML page with every report: the reply marked, the findings beside it, asks and scores."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vasta.cli.labels import label
from vasta.cli.outputs import Reviewed
from vasta.review import advice
from vasta.web.marking import marked
from vasta.web.standalone import page

_NAMES = ("asks", "promise", "score", "findings", "nothing-found", "not-run", "failed", "no-day")


class Html:
    """Gathers the reports; the page is written at the end."""

    def __init__(self, ui: str) -> None:
        self._ui = ui
        self._shown: list[dict[str, Any]] = []

    def add(self, one: Reviewed) -> None:
        """Take a report."""
        self._shown.append(_shown(one, self._ui))

    def end(self) -> None:
        """Write the page."""
        words = {name.replace("-", "_"): label(name, self._ui) for name in _NAMES}
        given = {"ui": self._ui, "reports": self._shown, "words": words}
        print(page("vasta/report/document.html", given, "report.css"))  # noqa: T201  # the command's output


def _shown(one: Reviewed, ui: str) -> dict[str, Any]:
    report, findings = one.report, one.report["findings"]
    marks = [
        {"id": f"f{number}", **{name: finding[name] for name in ("start", "end", "severity")}}
        for number, finding in enumerate(findings, 1)
        if finding["where"] == "reply" and finding["start"] is not None
    ]
    return {
        "name": report["id"] or one.place,
        "overall": report["scores"]["overall"],
        "dimensions": [_dimension(name, score, report, ui) for name, score in report["scores"]["dimensions"].items()],
        "stretches": marked(str(one.case["reply"]), marks),
        "findings": [_finding(number, finding, ui) for number, finding in enumerate(findings, 1)],
        "asks": report["asks"],
        "promises": report["promises"],
        "not_run": sorted({label(f"need-{said['missing'].partition('.')[0]}", ui) for said in report["not_run"]}),
        "failures": report["failed"],
    }


def _dimension(name: str, score: int | None, report: Mapping[str, Any], ui: str) -> dict[str, Any]:
    sums = report["scores"]["arithmetic"][name]
    return {"name": label(name, ui), "score": score, "passed": sums["passed"], "total": sums["total"]}


def _finding(number: int, finding: Mapping[str, Any], ui: str) -> dict[str, Any]:
    guide = [f"{advice.guide_title(one, ui)}: {advice.sentence(one, ui)}" for one in finding["advice"][:1]]
    return {**finding, "number": number, "called": label(finding["severity"], ui), "guide": guide}
