"""Read, act, render."""
