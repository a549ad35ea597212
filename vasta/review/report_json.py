"""The public contract's second half: a report as JSON out. docs/cases-and-reports.md tells every field."""

from __future__ import annotations

from typing import Any

from vasta import __version__
from vasta.review import advice
from vasta.review.report import Finding, Report
from vasta.review.wording import worded

VERSION = 1


def to_dict(report: Report, *, id: str = "", ui: str = "en") -> dict[str, Any]:  # noqa: A002  # the contract's own word
    """The report as plain JSON data, findings worded in the interface language `ui`."""
    return {
        "version": VERSION,
        "rules_version": __version__,
        "id": id,
        "language": report.language,
        "channel": report.channel,
        "findings": [_finding(finding, ui) for finding in report.findings],
        "asks": [
            {"kind": ask.kind, "answer_type": ask.answer_type, "start": ask.start, "end": ask.end, "text": ask.text,
             "answered": ask.answered, "by": {"start": ask.by[0], "end": ask.by[1]} if ask.by else None,
             "open_probability": round(ask.open_probability, 3), "corrected": ask.corrected}
            for ask in report.asks
        ],
        "promises": [
            {"start": one.start, "end": one.end, "text": one.text, "due": one.due.isoformat() if one.due else None}
            for one in report.promises
        ],
        "scores": {
            "overall": report.scores.overall,
            "dimensions": {name: share.score for name, share in report.scores.dimensions.items()},
            "arithmetic": {
                name: {"passed": share.passed, "total": share.total, "failed": list(share.failed)}
                for name, share in report.scores.dimensions.items()
            },
        },
        "checked": list(report.checked),
        "not_run": [{"rule": rule, "missing": missing} for rule, missing in report.not_run],
        "failed": [{"rule": rule, "reason": reason} for rule, reason in report.failed],
    }  # fmt: skip


def _finding(finding: Finding, ui: str) -> dict[str, Any]:
    words = worded(finding, ui)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "dimension": finding.dimension,
        "where": finding.where,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "title": words.title,
        "message": words.message,
        "why": words.why,
        "suggestions": list(finding.suggest()),
        "fix": finding.fix,
        "advice": list(finding.advice),
        "advice_texts": [
            {"text": advice.sentence(one, ui), "guide": advice.guide_title(one, ui)} for one in finding.advice
        ],
    }
