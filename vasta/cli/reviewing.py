"""`vasta review`: one reply from files, or many cases from JSON lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vasta.cli.app import BadInput, read_text
from vasta.review import BadCase, BadProfile, Profile, Profiles, parse_case, review, to_dict
from vasta.review.profiles import DEFAULT, load

OK, FINDINGS, BAD = 0, 1, 2
_UI = ("fi", "et", "en")


@dataclass(frozen=True)
class How:
    """How to review and to tell: the report's format, the language of its texts, the organisation's wishes.

    Raises BadInput for a format or language that is not there.
    """

    output: str
    ui: str
    profile: Profile | Profiles

    def __post_init__(self) -> None:
        if self.output not in {"text", "json"}:
            raise BadInput(f"--format: {self.output!r} is neither text nor json")
        if self.ui not in _UI:
            raise BadInput(f"--ui: {self.ui!r} is not one of {', '.join(_UI)}")


def wishes(place: str | None, team: str) -> Profile | Profiles:
    """The profile file's wishes for a team, or the guides' own. Raises BadInput where file or team are not there."""
    if place is None:
        return DEFAULT
    try:
        whole = load(Path(place))
    except BadProfile as error:
        raise BadInput(str(error)) from error
    if team and team not in whole.teams:
        raise BadInput(f"--team: {place} has no team {team!r}; it has: {', '.join(whole.teams) or 'none'}")
    return whole.within(team)


def run_one(given: dict[str, Any], how: How) -> int:
    """Review one reply and print the report; the exit status."""
    if given["reply"] is None:
        raise BadInput("name the file of the reply, or - for standard input; or give --cases FILE")
    if given["reply"] == given["message"] == "-":
        raise BadInput("the reply and the message cannot both come from standard input")
    data = _case(given)
    try:
        report = _report(data, how, "")
    except BadCase as error:
        raise BadInput(str(error)) from error
    _print(report, data, how)
    return _status(report)


def _case(given: dict[str, Any]) -> dict[str, Any]:
    data = {name: given[name] for name in ("channel", "subject", "language", "written_at") if given[name] is not None}
    data["reply"] = read_text(given["reply"], "reply")
    if given["message"] is not None:
        data["message"] = read_text(given["message"], "--message")
    if given["customer"]:
        data["customer"] = {"name": given["customer"]}
    if given["agent"] or given["organisation"]:
        data["agent"] = {"name": given["agent"], "organisation": given["organisation"]}
    return data


def _report(data: object, how: How, place: str) -> dict[str, Any]:
    case = parse_case(data)
    if case.unknown:
        print(f"vasta: {place}: unknown field passed over: {', '.join(case.unknown)}", file=sys.stderr)  # noqa: T201  # a warning
    report = review(
        case.reply, to=case.to, conversation=case.conversation, knowledge=case.knowledge, profile=how.profile
    )
    return to_dict(report, id=case.id, ui=how.ui)


def _status(report: dict[str, Any]) -> int:
    return FINDINGS if any(finding["severity"] != "hint" for finding in report["findings"]) else OK


def as_json(data: object) -> str:
    """One line of JSON; lone surrogates are escaped."""
    text = json.dumps(data, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(data)
    return text


def _print(report: dict[str, Any], data: dict[str, Any], how: How) -> None:
    if how.output == "json":
        print(as_json(report))  # noqa: T201  # the command's output
        return
    from vasta.cli.text import show

    show(report, data, how.ui)


def run_cases(place: str, how: How) -> int:
    """Review every line of a JSON lines file; a bad line is told with its number and the rest still runs."""
    status = OK
    for number, line in _lines(place):
        try:
            data = json.loads(line)
            report = _report(data, how, f"{place}, line {number}")
        except (ValueError, RecursionError) as error:
            print(f"vasta: {place}, line {number}: {_reason(error)}", file=sys.stderr)  # noqa: T201  # told as it happens
            status = BAD
            continue
        _print(report, data, how)
        status = max(status, _status(report))
    return status


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, BadCase) else f"not a JSON object: {error}"


def _lines(place: str) -> Iterator[tuple[int, str]]:
    text = read_text(place, "--cases")
    return ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())
