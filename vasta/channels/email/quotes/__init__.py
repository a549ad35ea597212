"""What the customer wrote now, told apart from the history that their mail program quoted below it."""

from vasta.channels.email.quotes.split import Piece, Split, is_forward, is_reply, split

__all__ = ["Piece", "Split", "is_forward", "is_reply", "split"]
