"""What a text is: its language, sentences, words, lemmas, spelling, names and dates; fi, et and en."""

from vasta.language.identity import identify
from vasta.language.pack import Pack, Reading
from vasta.language.packs import KNOWN, LANGUAGES, UnknownLanguage, missing, pack
from vasta.language.reading import read
from vasta.language.words import TAGS, Block, Kind, Sentence, Text, Word, Zone

__all__ = [
    "KNOWN",
    "LANGUAGES",
    "TAGS",
    "Block",
    "Kind",
    "Pack",
    "Reading",
    "Sentence",
    "Text",
    "UnknownLanguage",
    "Word",
    "Zone",
    "identify",
    "missing",
    "pack",
    "read",
]
