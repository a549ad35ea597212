"""One reading a word of a Finnish sentence: negation, clause and capitals choose what a form is."""

from __future__ import annotations

from dataclasses import dataclass

from vasta.language.fi.forms import Choice
from vasta.language.pack import Reading

_REACH = 4  # words between “ei” and its verb
_SIGNS = frozenset(',;:.!?…–-()"”')
_JOINS = frozenset(
    {
        "ja",
        "tai",
        "mutta",
        "sekä",
        "että",
        "jos",
        "kun",
        "koska",
        "vaikka",
        "joten",
        "eli",
        "niin",
        "joka",
        "jotka",
        "jonka",
        "jota",
        "mikä",
        "mitä",
        "kuin",
        "vai",
        "sillä",
    }
)
_SOFTENERS = frozenset({"ystävällisesti", "sitten", "ensin", "lopuksi", "hyvä", "nyt", "seuraavaksi"})
_BREAKS = _SIGNS | _JOINS
_FINITE = frozenset({"indicative", "conditional", "imperative"})


@dataclass(slots=True)
class _Clause:
    """What came before in the clause."""

    starts: bool = True
    finite: bool = False
    negated: int = 0
    forbidden: bool = False

    def see(self, word: str, tags: frozenset[str], connegative: bool) -> None:
        """Take in the word that was read."""
        if word in _BREAKS:
            self.starts, self.finite = True, False
            self.negated = 0 if word in _SIGNS else max(0, self.negated - 1)
            return
        self.starts = self.starts and word in _SOFTENERS
        self.finite = self.finite or not tags.isdisjoint(_FINITE)
        if "negative" in tags:
            self.negated, self.forbidden = _REACH, "imperative" in tags
        else:
            self.negated = 0 if connegative else max(0, self.negated - 1)


def best(words: list[str], all_choices: list[tuple[Choice, ...]]) -> list[Reading]:
    """One reading a word. “En maksa” is no order, “Maksa lasku” is; “voitko maksaa” is an infinitive."""
    readings = []
    clause = _Clause()
    for at, (word, some) in enumerate(zip(words, all_choices, strict=True)):
        one = some[0]
        if len(some) > 1:
            extra = _named(words, at), _precedes_finite(all_choices, at), _counted(words, at)
            one = min(some, key=lambda choice: choice.cost + _context(choice, clause, *extra))
        follows = clause.negated > 0 and one.connegative
        reading = one.reading
        if follows and not clause.forbidden:
            reading = reading._replace(tags=_negated(one.tags))
        readings.append(reading)
        clause.see(word.lower(), reading.tags, follows)
    return readings


def _context(choice: Choice, clause: _Clause, named: bool, before_finite: bool, counted: bool) -> float:
    tags = choice.tags
    cost = 0.0
    if "imperative" in tags and "2sg" in tags:
        cost += -1.0 if clause.starts and not clause.finite and not before_finite else 2.0
    if clause.negated and choice.connegative:
        cost -= 3.5 if "imperative" in tags else 2.0
    if "3sg" in tags and "present" in tags:
        cost += 1.5 * counted + 0.8 * clause.finite + 0.4 * clause.starts
    if "infinitive" in tags:
        cost += -0.5 if clause.finite else 0.3
    return cost - 2.0 * (named and "name" in tags)


def _named(words: list[str], at: int) -> bool:
    """A capital inside a sentence."""
    return words[at][:1].isupper() and at > 0 and words[at - 1] not in _SIGNS


def _precedes_finite(all_choices: list[tuple[Choice, ...]], at: int) -> bool:
    """“Tilaa on” and “maksa ei”: the word before the clause's verb is no order."""
    after = all_choices[at + 1][0] if at + 1 < len(all_choices) else None
    return (
        after is not None
        and bool(after.tags & {"3sg", "negative"})
        and "olla" in after.lemmas + ("olla",) * ("negative" in after.tags)
    )


def _counted(words: list[str], at: int) -> bool:
    """“20 kirjaa”, “kaksi päivää”: a partitive after a number."""
    before = words[at - 1].lower() if at else ""
    return before[:1].isdigit() or before in _NUMBERS


_NUMBERS = frozenset(
    {
        "kaksi",
        "kolme",
        "neljä",
        "viisi",
        "kuusi",
        "seitsemän",
        "kahdeksan",
        "yhdeksän",
        "kymmenen",
        "pari",
        "monta",
        "muutama",
        "puoli",
        "hyvää",
        "paljon",
        "lisää",
        "vähän",
    }
)


def _negated(tags: frozenset[str]) -> frozenset[str]:
    """The form that follows “ei” looks like an order and is none."""
    return (tags - {"imperative", "2sg"}) | {"indicative", "present"} if "imperative" in tags else tags
