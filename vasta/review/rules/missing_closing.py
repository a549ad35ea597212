"""missing-closing: a reply that breaks off without a courteous last word."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Zone
from vasta.review.case import Case
from vasta.review.kinds.limit import words_in
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span where the last sentences neither wish, thank, reassure, ask nor invite to write again."""
    content = [one for one in case.reply.content if words_in(one)]
    if sum(map(words_in, content)) < words.option("words") or (
        words.option("first_turn_only") and not case.is_first_reply
    ):
        return
    last = {one.start for one in content[-words.option("sentences") :]}
    last |= {one.start for block in case.reply.read.zone(Zone.SIGN_OFF) for one in block.sentences}
    said = words.hits(case.reply, "phrases", "courtesy-questions", "regrets", "next-steps", "promises")
    asks = any(one.text.endswith(("?", "!")) and one.start in last for one in case.reply.sentences)
    if not asks and not any(hit.sentence.start in last for hit in said):
        yield Span()
