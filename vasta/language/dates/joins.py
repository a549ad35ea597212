"""Puts pieces side by side together: "torstaina 27.11. klo 12 mennessä" is one phrase."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from vasta.language.dates.atoms import Atom
from vasta.language.dates.grammar import Grammar
from vasta.language.dates.resolve import next_weekday

DAYS = frozenset({"date", "weekday", "relative", "range"})
RANK = {"relative": 0, "weekday": 1, "date": 2, "range": 3}
CONTEXT = 40  # code points looked at before a phrase for "viimeistään", "no later than"


def join(text: str, found: list[Atom], rules: Grammar) -> list[Atom]:
    """The phrases: neighbours joined, deadline words taken in, pieces too weak to stand alone left out."""
    joined: list[Atom] = []
    for atom in found:
        current = atom
        while joined and (both := _together(text, joined[-1], current, rules)):
            joined.pop()
            current = both
        joined.append(current)
    whole = [_with_deadline(text, atom, rules) for atom in joined]
    return [atom for atom in whole if not atom.weak]


def _together(text: str, left: Atom, right: Atom, rules: Grammar) -> Atom | None:
    if right.start - left.end > CONTEXT:
        return None
    gap = text[left.end : right.start]
    if left.kind in DAYS and right.kind in DAYS and rules.to.fullmatch(gap):
        return _range(left, right)
    near = rules.near.fullmatch(gap)
    if not near:
        return None
    by = bool(rules.by_before.search(gap))
    if by and right.kind != "clock":
        return None
    both = _beside(left, right, gap)
    return replace(both, deadline=both.deadline or by) if both else None


def _beside(left: Atom, right: Atom, gap: str) -> Atom | None:
    if left.kind in DAYS and right.kind == "clock":
        return None if left.clock else _with_clock(left, right)
    if left.kind == "clock" and right.kind in DAYS - {"range"}:
        return _with_clock(right, left) if _may_lead(left) and not (right.often or right.weak) else None
    if {left.kind, right.kind} <= {"date", "weekday", "relative"}:
        return _one_day(left, right, gap)
    return None


def _may_lead(clock: Atom) -> bool:
    """As in "klo 12 huomenna" and "at 5 on Friday", but not a bare "10–15" before a day."""
    return not clock.weak or clock.deadline or (clock.clock is not None and not clock.ranged)


def _over(main: Atom, other: Atom) -> Atom:
    """`main`, reaching over both, and strong."""
    start, end = min(main.start, other.start), max(main.end, other.end)
    return replace(main, start=start, end=end, weak=False, deadline=main.deadline or other.deadline)


def _range(left: Atom, right: Atom) -> Atom | None:
    """From one day to another: "ma–pe", "27.11.–3.12.", "Monday to Friday"."""
    if "range" in {left.kind, right.kind} or left.weak != right.weak or left.clock or right.clock:
        return None
    if left.kind != right.kind and right.first != right.last:  # "every Tuesday until December"
        return None
    both = replace(_over(left, right), kind="range", deadline=right.deadline, often=left.weak or left.often)
    if both.often:
        return replace(both, first=None, last=None)
    if right.kind == "weekday" and left.first:
        return replace(both, last=next_weekday(right.weekday, left.first))
    return replace(both, last=right.last)


def _with_clock(day: Atom, clock: Atom) -> Atom:
    both = replace(_over(day, clock), clock=clock.clock or day.clock)
    if (day.often or day.weak) and clock.ranged:
        return replace(both, kind="hours", first=None, last=None)
    return both


def _one_day(left: Atom, right: Atom, gap: str) -> Atom | None:
    """Two names of the same day: "huomenna perjantaina", "torstaina 27.11.", "tiistaina ensi viikolla"."""
    if left.kind == right.kind:
        return _range(left, right) if gap.isspace() and _one_leads_to_other(left, right) else None
    if left.kind == "date" and right.kind == "weekday" and ("," in gap or right.weak):
        return None  # the weekday belongs to what follows: "27.11., ma 1.12."
    main, other = sorted((left, right), key=lambda atom: RANK[atom.kind], reverse=True)
    if (main.weak and other.weak) or not _agree(main, other, gap):
        return None
    first, last = _narrowed(main, other)
    return replace(_over(main, other), first=first, last=last, clock=left.clock or right.clock)


def _one_leads_to_other(left: Atom, right: Atom) -> bool:
    """As in "esmaspäevast reedeni", "septembrist novembrini"."""
    if left.kind == "weekday":
        return left.weekday != right.weekday and not left.weak
    return bool(left.kind == "date" and left.last and right.first and left.last < right.first)


def _agree(main: Atom, other: Atom, gap: str) -> bool:
    """May both mean the same day? After a comma a relative day must hold the date: "huomenna, 25.11."."""
    if other.kind == "weekday":
        return True
    if not (main.first and main.last and other.first and other.last):
        return "," not in gap
    if main.kind == "weekday":
        return "," not in gap or other.first != other.last
    return other.first <= main.first <= other.last


def _narrowed(main: Atom, other: Atom) -> tuple[date | None, date | None]:
    """A weekday takes its date from the day or week named beside it."""
    if main.kind != "weekday" or not other.first or not other.last:
        return main.first, main.last
    if other.first == other.last:
        return other.first, other.last
    day = next_weekday(main.weekday, other.first - timedelta(days=1))
    return (day, day) if day <= other.last else (main.first, main.last)


def _with_deadline(text: str, atom: Atom, rules: Grammar) -> Atom:
    before = text[max(0, atom.start - CONTEXT) : atom.start]
    if (word := rules.by_after.match(text, atom.end)) and atom.kind not in {"hours", "duration"}:
        atom = replace(atom, end=word.end(), deadline=True, weak=False)
    if atom.kind == "duration" and not atom.deadline:  # "late by two days" sets no deadline
        return atom
    if word := rules.by_before.search(before):
        return replace(atom, start=atom.start - len(word[0]), deadline=True, weak=_still_weak(atom))
    if word := rules.earlier.search(before):
        return _earlier(replace(atom, start=atom.start - len(word[0]), weak=_still_weak(atom)))
    cued = (atom.kind == "date" or atom.clock) and rules.cue.search(before)
    return replace(atom, weak=False) if cued else atom


def _still_weak(atom: Atom) -> bool:
    return atom.weak and atom.kind not in {"date", "clock"}


def _earlier(atom: Atom) -> Atom:
    """Before a day ("ennen perjantaita"): the last day is the one before, unless a time of day is named."""
    if atom.kind not in DAYS or atom.clock or not atom.first:
        return replace(atom, deadline=True)
    day = atom.first - timedelta(days=1)
    return replace(atom, deadline=True, first=day, last=day)
