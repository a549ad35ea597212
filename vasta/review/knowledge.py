"""What the organisation knows: the facts, articles and words that a reply is held against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a fact sheet: what it is about and its right value ("toimitusmaksu", "4,90 €")."""

    term: str
    value: str


@dataclass(frozen=True, slots=True)
class Article:
    """A public article. keywords: base words that tell a question is about it, besides those of the title."""

    title: str
    url: str
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic that customers write about, known by its words.

    needed: what we must know before we can help -> the words that tell it. next_questions: what customers ask next
    -> its answer. best_practice: what others did in the same situation.
    needs: what customers want behind their question, by its words. ours: the team itself takes care of it.
    """

    name: str
    words: tuple[str, ...] = ()
    needed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    best_practice: str = ""
    next_questions: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the organisation knows.

    terms: insider term -> plain words. names: never misspelt. concepts: sets of words for one thing, the preferred
    one first. voice: term to avoid -> the organisation's own. promises: guarantees that it does give, as worded.
    """

    terms: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    articles: tuple[Article, ...] = ()
    topics: tuple[Topic, ...] = ()
    concepts: tuple[tuple[str, ...], ...] = ()
    voice: Mapping[str, str] = field(default_factory=dict)
    promises: tuple[str, ...] = ()
