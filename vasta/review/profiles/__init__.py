"""Profiles: how an organisation, its teams and channels want their replies. docs/profiles.md tells every field."""

from vasta.review.profiles.profile import DEFAULT, Profile, Severity
from vasta.review.profiles.read import BadProfile, load, parse
from vasta.review.profiles.whole import Profiles

__all__ = ["DEFAULT", "BadProfile", "Profile", "Profiles", "Severity", "load", "parse"]
