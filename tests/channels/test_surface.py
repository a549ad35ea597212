"""The public names are sorted and all there."""

import vasta.channels
import vasta.channels.email


def test_the_surface_is_sorted_and_complete() -> None:
    for module in (vasta.channels, vasta.channels.email):
        assert module.__all__ == sorted(module.__all__)
        assert all(hasattr(module, name) for name in module.__all__)
