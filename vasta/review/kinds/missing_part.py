"""kind = "missing-part": one finding without a place where no entry of the list `phrases` stands.

options: within = "all" (default), "first" or "last"; sentences = how many from that end (default 2).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vasta.language.words import Sentence
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """Nothing where the part is there (or the reply is empty), else one absent span."""
    sentences = _among(case.reply.sentences, words)
    starts = {sentence.start for sentence in sentences}
    if sentences and not any(hit.sentence.start in starts for hit in words.hits(case.reply, "phrases")):
        yield Span()


def _among(sentences: Sequence[Sentence], words: Words) -> Sequence[Sentence]:
    options = words.card.options
    count = words.option("sentences") if "sentences" in options else 2
    match options.get("within", "all"):
        case "first":
            return sentences[:count]
        case "last":
            return sentences[-count:]
    return sentences
