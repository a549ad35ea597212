"""wrong-language: the reply is in a language that the customer has not used and that was not agreed."""

from __future__ import annotations

from collections.abc import Iterator

from vasta import language as languages
from vasta.language.words import Kind
from vasta.review.case import Case
from vasta.review.report import Span
from vasta.review.words import Words

ENOUGH = 600
"""Code points that tell the language; what is typed after them need not be looked at again."""


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span where the language of a long enough reply is nobody's."""
    if sum(word.kind is Kind.WORD for one in case.reply.content for word in one.words) < words.option("words"):
        return
    expected = _expected(case) | _wished(case, words)
    ours = languages.identify(_own_words(case)[:ENOUGH], tuple(expected))
    if ours and expected and ours not in expected:
        yield Span(values={"theirs": min(expected), "ours": ours})  # the card names them in the reader's language


def _own_words(case: Case) -> str:
    """What the reply says without what stands in quotation marks: titles and labels may be in any language."""
    text, kept, last = case.reply.text, [], 0
    for start, end in case.reply.quotations:
        kept.append(text[last:start])
        last = end
    content = {(one.start, one.end) for one in case.reply.content}
    whole = " ".join([*kept, text[last:]])
    return whole if kept else " ".join(text[start:end] for start, end in sorted(content))


def _expected(case: Case) -> set[str]:
    """The languages the customer has written in, else the one agreed."""
    earlier = [languages.identify(turn.text) for turn in case.conversation.turns if turn.sender == "customer"]
    spoken = {code for code in (case.message_language, *earlier) if code}
    return spoken or ({case.given.language} if case.given.language else set())


def _wished(case: Case, words: Words) -> set[str]:
    """The languages in which the customer asks to be answered."""
    said = [case.message.text if case.message else "", *(turn.text for turn in case.conversation.turns)]
    asked = " ".join(said).lower()
    return {code for code, names in words.option("wishes").items() if any(name in asked for name in names)}
