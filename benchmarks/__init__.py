"""Measurements: how right the reviewer is (evaluate) and how fast (bench). They print; they assert nothing."""
