"""grammar-slip: closed patterns of forms that do not go together; only words that stand side by side are looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from vasta.review.case import Case
from vasta.review.part import Found
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per slip, with what to write instead where the list says it."""
    yield from _articles(case, words.option("articles"))
    slips = [hit for hit in words.hits(case.reply, "slips") if hit.stands_whole and not _is_said(case, hit)]
    if not slips:
        return
    allowed = [(hit.start, hit.end) for hit in words.hits(case.reply, "allowed")]
    for hit in slips:
        if not any(start <= hit.start and hit.end <= end for start, end in allowed):
            yield Span(hit.start, hit.end, suggest=partial(_mended, hit))


def _articles(case: Case, articles: Sequence[tuple[str, str]]) -> Iterator[Span]:
    """A span per “a” that wants to be “an”, and the other way round."""
    for sentence in case.reply.sentences if articles else ():
        for expression, right in articles:
            for match in re.finditer(expression, sentence.text):
                start = sentence.start + match.start()
                if not case.reply.is_quoted(start):
                    article = right.capitalize() if match[0][0].isupper() else right
                    whole = f"{article} {match[0].partition(' ')[2]}"
                    yield Span(start, sentence.start + match.end(), suggest=partial(tuple, (whole,)))


def _is_said(case: Case, hit: Found) -> bool:
    """Quoted, or with a name or a code for its last word."""
    last = hit.words[-1].text
    return case.reply.is_quoted(hit.start) or (len(last) > 1 and not last.islower() and len(hit.words) > 1)


def _mended(hit: Found) -> tuple[str, ...]:
    """The right words; “…” stands for the words that stay, “*” for the beginning of the last one."""
    found = [_filled(hit, one.strip()) for one in hit.entry.instead.split("|") if one.strip()]
    return tuple(one[:1].upper() + one[1:] if hit.words[0].text[:1].isupper() else one for one in found)


def _filled(hit: Found, right: str) -> str:
    texts = [word.text for word in hit.words]
    if right.startswith("…"):
        ending = hit.entry.pattern.split()[-1].removeprefix("*")
        last = right[1:].strip()
        return " ".join([*texts[:-1], texts[-1].removesuffix(ending) + last[1:] if last.startswith("*") else last])
    return " ".join([right[:-1].strip(), *texts[1:]]) if right.endswith("…") else right
