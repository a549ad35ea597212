"""One reviewed reply of an archive, as flat as a line of a table; and the function that makes it, anywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from vasta.archive.read import Row
from vasta.review import BadCase, Profiles, Report, parse_case, review
from vasta.review.case_json import FIELDS, JsonCase

KNOWN = FIELDS | {"received_at"}
"""What a row's case may hold."""
SNIPPET = 160
"""Code points of an example that are kept."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding or an open ask as an example."""

    rule: str
    severity: str
    text: str


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a row. Scores are 0 to 100 or None; response_seconds: from the customer's writing to ours.

    error: why there is no review; everything else is empty then.
    """

    place: str
    id: str = ""
    channel: str = ""
    language: str = ""
    agent: str = ""
    written_at: str = ""
    response_seconds: float | None = None
    overall: int | None = None
    careful: int | None = None
    clear: int | None = None
    expert: int | None = None
    tone: int | None = None
    structure: int | None = None
    timely: int | None = None
    must: int = 0
    should: int = 0
    hint: int = 0
    asks: int = 0
    asks_open: int = 0
    findings: tuple[Found, ...] = ()
    open: tuple[str, ...] = ()
    error: str = ""

    def to_dict(self) -> dict[str, Any]:
        """As plain JSON values."""
        return asdict(self)


def reviewed(rows: Sequence[Row], profile: Profiles) -> list[Result]:
    """Review rows, in order. Runs in any process or on any machine; never raises for a row."""
    return [_result(row, profile) for row in rows]


def _result(row: Row, profile: Profiles) -> Result:
    if row.error:
        return Result(row.place, error=row.error)
    received = _moment(row.case.get("received_at"))
    when = {"message_at": received.isoformat()} if received else {}
    try:
        case = parse_case({**when, **{name: value for name, value in row.case.items() if name != "received_at"}})
        report = review(
            case.reply, to=case.to, conversation=case.conversation, knowledge=case.knowledge, profile=profile
        )
    except BadCase as error:
        return Result(row.place, error=str(error))
    except Exception as error:  # noqa: BLE001  # one row's trouble must not end an archive
        return Result(row.place, error=f"a fault in Vasta itself: {type(error).__name__}: {error}")
    return _told(row.place, case, report)


def _told(place: str, case: JsonCase, report: Report) -> Result:
    scores = {name: share.score for name, share in report.scores.dimensions.items()}
    counts = Counter(one.severity for one in report.findings)
    found = [one for one in report.findings if one.severity != "hint"]
    return Result(
        place=place,
        id=case.id,
        channel=report.channel,
        language=report.language or "",
        agent=case.agent.name if case.agent else "",
        written_at=case.written_at.isoformat() if case.written_at else "",
        response_seconds=_waited(case.message_at, case.written_at),
        overall=report.scores.overall,
        careful=scores["careful"],
        clear=scores["clear"],
        expert=scores["expert"],
        tone=scores["tone"],
        structure=scores["structure"],
        timely=scores["timely"],
        must=counts["must"],
        should=counts["should"],
        hint=counts["hint"],
        asks=len(report.asks),
        asks_open=sum(not one.answered for one in report.asks),
        findings=tuple(Found(one.rule, one.severity, _short(one.text or "")) for one in found),
        open=tuple(_short(one.text) for one in report.asks if not one.answered),
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SNIPPET else f"{line[:SNIPPET]}…"


def _moment(value: Any) -> datetime | None:
    """When the customer wrote; None where it is not given, or is no time: the reply is reviewed all the same."""
    try:
        return datetime.fromisoformat(value) if value else None
    except (TypeError, ValueError):
        return None


def _waited(received: datetime | None, written: datetime | None) -> float | None:
    """Seconds between the two; None where either is not known, or only one has a time zone."""
    if received is None or written is None or (received.tzinfo is None) != (written.tzinfo is None):
        return None
    return max(0.0, (written - received).total_seconds())
