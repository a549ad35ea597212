"""Makes a regular expression of a form of <code>/dates.toml, such as "{d}. {month}[ {yyyy}]".

A form is text with {slots}, [optional parts] and (one|of|these). A space matches a space or a line end, a
dash – any dash. Nothing repeats without a bound, so that matching takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

SPACE = r"(?:[^\S\n]{1,2}|[^\S\n]?\n)"
DASH = r"[^\S\n]?[-–—][^\S\n]?"
BEFORE = r"(?<![\w€$£#§+])(?<!\d[.,:/\-–])"
AFTER = r"(?!\w)(?![.,:/]\d)(?![-–]\w)"
NUMBERS = {  # slot: (expression, the name its value goes by)
    "d": (r"0?[1-9]|[12]\d|3[01]", "day"),
    "m": (r"0?[1-9]|1[0-2]", "month"),
    "dd": (r"0[1-9]|[12]\d|3[01]", "day"),
    "mm": (r"0[1-9]|1[0-2]", "month"),
    "yyyy": (r"(?:1[6-9]|20)\d\d", "year"),
    "yy": (r"\d\d", "year"),
    "n": (r"\d{1,3}", "n"),
    "h": (r"[01]?\d|2[0-4]", "hour"),
    "min": (r"[0-5]\d", "minute"),
    "week": (r"[1-4]?\d|5[0-3]", "week"),
}
PIECE = re.compile(r"\{([a-z-]+)(2?)\}|(\s)|([–\[\]()|])|([^\s{}–\[\]()|]+)")
BRACKETS = re.compile(r"[\[(][^\[\]()]*[\])]")  # what may be there, or one of several
APART = re.compile(r"(?:^|(?<=\s))\{([a-z-]+)\}(?=\s|$)")
CHOICES = re.compile(r"(?<=[(\[])[^()\[\]]*\|[^()\[\]]*(?=[)\]])")
NUMBER_FIRST = re.compile(r"\{(?:" + "|".join(NUMBERS) + r")\}")
THEN = {".": ".", ":": ":", "/": "/", "-": "-", "–": "-–— ", " ": " "}
SIGNS = {"–": DASH, "[": "(?:", "]": ")?", "(": "(?:", "|": "|", ")": ")"}

Words = dict[str, dict[str, str]]
"""For each list of words: form in lower case -> value ("perjantaina" -> "5")."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A part of a form that says something: group in the expression, name of its value, list of words."""

    group: str
    name: str
    listed: str


@dataclass(frozen=True, slots=True)
class FormReader:
    """Turns forms into expressions. exact: lists whose words count only with a capital."""

    words: Words
    exact: frozenset[str]

    def read(self, form: str) -> tuple[re.Pattern[str], tuple[Slot, ...]]:
        """The expression and its slots. Raises ValueError for a form that cannot be read."""
        slots: list[Slot] = []
        try:
            body = "".join(self._piece(piece, slots) for piece in PIECE.finditer(_longest_first(form)))
            return re.compile(f"{BEFORE}(?:{body}){AFTER}", re.IGNORECASE), tuple(slots)
        except (re.error, KeyError) as error:
            raise ValueError(f"dates.toml: cannot read the form {form!r}: {error}") from error

    def first_words(self, form: str) -> set[str]:
        """What a phrase of this form can begin with: "({n}|{n-word}) {unit}" -> "0", "kaksi", "kahden" …"""
        head = form[1 : form.index(")")].split("|") if form.startswith("(") else [form]
        slots = [(re.match(r"\{([a-z-]+)\}", start), start) for start in head]
        return {first_word(each) for slot, text in slots for each in self._begins(slot and slot[1], text)}

    def needed(self, form: str) -> Iterable[frozenset[str]]:
        """For each slot and word that must be there, between spaces: the words of which one then stands in the text."""
        bare = form
        while (less := BRACKETS.sub("|", bare)) != bare:
            bare = less
        for slot in APART.finditer(bare):
            words = frozenset(map(first_word, self.words.get(slot[1], ())))
            if words and "0" not in words:
                yield words
        yield from (frozenset([plain(word)]) for word in bare.split() if word.isalpha())

    def then(self, form: str) -> str:
        """The signs of which one must follow the number that a form begins with; "" where that is left open."""
        number = NUMBER_FIRST.match(form)
        return THEN.get(form[number.end()], "") if number and number.end() < len(form) else ""

    def _begins(self, slot: str | None, text: str) -> Iterable[str]:
        return self.words.get(slot, ["0"]) if slot else [text]

    def _piece(self, piece: re.Match[str], slots: list[Slot]) -> str:
        slot, second, space, sign, text = piece.groups()
        if space:
            return SPACE
        if sign:
            return SIGNS[sign]
        return re.escape(text) if text else self._slot(slot, second, slots)

    def _slot(self, slot: str, second: str, slots: list[Slot]) -> str:
        group = f"g{len(slots)}"
        if slot in NUMBERS:
            expression, name = NUMBERS[slot]
            slots.append(Slot(group, name + second, ""))
            return f"(?P<{group}>{expression})"
        expression = choice(self.words[slot])
        if slot in self.exact:
            expression = f"(?-i:{choice(word.title() for word in self.words[slot])})"
        slots.append(Slot(group, slot.partition("-")[0] + second, slot))
        return f"(?P<{group}>{expression})"


def plain(text: str) -> str:
    """In lower case, one space between words: the form in which words are listed."""
    return " ".join(text.lower().split())


def first_word(text: str) -> str:
    """The first word in lower case; "0" when the text begins with a digit or a sign."""
    word = re.match(r"\w+", text)
    return "0" if not word or word[0][0].isdigit() else word[0].lower()


def choice(words: Iterable[str]) -> str:
    """An expression for any of the words, longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", SPACE) for word in ordered)


def _longest_first(form: str) -> str:
    """(week|week's) -> (week's|week): an expression takes the first of them that fits."""
    return CHOICES.sub(lambda match: "|".join(sorted(match[0].split("|"), key=len, reverse=True)), form)
