"""The desk's settings: one frozen, typed tree from defaults, a TOML file and VASTA_* variables."""

from vasta.config.database import database
from vasta.config.load import load
from vasta.config.secrets import data_folder, password_of, secret_key
from vasta.config.tree import ApiConfig, Config, ConfigError, Imap, InboxConfig, Limits, Smtp

__all__ = [
    "ApiConfig",
    "Config",
    "ConfigError",
    "Imap",
    "InboxConfig",
    "Limits",
    "Smtp",
    "data_folder",
    "database",
    "load",
    "password_of",
    "secret_key",
]
