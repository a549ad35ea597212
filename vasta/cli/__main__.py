"""`python -m vasta.cli` is `vasta`."""

from vasta.cli import main

main()
