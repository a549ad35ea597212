"""What the desk does: each action is one transaction, writes its event, and says why when it refuses."""

from vasta.desk.actions.conversations import assign, close_conversation, reopen, start_conversation
from vasta.desk.actions.drafts import add_file, discard_draft, remove_file, save_draft
from vasta.desk.actions.notes import add_note
from vasta.desk.actions.replies import send_reply, undo_send
from vasta.desk.actions.reviews import dismiss_finding

__all__ = [
    "add_file",
    "add_note",
    "assign",
    "close_conversation",
    "discard_draft",
    "dismiss_finding",
    "remove_file",
    "reopen",
    "save_draft",
    "send_reply",
    "start_conversation",
    "undo_send",
]
