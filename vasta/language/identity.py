"""Which language is a text in? Lingua reads the letters, our lists everyday words, history decides doubts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from vasta.language.entries import entries
from vasta.language.packs import KNOWN, LANGUAGES

if TYPE_CHECKING:
    from lingua import LanguageDetector

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LETTERLESS = re.compile(r"(?:https?://|www\.)\S{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255}")
_ENOUGH = 2000  # code points looked at
_SURE = 0.45
_FEW = 3
_MANY, _MANY_TIMES = 3, 3
_KEPT = 512
_WORD_WEIGHT, _HISTORY_WEIGHT = 2.0, 0.5


def identify(text: str, likely: Iterable[str] = ()) -> str | None:
    """The language of a text, one of KNOWN, or None where nothing tells.

    likely: languages of the conversation so far, likeliest first; they decide where the text leaves doubt.
    """
    return _identify(text[:_ENOUGH], tuple(code for code in likely if code in KNOWN))


@lru_cache(_KEPT)
def _identify(text: str, before: tuple[str, ...]) -> str | None:
    words = [word.lower().replace("’", "'") for word in _WORD.findall(_LETTERLESS.sub(" ", text))]
    if not words:
        return None
    told = Counter(code for word in words for code in _telling().get(word, ()))
    if plain := _plain(told):
        return plain
    scores = {code: _WORD_WEIGHT * count / len(words) for code, count in told.items()}
    for place, code in enumerate(before):
        scores[code] = scores.get(code, 0.0) + _HISTORY_WEIGHT / (1 + place)
    if ahead := _ahead(scores):
        return ahead
    whole = {code: value * _trust(words, code) for code, value in _letters(" ".join(words)).items()}
    for code, score in scores.items():
        whole[code] = whole.get(code, 0.0) + score
    best, score = max(whole.items(), key=lambda pair: pair[1])
    return best if score >= _SURE else None


def _ahead(scores: Mapping[str, float]) -> str | None:
    """The language that leads by more than the letters could give another, which is 1 at most."""
    code, most = max(scores.items(), key=lambda pair: pair[1], default=("", 0.0))
    return code if most > 1 + max([score for other, score in scores.items() if other != code], default=0.0) else None


def _plain(told: Counter[str]) -> str | None:
    """The language whose everyday words leave no doubt; then the letters need not be asked (2 ms)."""
    (first, most), *others = [*told.most_common(2), ("", 0)]
    return first if most >= _MANY and most >= _MANY_TIMES * others[0][1] else None


def _trust(words: list[str], code: str) -> float:
    """Letters tell little in one to three words, and there our own languages are likelier than others."""
    if len(words) > _FEW:
        return 1.0
    return 0.4 + 0.15 * len(words) - 0.3 * (code not in LANGUAGES)


@cache
def _telling() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code in KNOWN:
        for word in entries(code, "telling-words"):
            found[word] = (*found.get(word, ()), code)
    return found


def _letters(text: str) -> dict[str, float]:
    values = _detector().compute_language_confidence_values(text)
    return {value.language.iso_code_639_1.name.lower(): value.value for value in values}


@cache
def _detector() -> LanguageDetector:
    """Lingua in its low-accuracy mode: 13 MB instead of 170, and as good on whole sentences."""
    from lingua import (
        IsoCode639_1,
        LanguageDetectorBuilder,
    )  # here: it costs 25 ms that a reader of one language saves

    codes = [getattr(IsoCode639_1, code.upper()) for code in KNOWN]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_low_accuracy_mode().build()
