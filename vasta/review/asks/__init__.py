"""The ledger of asks: every question and request of the message, and whether the reply answers it."""

from vasta.review.asks.ledger import ledger, left_open

__all__ = ["ledger", "left_open"]
