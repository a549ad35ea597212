"""Train the model that says which asks a reply leaves open: `python -m benchmarks.train_asks [--write]`.

Learns from tests/corpus/*/dev and the pairs in tests/corpus/*/asks, never from the test sets. Prints, per language,
precision, recall, F1 and AUC for *open* asks of dev cases and letters, each judged by a model that has not seen its
theme. The threshold is balanced on the dev cases alone: the letters leave more open than real mail does.
Without randomness: the same corpus gives the same weights.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path
from typing import Any

from tests.corpus.cases import HERE, Labelled, cases
from vasta import language as languages
from vasta.review import parse_case
from vasta.review.asks import common
from vasta.review.asks.features import features
from vasta.review.asks.ledger import weighed
from vasta.review.asks.model import Model
from vasta.review.asks.sense import sense
from vasta.review.asks.table import table
from vasta.review.conversation import Conversation
from vasta.review.engine import make_case
from vasta.review.knowledge import Knowledge
from vasta.review.part import Part
from vasta.review.profiles import DEFAULT

LANGUAGES = ("fi", "et", "en")
ROUNDS, RATE, SHRINK = 300, 0.5, 0.02
PAIRS_WEIGH, LETTERS_WEIGH = 0.05, 1.0
LETTER_PARTS = 4
"""What an ask of the answers put together, and of the short letters, counts beside one of a labelled case."""
EVIDENCE = 0.45


@dataclass(frozen=True, slots=True)
class Row:
    """One ask: its features, is it open, what it counts, and whence it comes ("" for pairs)."""

    features: dict[str, float]
    open: bool
    language: str
    weight: float
    theme: str
    kind: str = ""
    text: str = ""


def dev_rows() -> Iterator[Row]:
    """The labelled asks of the development corpus that the finder finds."""
    for code in LANGUAGES:
        for one in cases(code, "dev"):
            if one.case.get("message"):
                yield from _case_rows(one)


def _case_rows(one: Labelled) -> Iterator[Row]:
    given = parse_case(one.case)
    case = make_case(given.reply, given.to, Conversation(), Knowledge(), DEFAULT)
    if case.message is None:
        return
    asks = weighed(case.message.text, case.message.language)
    senses = [sense(sentence, case.reply.language) for sentence in case.reply.content]
    weighing = table(asks, senses, foreign=case.message.language != case.reply.language)
    rows = [features(number, weighing) for number in range(len(asks))]
    left = list(zip(asks, rows, strict=True))
    for label in one.asks:
        start = case.message.text.find(label["text"])
        end = start + len(label["text"])
        match = next((pair for pair in left if start < pair[0].found.end and pair[0].found.start < end), None)
        if match:
            left.remove(match)
            theme = f"{one.language}/{one.file.stem}"
            yield Row(
                match[1],
                not label["answered"],
                case.reply.language,
                1.0,
                theme,
                match[0].found.kind,
                f"{one.case['id']}: {label['text']}",
            )


def pair_rows() -> Iterator[Row]:
    """The answers put together: every ask answered, one left open, or nothing but a receipt."""
    for code in LANGUAGES:
        for file in sorted((HERE / code / "asks").glob("*.toml")):
            data = tomllib.loads(file.read_text(encoding="utf-8"))
            for number, message in enumerate(data.get("message", ())):
                for reply, opened in _replies(message, data["receipts"][number % len(data["receipts"])]):
                    yield from _pair_rows(code, message, reply, opened)


def letter_rows() -> Iterator[Row]:
    """The asks of the letters, each file in parts of its own for the cross-validation."""
    for code in LANGUAGES:
        for file in sorted((HERE / code / "asks").glob("*.toml")):
            pairs = tomllib.loads(file.read_text(encoding="utf-8")).get("pair", ())
            for number, pair in enumerate(pairs):
                yield from _letter_rows(code, pair, f"{code}/{file.stem}-{number % LETTER_PARTS}")


def _letter_rows(code: str, pair: dict[str, Any], theme: str) -> Iterator[Row]:
    """The asks of a short message and its reply; those that `open` names are left open."""
    text = pair["message"]
    places = [(text.index(one), text.index(one) + len(one)) for one in pair["open"]]
    asks = weighed(text, code)
    weighing = table(asks, [sense(sentence, code) for sentence in Part(pair["reply"], code).content])
    for number, ask in enumerate(asks):
        opened = any(start < ask.found.end and ask.found.start < end for start, end in places)
        row = features(number, weighing)
        yield Row(row, opened, code, LETTERS_WEIGH, theme, ask.found.kind, text[ask.found.start : ask.found.end])


def ticked_rows(file: Path) -> Iterator[Row]:
    """What agents ticked, from a file that `vasta asks export` wrote: the ask that stands at each place."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
        one = json.loads(line)
        asks = weighed(one["message"], one["language"])
        weighing = table(asks, [sense(s, one["language"]) for s in Part(one["reply"], one["language"]).content])
        for at, ask in enumerate(asks):
            if ask.found.start < one["ask"]["end"] and one["ask"]["start"] < ask.found.end:
                theme = f"{one['language']}/ticked-{number % LETTER_PARTS}"
                opened, text = not one["answered"], one["ask"]["text"]
                yield Row(features(at, weighing), opened, one["language"], 1.0, theme, ask.found.kind, text)
                break


def _replies(message: dict[str, Any], receipt: str) -> Iterator[tuple[str, set[int]]]:
    """Replies put together from the answers, each with the asks it leaves open."""
    asks = message["ask"]
    for variant in (0, 1):
        answers = [ask["answers"][variant] for ask in asks]
        yield " ".join(answers), set()
        yield "\n\n".join([message["beside"], *reversed(answers)]), set()
        for left in range(len(asks)):
            kept = [answer for number, answer in enumerate(answers) if number != left]
            yield " ".join([*kept, message["beside"]]), {left}
            yield " ".join([receipt, *kept]), {left}
    yield receipt, set(range(len(asks)))
    yield f"{receipt} {message['beside']}", set(range(len(asks)))


def _pair_rows(code: str, message: dict[str, Any], reply: str, opened: set[int]) -> Iterator[Row]:
    text = message["text"]
    asks = weighed(text, code)
    senses = [sense(sentence, code) for sentence in Part(reply, code).content]
    weighing = table(asks, senses)
    rows = [features(number, weighing) for number in range(len(asks))]
    for number, label in enumerate(message["ask"]):
        start = text.find(label["text"])
        for ask, row in zip(asks, rows, strict=True):
            if start < ask.found.end and ask.found.start < start + len(label["text"]):
                yield Row(row, number in opened, code, PAIRS_WEIGH, "")
                break


def train(rows: Sequence[Row]) -> Model:
    """Logistic regression by gradient descent on standardised features, a little shrunk towards nothing."""
    names = sorted({name for row in rows for name in row.features})
    whole = sum(row.weight for row in rows)
    mean = {n: sum(r.weight * r.features[n] for r in rows) / whole for n in names}
    spread = {n: max(1e-6, sum(r.weight * (r.features[n] - mean[n]) ** 2 for r in rows) / whole) ** 0.5 for n in names}
    table = [[(r.features[n] - mean[n]) / spread[n] for n in names] for r in rows]
    weights, bias = [0.0] * len(names), dict.fromkeys(LANGUAGES, 0.0)
    for _ in range(ROUNDS):
        slope, lift = [0.0] * len(names), dict.fromkeys(LANGUAGES, 0.0)
        for row, values in zip(rows, table, strict=True):
            total = bias[row.language] + sum(w * v for w, v in zip(weights, values, strict=True))
            error = row.weight * (1 / (1 + exp(-total)) - row.open)
            lift[row.language] += error
            for at, value in enumerate(values):
                slope[at] += error * value
        weights = [w - RATE * (s / whole + SHRINK * w) for w, s in zip(weights, slope, strict=True)]
        bias = {code: b - RATE * 3 * lift[code] / whole for code, b in bias.items()}
    plain = {n: w / spread[n] for n, w in zip(names, weights, strict=True)}
    shift = sum(plain[n] * mean[n] for n in names)
    settled = {code: b - shift for code, b in bias.items()}
    return Model(0.5, EVIDENCE, {**settled, "default": sum(settled.values()) / len(settled)}, plain)


def cross_validated(dev: Sequence[Row], pairs: Sequence[Row]) -> list[tuple[float, Row]]:
    """Every dev row with the probability given by a model that has not seen its theme."""
    folds = sorted({row.theme for row in dev})
    parts = [folds[at::8] for at in range(8)]
    judged = []
    for part in parts:
        trained = train([row for row in dev if row.theme not in part] + list(pairs))
        judged += [(trained.open_probability(r.features, r.language), r) for r in dev if r.theme in part]
    return judged


def measures(judged: Sequence[tuple[float, Row]], threshold: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of the asks called open."""
    called = [row.open for p, row in judged if p >= threshold]
    right, open_ = sum(called), sum(row.open for _, row in judged)
    precision, recall = right / max(1, len(called)), right / max(1, open_)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def area(judged: Sequence[tuple[float, Row]]) -> float:
    """AUC: how often an open ask is given a higher probability than an answered one."""
    opened = [p for p, row in judged if row.open]
    closed = [p for p, row in judged if not row.open]
    wins = sum((a > b) + 0.5 * (a == b) for a in opened for b in closed)
    return wins / max(1, len(opened) * len(closed))


def best_threshold(judged: Sequence[tuple[float, Row]]) -> float:
    """The probability at which precision and recall are best balanced, taken in steps of 0.01."""
    return max(
        (step / 100 for step in range(5, 95)), key=lambda t: (min(measures(judged, t)[:2]), measures(judged, t)[2])
    )


def write_common() -> None:
    """common.txt: which share of the sentences of dev and pairs (per thousand) holds a base word."""
    for code in LANGUAGES:
        texts = [one.case.get(part) or "" for one in cases(code, "dev") for part in ("message", "reply")]
        for file in sorted((HERE / code / "asks").glob("*.toml")):
            data = tomllib.loads(file.read_text(encoding="utf-8"))
            for message in data.get("message", ()):
                texts += [message["text"], *(answer for ask in message["ask"] for answer in ask["answers"])]
            texts += [pair[part] for pair in data.get("pair", ()) for part in ("message", "reply")]
        sentences = [sentence for text in texts for sentence in languages.read(text, code).sentences]
        count = Counter(
            lemma for one in sentences for lemma in {m for w in one.words if w.kind == "word" for m in w.lemmas}
        )
        shares = {lemma: 1000 * number / len(sentences) for lemma, number in count.items() if number > 2}
        head = (
            "# How common base words are: in how many of a thousand sentences of service mail each stands.\n"
            "# Source: counted in tests/corpus by benchmarks/train_asks.py; licence: AGPL-3.0-or-later.\n"
        )
        lines = "".join(f"{lemma} {share:.1f}\n" for lemma, share in sorted(shares.items()))
        path = Path(languages.__file__).parent / code / "data" / "common.txt"
        path.write_text(head + lines, encoding="utf-8")
    common._shares.cache_clear()  # noqa: SLF001 - the file has just been made anew


def write(model: Model) -> None:
    """weights.toml, rounded so that a change of the last digit is no change."""
    lines = ["# The model of vasta/review/asks/model.py, made by benchmarks/train_asks.py: do not edit by hand.", ""]
    lines += [f"threshold = {model.threshold}", f"evidence = {model.evidence}"]
    for name, values in (("bias", model.bias), ("weights", model.weights)):
        lines += ["", f"[{name}]", *(f"{key} = {value:.4f}" for key, value in sorted(values.items()))]
    path = Path(common.__file__).with_name("weights.toml")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def show(judged: Sequence[tuple[float, Row]], threshold: float) -> None:
    """Print the figures per language, and precision / recall by kind from several probabilities on (for the cards)."""
    for code in (*LANGUAGES, "all"):
        part = [one for one in judged if code in (one[1].theme[:2], "all")]
        precision, recall, f1 = measures(part, threshold)
        opened = sum(row.open for _, row in part)
        figures = f"P {precision:.2f} R {recall:.2f} F1 {f1:.2f} AUC {area(part):.3f}"
        print(f"{code:4} {figures}  ({opened} open of {len(part)})")
    for kind in ("question", "request"):
        part = [one for one in judged if one[1].kind == kind]
        steps = {step / 10: measures(part, step / 10)[:2] for step in range(3, 9)}
        print(kind, "  ".join(f"{step}: {p:.2f}/{r:.2f}" for step, (p, r) in steps.items()))


def main() -> None:
    """Train, print how good it is, and with --write keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write common.txt and weights.toml")
    parser.add_argument("--notes", action="store_true", help="list the asks judged wrongly")
    parser.add_argument("--ticked", type=Path, help="also learn from what `vasta asks export` wrote into this file")
    options = parser.parse_args()
    if options.write:
        write_common()
    cases_only = list(dev_rows())
    dev, pairs = [*cases_only, *letter_rows()], list(pair_rows())
    dev += ticked_rows(options.ticked) if options.ticked else ()
    judged = cross_validated(dev, pairs)
    themes = {row.theme for row in cases_only}
    threshold = best_threshold([one for one in judged if one[1].theme in themes])
    show(judged, threshold)
    if options.notes:
        for probability, row in sorted(judged, key=lambda one: -one[0]):
            if (probability >= threshold) != row.open:
                print(f"{'missed' if row.open else 'wrong '} {probability:.2f} {row.text}")
    if options.write:
        made = train([*dev, *pairs])
        write(Model(threshold, made.evidence, made.bias, made.weights))


if __name__ == "__main__":
    main()
