"""Documentation made from the code, so that it stays true: `python -m benchmarks.docs [--check]`."""
