"""What opens the asks of a sentence, from the hits of the grammar's lists and how they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from vasta.language.asks.clauses import Opening, is_statement, openings
from vasta.language.asks.grammar import QUESTIONS, REQUESTS, TELLS, Grammar
from vasta.language.phrases import Hit
from vasta.language.words import Kind, Word

_ORDER = ("never", *TELLS, *REQUESTS, *QUESTIONS, "embedded")
CLAUSES = (*QUESTIONS, "embedded")
_TOLD_WITHIN = 8  # words between “haluaisin tietää” and the clause that is asked
_NEXT = 2  # words: “palun saatke”, “kontrollige ja saatke”
_SHORT = 9  # words: a chat line like “koska joku tulee” may be a question without its mark
_FEW = 3  # words before a comma that are a greeting or a number, no clause


class Cue(NamedTuple):
    """An ask opens: its first word, the last word of what opens it; faint: only where nothing else is asked."""

    kind: Literal["question", "request"]
    first: int
    last: int
    faint: bool = False
    opener: int = -1
    """Where the words before the asked clause start (“haluaisin tietää”); else the same as first."""

    @property
    def begins(self) -> int:
        """The first word that belongs to this ask and not to the one before it."""
        return self.opener if self.opener >= 0 else self.first


@dataclass
class _Scan:
    """One sentence on its way: what opens asks so far."""

    words: tuple[Word, ...]
    grammar: Grammar
    asked_until: int  # asks that start before this word have a question mark after them
    stands: list[Opening]
    hits: list[Hit] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    told: Hit | None = None  # “haluaisin tietää”, still without its clause
    telling: bool = False  # the sentence asks to be told


def cues(words: tuple[Word, ...], grammar: Grammar) -> list[Cue]:
    """The asks that a sentence opens, in order."""
    marks = [at for at, word in enumerate(words) if word.kind is Kind.PUNCTUATION and "?" in word.text]
    scan = _Scan(words, grammar, marks[-1] if marks else -1, openings(words, grammar))
    hits = grammar.phrases.find(words)
    never = [hit for hit in hits if hit.name == "never"]
    kept = [hit for hit in hits if not _within(hit, never)]
    scan.hits = sorted(kept, key=lambda hit: (hit.first, _ORDER.index(hit.name)))
    for hit in scan.hits:
        _take(scan, hit)
    _tell_alone(scan, len(words))
    if not scan.cues and marks and not any(hit.last >= marks[-1] - 4 for hit in never):
        scan.cues.extend(_whole(scan, marks[-1]))
    return scan.cues


def _within(hit: Hit, never: list[Hit]) -> bool:
    return any(one.first <= hit.first <= one.last for one in never)


def _take(scan: _Scan, hit: Hit) -> None:
    if scan.told and hit.first > scan.told.last + _TOLD_WITHIN:
        _tell_alone(scan, hit.first)
    last = scan.cues[-1].last if scan.cues else -1
    if scan.told:
        ends_on_clause = hit.name in CLAUSES and scan.told.last > scan.told.first  # “katsotteko, milloin”
        last = max(last, scan.told.last - ends_on_clause)
    if hit.first <= last or _alternative(scan, hit):
        return
    if hit.name == "wonder" and not scan.stands[hit.first] and _within_question(scan, hit):
        return
    if hit.name in TELLS:
        if _goes_with_last(scan, hit) and scan.cues[-1].first == scan.cues[-1].last:
            scan.cues.pop()  # “palun … öelge, millal” asks to be told
        _tell_alone(scan, hit.first)
        scan.told, scan.telling = hit, True
    elif hit.name in REQUESTS:
        _take_request(scan, hit)
    elif _asks(scan, hit):
        opener = scan.told.first if scan.told else -1
        scan.cues.append(Cue("question", hit.first, hit.last, opener=opener))
        scan.told = None


def _alternative(scan: _Scan, hit: Hit) -> bool:
    """“Pitääkö …, vai siirtyykö …?”, “…, kas teie või mina?”: the other side of the question before it."""
    if not scan.cues:
        return False
    words, other = scan.words, scan.grammar.alternatives
    rest = [word.lower for word in words[hit.first : hit.first + _NEXT * 3] if word.kind is Kind.WORD]
    few = len(scan.words) - hit.first <= _NEXT * 3 and len(rest) <= _NEXT * 2
    tail = few and scan.stands[hit.first] == Opening.COMMA and not other.isdisjoint(rest)
    open_word = scan.grammar.types.find(words[hit.first : hit.last + 1])  # “vai mitä …?” is a question of its own
    return tail or (words[hit.first - 1].lower in other and not open_word)


def _tell_alone(scan: _Scan, until: int) -> None:
    """“Haluaisin tietää hinnan”: what is to be told is no clause."""
    told, scan.told = scan.told, None
    if told is None or told.name == "unsure":
        return
    after = [word for word in scan.words[told.last + 1 : until] if word.kind in {Kind.WORD, Kind.NUMBER}]
    faint = told.first >= scan.asked_until and (told.name == "wonder" or not after)
    if after or told.name == "tell":
        scan.cues.append(Cue("question", told.first, told.last, faint=faint))


def _take_request(scan: _Scan, hit: Hit) -> None:
    if (scan.told and scan.told.name != "unsure") or (hit.name != "anywhere" and not scan.stands[hit.first]):
        return
    if _goes_with_last(scan, hit):
        scan.cues[-1] = scan.cues[-1]._replace(last=hit.last, faint=False)
        return
    scan.cues.append(Cue("request", hit.first, hit.last, faint=hit.name == "faint"))


def _goes_with_last(scan: _Scan, hit: Hit) -> bool:
    """“Palun saatke”, “kontrollige ja saatke”: one thing to do."""
    return bool(scan.cues) and scan.cues[-1].kind == "request" and hit.first - scan.cues[-1].last <= _NEXT


def _asks(scan: _Scan, hit: Hit) -> bool:
    """Does a hit of the question lists open a question here?"""
    stands = scan.stands[hit.first]
    if hit.name == "sure" or scan.told:
        return stands != Opening.NONE or not (scan.grammar.inverts and _within_question(scan, hit))
    if hit.name == "embedded":
        return scan.telling and bool(scan.cues) and stands in {Opening.JOIN, Opening.COMMA}
    if stands == Opening.NONE:
        return False
    after_question = bool(scan.cues) and scan.cues[-1].kind == "question"
    if hit.name == "opens":
        sure = hit.first < scan.asked_until or stands == Opening.START or after_question
        loose = not scan.grammar.inverts and not scan.cues
        return sure or stands == Opening.JOIN or loose or _no_clause_before(scan, hit)
    return _may_ask(scan, hit, stands, after_question=after_question)


def _within_question(scan: _Scan, hit: Hit) -> bool:
    """Has the clause opened a question already?"""
    if not scan.cues or scan.cues[-1].kind != "question":
        return False
    return not any(scan.stands[scan.cues[-1].last + 1 : hit.first + 1])


def _may_ask(scan: _Scan, hit: Hit, stands: Opening, *, after_question: bool) -> bool:
    """Words that also open side clauses: “koska”, “mis”, “when”."""
    if after_question:
        return stands >= Opening.JOIN or (scan.telling and _join_follows(scan, hit))
    if hit.first < scan.asked_until:
        return stands >= Opening.JOIN or not _side_of_question(scan, hit)
    if not scan.grammar.bare:
        return False
    short = len(scan.words) <= _SHORT and all(word.text != "," for word in scan.words[hit.first :])
    return short and (stands == Opening.START or _no_clause_before(scan, hit))


def _join_follows(scan: _Scan, hit: Hit) -> bool:
    """“milloin…, mihin … ja kuka …”: a question joined on later shows a list of questions."""
    later = [one for one in scan.hits if one.first > hit.last and one.name in QUESTIONS]
    return any(scan.stands[one.first] == Opening.JOIN for one in later)


def _side_of_question(scan: _Scan, hit: Hit) -> bool:
    """Does a surer question stand in the same sentence, so that this is a side clause of something?"""
    later = [one for one in scan.hits if one.first > hit.last and scan.stands[one.first]]
    return any(one.name in {"sure", "opens", "request", "anywhere"} for one in later)


def _no_clause_before(scan: _Scan, hit: Hit) -> bool:
    before = scan.words[: hit.first]
    few = sum(word.kind is Kind.WORD for word in before) <= _FEW
    return few and not is_statement(before, scan.grammar)


def _whole(scan: _Scan, mark: int) -> list[Cue]:
    """A question by its mark alone: its last clause where the sentence is long, else all of it."""
    words = scan.words
    signs = [at for at in range(mark) if words[at].kind is Kind.PUNCTUATION and words[at].text[0] in "?!;:"]
    first = signs[-1] + 1 if signs else 0
    while first < mark and words[first].kind is not Kind.WORD:
        first += 1
    said = any(word.kind is Kind.WORD for word in words[first:mark])
    return [Cue("question", first, first)] if said else []
