"""known-article-not-linked: an article answers the question, and the reply neither links it nor answers by itself."""

from __future__ import annotations

from collections.abc import Iterator

from vasta.language.words import Kind
from vasta.review import likeness, topics
from vasta.review.asks.sense import telling
from vasta.review.case import Case
from vasta.review.knowledge import Article
from vasta.review.part import Part, known
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
    groups = tuple((*_words(one.title, message.language), *one.keywords) for one in articles)
    at = topics.heaviest(topics.weights([message], groups), enough)
    return None if at is None else articles[at]


def _words(title: str, language: str) -> tuple[str, ...]:
    """The words of a title that tell something."""
    return tuple(one.lemma for one in telling(known(title, language).words, language))


def _leaves_open(case: Case, words: Words) -> bool:
    """Does the reply send the customer to our pages without an address, or leave a question open?"""
    if words.has(case.reply, "pages"):
        return True
    return any(one.kind == "question" and not one.answered for one in case.asks)
