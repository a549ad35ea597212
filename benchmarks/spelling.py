"""How right the spelling rules are: `make spelling`.

Real typing errors in their sentences (tests/corpus/<language>/typos.toml): how many are found, how many with the right
word on top, and what else is flagged. Clean text (the good replies of the corpus): flags per 1,000 words.
--conllu FILE… measures on gold typing errors of Universal Dependencies (Typo=Yes, CorrectForm=…), --clean FILE… on a
text of one's own, one paragraph a line. --write puts the table into docs/spelling.md.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from benchmarks.docs.markdown import table
from tests.corpus.cases import HERE, SETS
from tests.corpus.cases import cases as labelled
from vasta.review import Conversation, Finding, Knowledge, Message, Profile, Reply
from vasta.review.cards import cards
from vasta.review.engine import find, make_case

LANGUAGES = ("fi", "et", "en")
RULES = ("misspelling", "grammar-slip", "comma-slip", "missing-word", "punctuation-slip", "repeated-word")
PAGE = Path(__file__).parents[1] / "docs" / "spelling.md"
_MARK = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")
_ENDED = re.compile(r"[.!?…”“)]$")
ABOUT = """<!-- Made by `make spelling`; do not edit. -->

# How right the spelling rules are

A flag is any finding of `misspelling`, hints too. *Warned*: found as `should`, the rest are hints. *Right word*:
of what was found, the share whose first suggestion is what was meant. The typing errors stand in sentences of
service letters, written for this purpose (`tests/corpus/<language>/typos.toml`); the development half is what the
rule was made with, the test half is only measured. They include slips that are words themselves ("then" for
"than"). Clean text: the good replies of the labelled corpus, both halves.

`python -m benchmarks.spelling --language fi --conllu fi_tdt-ud-test.conllu` measures on the gold errors of a treebank.
"""


class Typo(NamedTuple):
    """A typing error in its text: code points, and what was meant."""

    start: int
    end: int
    right: str


@dataclass
class Tally:
    """What was counted over some texts."""

    words: int = 0
    typos: int = 0
    found: int = 0
    warned: int = 0
    right: int = 0
    false: int = 0
    false_warned: int = 0
    notes: list[str] = field(default_factory=list)


def unmark(text: str) -> tuple[str, list[Typo]]:
    """A sentence as it was written, and its typing errors."""
    plain, typos, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        typos.append(Typo(len(plain), len(plain) + len(match[1]), match[2]))
        plain += match[1]
        at = match.end()
    return plain + text[at:], typos


def typos(language: str, half: str) -> Iterator[tuple[str, list[Typo]]]:
    """The sentences of one half ("dev", "test") with their typing errors."""
    yield from map(unmark, tomllib.loads((HERE / language / "typos.toml").read_text(encoding="utf-8"))[half])


def treebank(lines: Iterable[str]) -> Iterator[tuple[str, list[Typo]]]:
    """The sentences of a CoNLL-U file with their gold typing errors; those that do not fit their text are left out."""
    text, words = "", list[list[str]]()
    for line in [*lines, ""]:
        if line.startswith("# text = "):
            text = line[9:].rstrip("\n")
        elif line.strip() and not line.startswith("#"):
            words.append(line.rstrip("\n").split("\t"))
        elif not line.strip() and words:
            if (placed := _placed(text, words)) is not None:
                yield text, placed
            text, words = "", []


def _placed(text: str, words: list[list[str]]) -> list[Typo] | None:
    found, at, skip = list[Typo](), 0, set[str]()
    for word in words:
        number, form, features, misc = word[0], word[1], word[5], word[9]
        if "." in number or number in skip:
            continue
        if "-" in number:
            first, last = map(int, number.split("-"))
            skip |= set(map(str, range(first, last + 1)))
        start = text.find(form, at)
        if start < 0:
            return None
        at = start + len(form)
        if "Typo=Yes" in features:
            right = next((one[12:] for one in misc.split("|") if one.startswith("CorrectForm=")), "")
            found.append(Typo(start, at, right))
    return found


def clean(language: str, half: str) -> Iterator[tuple[str, str | None]]:
    """Good replies and the messages they answer."""
    for one in labelled(language, half):
        if one.good:
            yield str(one.case["reply"]), one.case.get("message")


def findings(rule: str, text: str, language: str, message: str | None = None) -> list[Finding]:
    """What a rule finds in a reply."""
    case = make_case(
        Reply(text, "email", language=language),
        [Message(message)] if message else [],
        Conversation(),
        Knowledge(),
        Profile(on=frozenset({rule})),
    )
    return find(cards()[rule], case)


def count(tally: Tally, text: str, errors: Sequence[Typo], found: Sequence[Finding]) -> None:
    """Add one text and what was found in it."""
    tally.words += len(re.findall(r"\w+", text))
    for error in errors:
        hit = next((one for one in found if _meet(one, error)), None)
        offered = hit.suggest() if hit else ()
        tally.typos += 1
        tally.found += hit is not None
        tally.warned += any(one.severity != "hint" for one in found if _meet(one, error))
        tally.right += bool(
            hit and error.right in {*offered[:1], *(text[error.start : hit.start or 0] + one for one in offered[:1])}
        )
        written = text[error.start : error.end]
        if hit is None:
            tally.notes.append(f"missed  {written} ({error.right})")
        elif error.right not in offered[:1]:
            tally.notes.append(f"offered {written} ({error.right}): {', '.join(offered)}")
    for one in found:
        if not any(_meet(one, error) for error in errors):
            tally.false += 1
            tally.false_warned += one.severity != "hint"
            start, end = one.start or 0, one.end or 0
            around = text[max(0, start - 40) : start] + "⟦" + text[start:end] + "⟧" + text[end : end + 40]
            tally.notes.append(f"false   {one.severity} {around!r} {one.suggest()}")


def _meet(one: Finding, error: Typo) -> bool:
    return one.start is not None and one.end is not None and one.start < error.end and error.start < one.end


def measured(texts: Iterable[tuple[str, Sequence[Typo], str | None]], language: str, rule: str) -> Tally:
    """Everything counted over some texts."""
    tally = Tally()
    for text, errors, message in texts:
        count(tally, text, errors, findings(rule, text, language, message))
    return tally


def share(part: int, whole: int) -> str:
    """A share in per cent."""
    return f"{100 * part / whole:.0f} %" if whole else "–"


def row(name: str, tally: Tally) -> list[str]:
    """One line of the table."""
    return [
        name,
        f"{share(tally.found, tally.typos)} ({tally.found} of {tally.typos})" if tally.typos else "–",
        share(tally.warned, tally.typos),
        share(tally.right, tally.found),
        f"{1000 * tally.false / max(1, tally.words):.1f} ({tally.false} in {tally.words})",
        str(tally.false_warned),
    ]


def rows(languages: Sequence[str], rule: str, notes: bool) -> list[list[str]]:
    """The table's lines for what is in the corpus."""
    found = []
    for code in languages:
        for half in SETS:
            tally = measured(((text, errors, None) for text, errors in typos(code, half)), code, rule)
            found.append(row(f"{code}, typing errors, {half}", tally))
            if notes and half != "test":
                print(*tally.notes, sep="\n")
        tally = measured(((text, (), message) for half in SETS for text, message in clean(code, half)), code, rule)
        found.append(row(f"{code}, clean replies", tally))
        if notes:
            print(*tally.notes, sep="\n")
    return found


def given(options: argparse.Namespace) -> list[list[str]]:
    """The table's lines for files that were named."""
    found = []
    for file in options.conllu:
        with Path(file).open(encoding="utf-8") as lines:
            bank = measured(
                ((text, errors, None) for text, errors in treebank(lines)), options.language[0], options.rule
            )
        found.append(row(Path(file).name, bank))
    for file in options.clean:
        with Path(file).open(encoding="utf-8") as lines:
            texts = (line.strip() for line in lines if _ENDED.search(line.strip()))
            tally = measured(((text, (), None) for text in texts), options.language[0], options.rule)
        found.append(row(Path(file).name, tally))
        if options.notes:
            print(*tally.notes, sep="\n")
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print; --write writes the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="fi, et, en (default all)")
    parser.add_argument("--rule", choices=RULES, default=RULES[0])
    parser.add_argument("--conllu", nargs="+", default=[], metavar="FILE", help="treebanks of the one --language")
    parser.add_argument("--clean", nargs="+", default=[], metavar="FILE", help="texts of the one --language")
    parser.add_argument("--notes", action="store_true", help="list what was missed and wrongly flagged")
    parser.add_argument("--write", action="store_true", help="write docs/spelling.md")
    options = parser.parse_args(arguments)
    if (options.conllu or options.clean) and len(options.language or ()) != 1:
        parser.error("--conllu and --clean need one --language")
    lines = given(options) or rows(options.language or LANGUAGES, options.rule, options.notes)
    head = ["text", "found", "warned", "right word", "false flags per 1,000 words", "false warnings"]
    shown = table(head, lines)
    print(shown)
    if options.write:
        PAGE.write_text(f"{ABOUT}\n{shown}", encoding="utf-8")


if __name__ == "__main__":
    main()
