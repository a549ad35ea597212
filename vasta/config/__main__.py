"""`python -m vasta.config > docs/configuration.md` writes the page anew."""

import sys

from vasta.config.docs import page

sys.stdout.write(page())
