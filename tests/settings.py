"""The desk's settings for tests: a data folder of their own, and nothing from this machine's configuration.

VASTA_DATABASE is taken from outside, so that the same tests run on PostgreSQL.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_FOLDER = Path(tempfile.mkdtemp(prefix="vasta-tests-"))
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
for _name in [name for name in os.environ if name.startswith("VASTA_") and name != "VASTA_DATABASE"]:
    if not _name.startswith("VASTA_TEST_"):
        del os.environ[_name]
(_FOLDER / "vasta.toml").touch()
os.environ["VASTA_CONFIG"] = str(_FOLDER / "vasta.toml")
os.environ["VASTA_DATA"] = str(_FOLDER)
os.environ["VASTA_ORGANISATION"] = "Sähkö Oy"

from vasta.settings import *  # noqa: E402, F403  # the variables above must stand first; settings are a star import
from vasta.settings import DATABASES  # noqa: E402  # likewise

# A real file, so that WAL and the locks are those of a real desk; tests need not survive a power cut.
if "sqlite3" in DATABASES["default"]["ENGINE"]:
    DATABASES["default"]["TEST"] = {"NAME": str(_FOLDER / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += "; PRAGMA synchronous=OFF"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
