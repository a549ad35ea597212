"""Order numbers, sums, phone numbers and other facts in running text (data: <code>/facts.toml)."""

from vasta.language.facts.fact import Fact
from vasta.language.facts.find import find

__all__ = ["Fact", "find"]
