"""wrong-information: a figure of the reply is not what the organisation's fact sheet says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vasta.language.words import Sentence
from vasta.review import values
from vasta.review.asks.sense import telling
from vasta.review.case import Case
from vasta.review.knowledge import Fact
from vasta.review.part import Found, Part, known
from vasta.review.report import Span
from vasta.review.terms import by_sentence
from vasta.review.values import Value
from vasta.review.words import Words

_NEAR = 4  # words between the term and its figure


def check(case: Case, words: Words) -> Iterator[Span]:
    """A span per figure that stands near a known term and differs from its value of the same kind."""
    told = {hit.sentence.start for hit in words.hits(case.reply, "told")}
    others = by_sentence(words.hits(case.reply, "unless"))
    spoken = [one for one in case.reply.content if _is_plain(one, one.start in told)]
    figures = {one.start: values.find(one.text, case.reply.language, case.today) for one in spoken}
    for fact in case.knowledge.facts if any(figures.values()) else ():
        right = next(iter(values.find(fact.value, case.reply.language, case.today)), None)
        for sentence in spoken if right else ():
            fits = figures[sentence.start] and not _is_of_another(others.get(sentence.start, ()), fact)
            place = _place(sentence, fact, case, words) if fits else None
            if place and right:
                yield from _wrong(sentence, figures[sentence.start], right, fact, place)


def _is_of_another(hits: Iterable[Found], fact: Fact) -> bool:
    """Does the sentence speak of a day, a person or a case that the fact's own term does not name?"""
    return any(word.lower not in fact.term.lower() for hit in hits for word in hit.words)


def _is_plain(sentence: Sentence, told: bool) -> bool:
    """Does it say what is, and neither what was (but in a note “kerroin, että …”), nor what is not, nor ask?"""
    tags = [word.tags for word in sentence.words if "verb" in word.tags and "participle" not in word.tags]
    barred = {"negative"} if told else {"past", "negative"}
    return not sentence.text.endswith("?") and not any(barred & one for one in tags)


def _wrong(
    sentence: Sentence, figures: tuple[Value, ...], right: Value, fact: Fact, place: tuple[int, int]
) -> Iterator[Span]:
    """The figure, where it is the only one of its kind, can be compared and stands near the term."""
    alike = [one for one in figures if one.kind == right.kind and _unit(one) == _unit(right)]
    if len(alike) == 1 and alike[0].value != right.value and _gap(sentence, alike[0], place) <= _NEAR:
        start, end = sentence.start + alike[0].start, sentence.start + alike[0].end
        yield Span(start, end, values={"right": fact.value, "term": fact.term}, suggest=lambda: (right.text,))


def _unit(value: Value) -> str:
    """What follows the number: “EUR”, “päi”; hours and days have none."""
    return value.value.partition(" ")[2]


def _gap(sentence: Sentence, value: Value, place: tuple[int, int]) -> int:
    """How many words stand between a figure and the term's place."""
    first, last = sentence.words[place[0]], sentence.words[place[1]]
    between = (last.end, value.start) if value.start >= last.end else (value.end, first.start)
    return sum(between[0] <= word.start and word.end <= between[1] for word in sentence.words)


def _place(sentence: Sentence, fact: Fact, case: Case, words: Words) -> tuple[int, int] | None:
    """First and last word of the term in a sentence, or of words that say the same (option `pairs` of lists)."""
    term = known(fact.term, case.reply.language)
    wanted = {one.lemma for one in telling(term.words, case.reply.language)}
    found = [at for at, word in enumerate(sentence.words) if word.lemmas[0] in wanted]
    if wanted and wanted <= {sentence.words[at].lemmas[0] for at in found}:
        return found[0], found[-1]
    for ours, theirs in words.option("pairs"):
        hits = [hit for hit in words.hits(case.reply, theirs) if hit.sentence.start == sentence.start]
        if hits and words.has(term, ours) and _is_alone(fact, ours, case, words):
            return hits[0].first, hits[0].last
    return None


def _is_alone(fact: Fact, name: str, case: Case, words: Words) -> bool:
    """Is it the only fact with such a term, so that nothing else can be meant?"""
    terms: list[Part] = [known(one.term, case.reply.language) for one in case.knowledge.facts if one != fact]
    return not any(words.has(one, name) for one in terms)
