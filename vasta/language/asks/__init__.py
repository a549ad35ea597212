"""What a customer asks: the questions and requests of a message, by data per language (<code>/asks.toml)."""

from vasta.language.asks.find import find
from vasta.language.asks.found import AnswerType, Found

__all__ = ["AnswerType", "Found", "find"]
