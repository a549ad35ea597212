"""People's names: known given names, parts of a full name, one person's names, greetings and signatures."""

from vasta.language.names.compare import Relation, misspelt, relation, same
from vasta.language.names.greeting import in_greeting
from vasta.language.names.known import Gender, gender, given
from vasta.language.names.parts import Name, split
from vasta.language.names.signature import in_signature
from vasta.language.names.span import Span

__all__ = [
    "Gender",
    "Name",
    "Relation",
    "Span",
    "gender",
    "given",
    "in_greeting",
    "in_signature",
    "misspelt",
    "relation",
    "same",
    "split",
]
