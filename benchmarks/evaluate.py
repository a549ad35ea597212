"""How right the reviewer is on the labelled corpus: `make evaluate`.

Prints, per rule and language, precision, recall and the counts behind them; false findings (must and should) per
good reply; asks found; and precision and recall of the asks left open.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.corpus.cases import SETS, Labelled, cases
from vasta.review import parse_case, review, to_dict
from vasta.review.measured import Measured

LANGUAGES = ("fi", "et", "en")


@dataclass
class Tally:
    """Counts of one rule (or of asks): found and right, found and wrong, missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def measured(self) -> Measured:
        """The counts as they stand, with their arithmetic."""
        return Measured(self.right, self.wrong, self.missed)


@dataclass
class Result:
    """Everything counted for one language."""

    rules: dict[str, Tally] = field(default_factory=dict)
    warned: dict[str, Tally] = field(default_factory=dict)
    asks: Tally = field(default_factory=Tally)
    open: Tally = field(default_factory=Tally)
    good: int = 0
    alarms: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def warning(self, finding: dict[str, Any]) -> Tally:
        """The counts of a finding's rule among must and should alone; those of a hint go nowhere."""
        return Tally() if finding["severity"] == "hint" else self.warned.setdefault(finding["rule"], Tally())

    def tally(self, rule: str) -> Tally:
        """The counts of a rule."""
        return self.rules.setdefault(rule, Tally())


def _place(label: dict[str, Any], one: Labelled) -> tuple[int, int] | None:
    """Where a label's text stands in the string it speaks of."""
    text = label.get("text")
    if not text:
        return None
    whole = one.case.get(label.get("where", "reply")) or ""
    start = whole.find(text)
    if start < 0:
        raise SystemExit(f"{one.file}: {one.case['id']}: {label['rule']}: {text!r} does not stand in the text")
    return start, start + len(text)


def _overlap(a: tuple[int, int] | None, b: tuple[int | None, int | None]) -> bool:
    if a is None or b[0] is None or b[1] is None:
        return True
    return a[0] < b[1] and b[0] < a[1]


def _count_findings(one: Labelled, report: dict[str, Any], result: Result, only: str | None) -> None:
    left = [finding for finding in report["findings"] if only in (None, finding["rule"])]
    for label in one.findings:
        if only not in (None, label["rule"]):
            continue
        place = _place(label, one)
        match = next((f for f in left if f["rule"] == label["rule"] and _overlap(place, (f["start"], f["end"]))), None)
        if match is None:
            result.tally(label["rule"]).missed += 1
            result.notes.append(f"missed  {label['rule']:28} {one.case['id']}: {label.get('text') or '–'}")
        else:
            left = [f for f in left if f is not match and not _same(f, match, place)]
            result.tally(label["rule"]).right += 1
            result.warning(match).right += 1
    for finding in left:
        if _is_open(finding, one):
            continue
        result.tally(finding["rule"]).wrong += 1
        result.warning(finding).wrong += 1
        result.notes.append(f"wrong   {finding['rule']:28} {one.case['id']}: {finding['text'] or '–'}")
        if one.good and finding["severity"] != "hint":
            result.alarms[finding["rule"]] += 1


def _is_open(finding: dict[str, Any], one: Labelled) -> bool:
    """Does the finding speak of an ask that is labelled open? Its label may be of a more specific rule."""
    if finding["where"] != "message" or finding["start"] is None:
        return False
    message, asks = one.case.get("message") or "", [ask["text"] for ask in one.asks if not ask["answered"]]
    places = [(message.find(text), message.find(text) + len(text)) for text in asks]
    return any(_overlap(place, (finding["start"], finding["end"])) for place in places)


def _same(finding: dict[str, Any], match: dict[str, Any], place: tuple[int, int] | None) -> bool:
    """Does the finding say again what the label says?"""
    return finding["rule"] == match["rule"] and _overlap(place, (finding["start"], finding["end"]))


def _count_asks(one: Labelled, report: dict[str, Any], result: Result) -> None:
    left = list(report["asks"])
    message = one.case.get("message") or ""
    for label in one.asks:
        start = message.find(label["text"])
        match = next((ask for ask in left if start < ask["end"] and ask["start"] < start + len(label["text"])), None)
        if match is None:
            result.asks.missed += 1
            result.notes.append(f"missed  ask {one.case['id']}: {label['text']}")
            result.open.missed += not label["answered"]
            continue
        left.remove(match)
        result.asks.right += 1
        _count_open(one, label, match, result)
    for ask in left:
        result.asks.wrong += 1
        result.notes.append(f"wrong   ask {one.case['id']}: {ask['text']}")


def _count_open(one: Labelled, label: dict[str, Any], ask: dict[str, Any], result: Result) -> None:
    if ask["answered"] and not label["answered"]:
        result.open.missed += 1
        result.notes.append(f"missed  open {one.case['id']}: {label['text']}")
    elif not ask["answered"]:
        result.open.right += not label["answered"]
        result.open.wrong += label["answered"]
        if label["answered"]:
            result.notes.append(f"wrong   open {one.case['id']}: {label['text']}")


def evaluate(language: str, sets: Iterable[str], only: str | None = None) -> Result:
    """Review every labelled case of a language and count."""
    result = Result()
    for one in _all(language, sets):
        case = parse_case(one.case)
        report = to_dict(review(case.reply, to=case.to, conversation=case.conversation, knowledge=case.knowledge))
        for failure in report["failed"]:
            result.notes.append(f"FAILED  {failure['rule']:28} {one.case['id']}: {failure['reason']}")
        result.good += one.good
        _count_findings(one, report, result, only)
        _count_asks(one, report, result)
    return result


def _all(language: str, sets: Iterable[str]) -> Iterator[Labelled]:
    for which in sets:
        yield from cases(language, which)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _cells(tally: Tally | None) -> str:
    if tally is None:
        return ""
    one = tally.measured
    return f"{_share(one.precision)} / {_share(one.recall)}  ({one.right}+{one.wrong}-{one.missed})"


def table(results: dict[str, Result]) -> Table:
    """Precision / recall (right + wrong - missed) per rule and language."""
    shown = Table("rule", *results, title="precision / recall (right + wrong - missed)")
    for rule in sorted({rule for result in results.values() for rule in result.rules}):
        shown.add_row(rule, *(_cells(result.rules.get(rule)) for result in results.values()))
    shown.add_section()
    shown.add_row("asks found", *(_cells(result.asks) for result in results.values()))
    shown.add_row("asks left open", *(_cells(result.open) for result in results.values()))
    shown.add_row("false findings per good reply", *(_alarms(result) for result in results.values()))
    return shown


def _alarms(result: Result) -> str:
    count = sum(result.alarms.values())
    return f"{count / result.good:.2f} ({count} in {result.good})" if result.good else "–"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table, and with --notes every miss and false alarm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=SETS, action="append", help="dev, test or both (default)")
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="fi, et, en (default all)")
    parser.add_argument("--rule", help="only this rule")
    parser.add_argument("--notes", action="store_true", help="list every miss and false alarm")
    options = parser.parse_args(arguments)
    sets = options.set or SETS
    results = {code: evaluate(code, sets, options.rule) for code in options.language or LANGUAGES}
    console = Console(width=150)
    if options.notes:
        for result in results.values():
            console.print("\n".join(result.notes), markup=False, highlight=False)
    console.print(table(results))


if __name__ == "__main__":
    main()
