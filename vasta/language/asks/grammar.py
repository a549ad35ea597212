"""The data of a language's asks, <code>/asks.toml, compiled; its lists hold patterns (language/phrases.py).

    sure        opens a question anywhere in a sentence, with or without a question mark
    opens       opens a question where a clause starts
    may         may open a question there, or only a side clause ("koska", "mis", "when")
    tell        asks to be told what the next clause says ("haluaisin tietää", "soovin teada", "let me know")
    wonder      the same where it may also stand alone and say nothing ("I have a question")
    unsure      the same where it says nothing when it stands alone ("en tiedä")
    embedded    opens the clause after those, beside the three question lists ("if", "whether")
    request     opens a request where a clause starts
    anywhere    opens a request anywhere
    faint       opens a request only where the message asks nothing else ("tarvitsen")
    never       is no ask, nor is what starts within it: courtesy, rhetoric, what was asked before

[wants] holds patterns too: what the answer must hold besides its type, "advice" or "price".
[groups] names sets of words that patterns share: @action stands for its words with | between them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from vasta.language.asks.found import AnswerType
from vasta.language.packs import LANGUAGES, missing, pack
from vasta.language.phrases import Phrases, entry

_GROUP = re.compile(r"@([a-z-]+)")
QUESTIONS = ("sure", "opens", "may")
_WORDS = ("fillers", "joins", "alternatives", "links", "side", "subjects")
TELLS = ("tell", "wonder", "unsure")
REQUESTS = ("request", "anywhere", "faint")


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language asks.

    phrases: the lists above; types: patterns by the answer they ask for; wants: by what it must hold besides.
    fillers may stand before what opens a clause, joins couple two clauses, alternatives two sides of one question
    (“vai”), links lead over to the next clause (“siis”) and end none, side words open a clause that belongs to
    the one before it, subjects open a new statement. bare: may a word of `may` open a question that has no
    question mark? inverts: is “do you” within a question part of it, as in English (“what do you need”)?
    """

    phrases: Phrases
    types: Phrases
    wants: Phrases
    fillers: frozenset[str]
    joins: frozenset[str]
    alternatives: frozenset[str]
    links: frozenset[str]
    side: frozenset[str]
    subjects: frozenset[str]
    bare: bool
    inverts: bool


def _phrases(code: str, lists: Mapping[str, list[str]], groups: Mapping[str, str]) -> Phrases:
    filled = {name: [entry(_filled(one, groups)) for one in patterns] for name, patterns in lists.items()}
    return Phrases(filled, lambda lemma: _bases(code, lemma))


def _filled(pattern: str, groups: Mapping[str, str]) -> str:
    return _GROUP.sub(lambda found: "|".join(groups[found[1]].split()), pattern)


def _bases(code: str, lemma: str) -> frozenset[str]:
    """The base word, and where the lexicon is missing its stem, so that the fallback still matches."""
    stems = pack(code).read([lemma])[0].lemmas if missing().get(code) else ()
    return frozenset({lemma, *stems})


@cache
def grammar(code: str) -> Grammar:
    """The grammar of a language; English's where it has none. Raises BadPattern for broken data."""
    code = code if code in LANGUAGES else "en"
    text = files("vasta.language").joinpath(code, "asks.toml").read_text(encoding="utf-8")
    data: dict[str, Any] = tomllib.loads(text)
    groups = data.get("groups", {})
    lists, types, wants = (_phrases(code, data[name], groups) for name in ("lists", "types", "wants"))
    words = {name: frozenset(data[name].split()) for name in _WORDS}
    return Grammar(lists, types, wants, bare=data["bare"], inverts=data["inverts"], **words)


def answer_type(name: str) -> AnswerType:
    """A name of [types] as the type it is; tested over all data."""
    return name  # type: ignore[return-value]  # the names are checked by a test
