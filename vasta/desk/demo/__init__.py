"""A believable day for a demo desk: written down in TOML, lived through the desk's own actions."""

from vasta.desk.demo.fill import fill
from vasta.desk.demo.story import Person, sign_ins

__all__ = ["Person", "fill", "sign_ins"]
