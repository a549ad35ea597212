"""`vasta review`: replies from files, or many cases from JSON lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vasta.cli.given import BadInput, read_text
from vasta.cli.outputs import FORMATS, Output, Reviewed, output
from vasta.review import BadCase, BadProfile, Profiles, parse_case, review, saved, to_dict
from vasta.review.profiles import load

OK, FINDINGS, BAD = 0, 1, 2
_UI = ("fi", "et", "en")
_AS = ("reply", "template")


@dataclass(frozen=True)
class How:
    """How to review and to tell: the format, the language of the texts, the organisation's wishes, and as what.

    as_what: "reply", or "template" for saved replies. Raises BadInput for a format, language or kind not there.
    """

    output: str
    ui: str
    profile: Profiles
    as_what: str = "reply"

    def __post_init__(self) -> None:
        for option, value, known in (("--format", self.output, FORMATS), ("--ui", self.ui, _UI),
                                     ("--as", self.as_what, _AS)):  # fmt: skip
            if value not in known:
                raise BadInput(f"{option}: {value!r} is not one of {', '.join(known)}")


def wishes(place: str | None, team: str) -> Profiles:
    """The profile file's wishes for a team, or the guides' own. Raises BadInput where file or team are not there."""
    if place is None and team:
        raise BadInput("--team needs --profile FILE, where the team's wishes stand")
    if place is None:
        return Profiles()
    try:
        whole = load(Path(place))
    except BadProfile as error:
        raise BadInput(str(error)) from error
    if team and team not in whole.teams:
        raise BadInput(f"--team: {place} has no team {team!r}; it has: {', '.join(whole.teams) or 'none'}")
    return whole.within(team)


def run_files(files: list[str], given: Mapping[str, Any], how: How) -> int:
    """Review each file as a reply and tell the reports; the exit status."""
    if not files:
        raise BadInput("name the file of the reply, or - for standard input; or give --cases FILE")
    if [given["message"], *files].count("-") > 1:
        raise BadInput("only one of the replies and the message can come from standard input")
    told, around = output(how.output, how.ui, several=len(files) > 1), _around(given)
    status = max([_run_file(file, given["message"] or "", around, how, told) for file in files])
    told.end()
    return status


def _run_file(file: str, message: str, around: Mapping[str, Any], how: How, told: Output) -> int:
    try:
        data = {**around, "reply": read_text(file, "reply")}
    except BadInput as error:  # of this file alone
        print(f"vasta: {error}", file=sys.stderr)  # noqa: T201  # told as it happens
        return BAD
    try:
        report = reviewed(data, how, file)
    except BadCase as error:
        raise BadInput(str(error)) from error
    told.add(Reviewed(report, data, file, message))
    return status_of(report)


def _around(given: Mapping[str, Any]) -> dict[str, Any]:
    """What the command's options say of every reply."""
    data = {name: given[name] for name in ("channel", "subject", "language", "written_at") if given[name] is not None}
    if given["message"] is not None:
        data["message"] = read_text(given["message"], "--message")
    if given["customer"]:
        data["customer"] = {"name": given["customer"]}
    if given["agent"] or given["organisation"]:
        data["agent"] = {"name": given["agent"], "organisation": given["organisation"]}
    return data


def reviewed(data: object, how: How, place: str) -> dict[str, Any]:
    """The JSON report of a case. place: what to call it in a warning. Raises BadCase."""
    case = parse_case(data)
    if case.unknown:
        print(f"vasta: {place}: unknown field passed over: {', '.join(case.unknown)}", file=sys.stderr)  # noqa: T201  # a warning
    look = saved.review_template if how.as_what == "template" else review
    report = look(case.reply, to=case.to, conversation=case.conversation, knowledge=case.knowledge, profile=how.profile)
    return to_dict(report, id=case.id, ui=how.ui)


def status_of(report: Mapping[str, Any]) -> int:
    """FINDINGS where something must or should be mended, else OK."""
    return FINDINGS if any(finding["severity"] != "hint" for finding in report["findings"]) else OK


def run_cases(place: str, how: How) -> int:
    """Review every line of a JSON lines file; a bad line is told with its number and the rest still runs."""
    told, status = output(how.output, how.ui), OK
    for number, line in _lines(place):
        try:
            status = max(status, _run_line(place, number, line, how, told))
        except (ValueError, RecursionError) as error:
            print(f"vasta: {place}, line {number}: {_reason(error)}", file=sys.stderr)  # noqa: T201  # told as it happens
            status = BAD
    told.end()
    return status


def _run_line(place: str, number: int, line: str, how: How, told: Output) -> int:
    data = json.loads(line)
    report = reviewed(data, how, f"{place}, line {number}")
    told.add(Reviewed(report, data, place, line=number))
    return status_of(report)


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, BadCase) else f"not a JSON object: {error}"


def _lines(place: str) -> Iterator[tuple[int, str]]:
    text = read_text(place, "--cases")
    return ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())
