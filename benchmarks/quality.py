"""docs/quality.md and the README's figures, made by measuring: `make quality`."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from pathlib import Path

from benchmarks.docs.markdown import block, table
from benchmarks.evaluate import LANGUAGES, Result, Tally, evaluate
from tests.corpus.cases import cases as labelled
from vasta import language
from vasta.review.cards import Card, cards

ROOT = Path(__file__).parents[1]
PROVEN = 10  # labelled or found places from which a figure says something
Z = 1.96  # 95 in 100
ABOUT = """# How right the reviewer is

Measured with `make quality` on the labelled replies in `tests/corpus/`, written for this purpose and
varied: customers' messages and replies of many trades, about a third of them good replies that must
come out clean. The **development set** is what rules are made with, so its figures flatter. The **test
set** is only measured: nobody looks into it to mend a rule. Both sets were written for this project, so
replies from elsewhere may fare worse than either.

Precision: of what was found, the share that is right. Recall: of what is there, the share that was
found. A false finding is a `must` or `should` in a good reply; hints are not counted. *Asks* are the
questions and requests of the message; an ask is *left open* where the reply does not answer it.
"""
CELLS = """Each cell: precision / recall (right + wrong − missed). A star: fewer than {proven} places, so
unproven. An arrow: the precision is below the one that the rule's card wants; the number after it is the
lower end of its 95 % interval.
"""
SETS = {"test": "Test set", "dev": "Development set"}


def main() -> None:
    """Measure, and write both pages."""
    results = {name: {code: evaluate(code, (name,)) for code in LANGUAGES} for name in SETS}
    (ROOT / "docs" / "quality.md").write_text(page(results), encoding="utf-8")
    readme = ROOT / "README.md"
    figures = headline("test", results["test"])
    readme.write_text(block(readme.read_text(encoding="utf-8"), "quality", figures), encoding="utf-8")
    print(figures)


def page(results: dict[str, dict[str, Result]]) -> str:
    """The whole page."""
    parts = ["<!-- Made by `make quality`; do not edit. -->\n", ABOUT]
    if lacking := language.missing():
        said = "; ".join(f"{code} without {', '.join(named)}" for code, named in lacking.items())
        parts.append(f"Measured with language parts missing: {said}.\n")
    parts += [f"## {title} in short\n\n{headline(name, results[name])}" for name, title in SETS.items()]
    for name, title in SETS.items():
        parts.append(f"## {title}, rule by rule\n\n{CELLS.format(proven=PROVEN)}")
        parts.append(table(["rule", *LANGUAGES], rules(results[name])))
    return "\n".join(parts)


def headline(name: str, results: dict[str, Result]) -> str:
    """The figures that matter most, by language."""
    rows = [
        ["replies (good ones)", *(f"{count(code, name)} ({one.good})" for code, one in results.items())],
        ["false findings per good reply", *map(alarms, results.values())],
        ["all findings: precision / recall", *(share(whole(one)) for one in results.values())],
        ["asks found: precision / recall", *(share(one.asks) for one in results.values())],
        ["asks left open: precision / recall", *(share(one.open) for one in results.values())],
    ]
    return table(["", "Finnish", "Estonian", "English"], rows)


def count(code: str, name: str) -> int:
    """How many labelled replies a set holds in a language."""
    return sum(1 for _ in labelled(code, name))


def whole(result: Result) -> Tally:
    """The counts of all rules together."""
    tallies = result.rules.values()
    right, wrong = sum(one.right for one in tallies), sum(one.wrong for one in tallies)
    return Tally(right, wrong, sum(one.missed for one in tallies))


def alarms(result: Result) -> str:
    """False findings per good reply."""
    return f"{sum(result.alarms.values()) / result.good:.2f}" if result.good else "–"


def share(tally: Tally) -> str:
    """Precision / recall."""
    figures = (tally.precision, tally.recall)
    return " / ".join("–" if one is None else f"{one:.2f}" for one in figures)


def rules(results: dict[str, Result]) -> Iterator[list[str]]:
    """A row for each rule that was found or labelled anywhere."""
    for rule in sorted({rule for one in results.values() for rule in one.rules}):
        tallies = (one.rules.get(rule) for one in results.values())
        link = f"[{rule}](rules/{rule}.md)" if rule in cards() else f"{rule} (no rule yet)"
        yield [link, *(cell(one, cards().get(rule)) for one in tallies)]


def cell(tally: Tally | None, card: Card | None) -> str:
    """One rule in one language."""
    if tally is None:
        return ""
    counted = tally.right + tally.wrong + tally.missed
    text = f"{share(tally)} ({tally.right}+{tally.wrong}−{tally.missed})" + "*" * (counted < PROVEN)
    below = card and tally.precision is not None and tally.precision < card.precision
    return f"{text} ↓{lower(tally):.2f}" if below else text


def lower(tally: Tally) -> float:
    """The lower end of Wilson's interval of the precision."""
    n = tally.right + tally.wrong
    p = tally.right / n
    return (p + Z * Z / (2 * n) - Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))) / (1 + Z * Z / n)


if __name__ == "__main__":
    main()
