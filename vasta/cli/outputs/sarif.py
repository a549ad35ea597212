"""SARIF 2.1.0 (OASIS), for programs that show the findings of any checker."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

from vasta import __version__
from vasta.cli.outputs import Reviewed
from vasta.cli.outputs.lines import as_json
from vasta.review import advice
from vasta.review.cards import cards

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"must": "error", "should": "warning", "hint": "note"}


class Sarif:
    """One run with every finding; written at the end."""

    def __init__(self, ui: str) -> None:
        self._ui = ui
        self._results: list[dict[str, Any]] = []
        self._troubles: list[dict[str, Any]] = []

    def add(self, one: Reviewed) -> None:
        """Take the findings of a report, and the rules that failed."""
        self._results += [_result(finding, one) for finding in one.report["findings"]]
        self._troubles += [_trouble(failure, one) for failure in one.report["failed"]]

    def end(self) -> None:
        """Write the log."""
        rules = sorted({result["ruleId"] for result in self._results})
        for result in self._results:
            result["ruleIndex"] = rules.index(result["ruleId"])
        driver = {"name": "Vasta", "version": __version__, "rules": [_rule(name, self._ui) for name in rules]}
        run: dict[str, Any] = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "results": self._results,
            "invocations": [{"executionSuccessful": not self._troubles, "toolExecutionNotifications": self._troubles}],
        }
        print(as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}))  # noqa: T201  # the command's output


def _rule(name: str, ui: str) -> dict[str, Any]:
    card, words = cards()[name], cards()[name].languages[ui]
    said = " ".join(advice.sentence(one, ui) for one in card.advice)
    return {
        "id": name,
        "shortDescription": {"text": words.title},
        "fullDescription": {"text": words.why},
        "help": {"text": said},
        "defaultConfiguration": {"level": _LEVELS[card.severity]},
        "properties": {"tags": [card.dimension]},
    }


def _result(finding: dict[str, Any], one: Reviewed) -> dict[str, Any]:
    return {
        "ruleId": finding["rule"],
        "level": _LEVELS[finding["severity"]],
        "message": {"text": f"{finding['title']}. {finding['message']}"},
        "locations": [_location(finding, one)],
        "partialFingerprints": {"ruleAndText/v1": _fingerprint(finding, one)},
    }


def _location(finding: dict[str, Any], one: Reviewed) -> dict[str, Any]:
    """The place in its file; what stands in a field of a case (or is no file of its own) by the field's name."""
    where = finding["where"]
    file = {"reply": one.file, "message": one.message_file}.get(where, "")
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(file or one.file)}}
    if one.line is not None:
        place["region"] = {"startLine": one.line}
    elif file and finding["start"] is not None:
        place["region"] = _region(str(one.case[where]), finding["start"], finding["end"])
    named = one.report["id"] or where
    return {"physicalLocation": place, "logicalLocations": [{"name": where, "fullyQualifiedName": f"{named}/{where}"}]}


def _region(text: str, start: int, end: int) -> dict[str, Any]:
    (line, column), (last, behind) = _point(text, start), _point(text, end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": last,
        "endColumn": behind,
        "snippet": {"text": text[start:end]},
    }


def _point(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


def _uri(file: str) -> str:
    return "stdin" if file == "-" else quote(Path(file).as_posix())


def _fingerprint(finding: dict[str, Any], one: Reviewed) -> str:
    """The same while the text around the finding changes."""
    return sha256(f"{one.report['id']}\0{finding['rule']}\0{finding['text']}".encode("utf-8", "replace")).hexdigest()


def _trouble(failure: dict[str, Any], one: Reviewed) -> dict[str, Any]:
    return {"level": "error", "message": {"text": f"{one.place}: {failure['rule']}: {failure['reason']}"}}
