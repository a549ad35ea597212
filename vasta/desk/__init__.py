"""The desk: what it keeps (models), what it does (actions), what it shows (queries)."""
