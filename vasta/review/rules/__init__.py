"""The rules: a card (TOML) each, and a module of the same name where data cannot say it."""
