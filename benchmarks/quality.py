"""docs/quality.md, the README's figures and the rules' measured precision, made by measuring: `make quality`.

With --check nothing is written: what is stale is named, and every rule that is less right than its severity asks.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.docs.markdown import block, table
from benchmarks.evaluate import LANGUAGES, Result, Tally, evaluate
from tests.corpus.cases import cases as labelled
from vasta import language
from vasta.review.cards import Card, cards
from vasta.review.measured import PROVEN, Measured

ROOT = Path(__file__).parents[1]
HINT = 0.75  # a hint that is right less often than this stays off
ABOUT = """# How right the reviewer is

Measured with `make quality` on the labelled replies in `tests/corpus/`, written for this purpose and
varied: customers' messages and replies of many trades, about a third of them good replies that must
come out clean. The **development set** is what rules are made with, so its figures flatter. The **test
set** is only measured: nobody looks into it to mend a rule. Both sets were written for this project, so
replies from elsewhere may fare worse than either.

Precision: of what was found, the share that is right. Recall: of what is there, the share that was
found. A false finding is a `must` or `should` in a good reply; hints are not counted. *Asks* are the
questions and requests of the message; an ask is *left open* where the reply does not answer it. What is said
of an ask that is labelled open is not counted as wrong, for the label of the fault may be a more specific one.

`make check` fails where this page is stale, or where a rule with {proven} hits or more is less right than the
catalogue asks for its severity (a hint: {hint}; of a rule that warns, its warnings count, not the hints it adds).
A rule with fewer hits is unproven, and says so. Where a rule fell below, it was made a hint or, below {hint}, a
preview in that language.

**At first sight.** Of the test set, 36 to 45 replies a language were written last, by others than the
rules' authors, with every rule of the catalogue in mind. Measured at once, before any label was gone over
and any rule mended on the development set, all findings stood at precision / recall 0.80 / 0.54 (Finnish),
0.60 / 0.42 (Estonian, 18 rules still missing) and 0.58 / 0.48 (English), with 0.15, 0.38 and 1.00 false
findings per good reply. Part of the way from there to the figures below is mending, part is labels:
forgotten faults were added and a few replies called good were not.
"""
CELLS = """Each cell: precision / recall (right + wrong − missed), then the 95 % interval of the precision where
there are {proven} hits or more. A star: fewer hits, so unproven. (h): a hint in this language, (p): a preview, off
until a profile turns it on.
"""
SETS = {"test": "Test set", "dev": "Development set"}
Results = Mapping[str, Mapping[str, Result]]


def main(arguments: Sequence[str]) -> int:
    """Measure and write; with --check compare and judge. The exit status."""
    results = {name: {code: evaluate(code, (name,)) for code in LANGUAGES} for name in SETS}
    made = files(results)
    if "--check" in arguments:
        return check(made, results)
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
    print(headline("test", results["test"]))
    return 0


def files(results: Results) -> dict[Path, str]:
    """Every file that is made of the figures, with its whole text."""
    readme = ROOT / "README.md"
    return {
        ROOT / "docs" / "quality.md": page(results),
        ROOT / "vasta" / "review" / "measured.toml": counts(results),
        readme: block(readme.read_text(encoding="utf-8"), "quality", headline("test", results["test"])),
    }


def check(made: Mapping[Path, str], results: Results) -> int:
    """Name what is stale and which rules cry wolf; 1 where there is any."""
    stale = [path.relative_to(ROOT) for path, text in made.items() if path.read_text(encoding="utf-8") != text]
    faults = [f"{path} is not current. Write it anew with: make quality" for path in stale]
    faults += list(too_wrong(results))
    print("\n".join(faults), end="\n" if faults else "", file=sys.stderr)
    return 1 if faults else 0


def too_wrong(results: Results) -> Iterator[str]:
    """Rules with hits enough whose precision over both sets is below what their severity asks."""
    for rule, code, found in totals(results):
        card = cards().get(rule)
        wording = card and card.languages.get(code)
        if not card or not wording or wording.status != "on":
            continue
        is_hint = wording.severity == "hint"
        aim, both = (HINT, found) if is_hint else (card.precision, warned(results, rule, code))
        if both.is_proven and both.precision is not None and both.precision < aim:
            yield f"{rule} ({code}): precision {both.precision:.2f} of {both.right + both.wrong} hits is below {aim}"


def totals(results: Results) -> Iterator[tuple[str, str, Measured]]:
    """Each rule and language with its counts over both sets."""
    for rule in sorted({rule for one in results.values() for result in one.values() for rule in result.rules}):
        for code in LANGUAGES:
            tallies = [one[code].rules.get(rule, Tally()) for one in results.values()]
            yield rule, code, added(tallies)


def warned(results: Results, rule: str, code: str) -> Measured:
    """The counts of a rule's must and should findings over both sets; a surer rule may add hints of its own."""
    return added([one[code].warned.get(rule, Tally()) for one in results.values()])


def added(tallies: Sequence[Tally]) -> Measured:
    """Counts together."""
    return Measured(*(sum(getattr(one, name) for one in tallies) for name in ("right", "wrong", "missed")))


def counts(results: Results) -> str:
    """measured.toml: the counts of both sets together, a line a rule and language."""
    lines = ["# Made by `make quality`; do not edit. Counts on the labelled corpus, both sets.\n"]
    known = [(rule, code, one) for rule, code, one in totals(results) if rule in cards() and one != Measured()]
    for rule, code, one in known:
        lines.append(f"{rule}.{code} = {{ right = {one.right}, wrong = {one.wrong}, missed = {one.missed} }}\n")
    return "".join(lines)


def page(results: Results) -> str:
    """The whole page."""
    parts = ["<!-- Made by `make quality`; do not edit. -->\n", ABOUT.format(proven=PROVEN, hint=HINT)]
    if lacking := language.missing():
        said = "; ".join(f"{code} without {', '.join(named)}" for code, named in lacking.items())
        parts.append(f"Measured with language parts missing: {said}.\n")
    parts += [f"## {title} in short\n\n{headline(name, results[name])}" for name, title in SETS.items()]
    for name, title in SETS.items():
        parts.append(f"## {title}, rule by rule\n\n{CELLS.format(proven=PROVEN)}")
        parts.append(table(["rule", *LANGUAGES], rules(results[name])))
    return "\n".join(parts)


def headline(name: str, results: Mapping[str, Result]) -> str:
    """The figures that matter most, by language."""
    rows = [
        ["replies (good ones)", *(f"{count(code, name)} ({one.good})" for code, one in results.items())],
        ["false findings per good reply", *map(alarms, results.values())],
        ["all findings: precision / recall", *(share(added(list(one.rules.values()))) for one in results.values())],
        ["asks found: precision / recall", *(share(one.asks.measured) for one in results.values())],
        ["asks left open: precision / recall", *(share(one.open.measured) for one in results.values())],
    ]
    return table(["", "Finnish", "Estonian", "English"], rows)


def count(code: str, name: str) -> int:
    """How many labelled replies a set holds in a language."""
    return sum(1 for _ in labelled(code, name))


def alarms(result: Result) -> str:
    """False findings per good reply."""
    return f"{sum(result.alarms.values()) / result.good:.2f}" if result.good else "–"


def share(one: Measured) -> str:
    """Precision / recall."""
    figures = (one.precision, one.recall)
    return " / ".join("–" if figure is None else f"{figure:.2f}" for figure in figures)


def rules(results: Mapping[str, Result]) -> Iterator[list[str]]:
    """A row for each rule that was found or labelled anywhere."""
    for rule in sorted({rule for one in results.values() for rule in one.rules}):
        card = cards().get(rule)
        cells = (cell(one.rules.get(rule), card, code) for code, one in results.items())
        yield [f"[{rule}](rules/{rule}.md)" if card else f"{rule} (no rule yet)", *cells]


def cell(tally: Tally | None, card: Card | None, code: str) -> str:
    """One rule in one language."""
    if tally is None:
        return ""
    one = tally.measured
    text = f"{share(one)} ({one.right}+{one.wrong}−{one.missed})"
    text += f" {one.interval[0]:.2f}–{one.interval[1]:.2f}" if one.is_proven and one.interval else "*"
    return text + standing(card, code)


def standing(card: Card | None, code: str) -> str:
    """(h) for a hint, (p) for a preview."""
    wording = card.languages.get(code) if card else None
    if wording is None or (wording.status == "on" and wording.severity != "hint"):
        return ""
    return " (h)" if wording.status == "on" else " (p)"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
