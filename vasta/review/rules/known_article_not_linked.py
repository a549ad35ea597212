"""known-article-not-linked: an article answers the question, and the reply neither links it nor answers by itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from vasta.language.words import Kind
from vasta.review import complaints, likeness, own_words, topics
from vasta.review.asks.sense import telling
from vasta.review.case import Case
from vasta.review.knowledge import Article
from vasta.review.part import Part
from vasta.review.report import Span
from vasta.review.words import Words


def check(case: Case, words: Words) -> Iterator[Span]:
    """One absent span with the article's title and address; any link of the reply will do."""
    if case.message is None or not case.reply.content or _has_link(case.reply):
        return
    article = _about(case, case.message, words.option("enough"))
    if article is None or article.url in case.message.text or not _leaves_open(case, words):
        return
    if likeness.flat(article.title).lower() not in likeness.flat(case.reply.text).lower():
        line = f"{article.title}: {article.url}"
        yield Span(values={"article": article.title, "url": article.url}, suggest=lambda: (line,))


def _has_link(part: Part) -> bool:
    return any(word.kind is Kind.LINK for sentence in part.read.sentences for word in sentence.words)


def _about(case: Case, message: Part, enough: float) -> Article | None:
    """The article whose title and keywords weigh clearly most in the message."""
    articles = case.knowledge.articles
    at = topics.heaviest(topics.weights([message], _groups(articles, message.language)), enough)
    return None if at is None else articles[at]


@lru_cache(32)
def _groups(articles: tuple[Article, ...], language: str) -> own_words.Groups:
    """The words of each article; made once for an organisation's articles in a language."""
    return tuple((*_words(one.title, language), *one.keywords) for one in articles)


def _words(title: str, language: str) -> tuple[str, ...]:
    """The words of a title that tell something."""
    return tuple(one.lemma for one in telling(Part(title, language).words, language))


def _leaves_open(case: Case, words: Words) -> bool:
    """Does the reply send the customer to our pages without an address, leave a question open, or only advise?"""
    if words.has(case.reply, "pages"):
        return True
    trouble = words.has(case.message, "problems") or complaints.weight(case) > 1
    if trouble and not words.has(case.reply, "done"):
        return True  # the trouble may go on after the advice, and the article has more of it
    return any(one.kind == "question" and not one.answered for one in case.asks)
