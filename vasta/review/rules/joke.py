"""joke: laughter and jokes in a reply, and to a customer who complains a smiling or winking emoji too."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.review import complaints, emoji
from vasta.review.case import Case
from vasta.review.kinds import phrases
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per joke; else the first laughing smiley in the answer to a complaint."""
    spans = list(phrases.check(case, words))
    yield from spans or _laughs(case, words)


def _laughs(case: Case, words: Words) -> Iterator[Span]:
    laughing = words.card.options["laughing"]
    runs = (run for run in emoji.runs(case.reply) if any(sign in case.reply.text[run[0] : run[1]] for sign in laughing))
    first = next(runs, None)
    if first and case.message is not None and complaints.weight(case) >= words.option("least"):
        yield Span(first[0], first[1])
