"""What the desk does: each action is one transaction, writes its event, and says why when it refuses."""

from vasta.desk.actions.agents import (
    Invitation,
    accept_invitation,
    ask_password_reset,
    create_administrator,
    invite_again,
    invite_agent,
    reset_link,
    reset_password,
)
from vasta.desk.actions.asks import correct_ask
from vasta.desk.actions.conversations import assign, close_conversation, reopen, start_conversation
from vasta.desk.actions.deliver import deliver_outbox, retry_delivery
from vasta.desk.actions.drafts import add_file, discard_draft, remove_file, save_draft
from vasta.desk.actions.fetch import fetch_mail
from vasta.desk.actions.inboxes import sync_inboxes
from vasta.desk.actions.notes import add_note
from vasta.desk.actions.receive import receive, take_in, take_in_waiting
from vasta.desk.actions.replies import send_reply, undo_send
from vasta.desk.actions.reviews import dismiss_finding

__all__ = [
    "Invitation",
    "accept_invitation",
    "add_file",
    "add_note",
    "ask_password_reset",
    "assign",
    "close_conversation",
    "correct_ask",
    "create_administrator",
    "deliver_outbox",
    "discard_draft",
    "dismiss_finding",
    "fetch_mail",
    "invite_again",
    "invite_agent",
    "receive",
    "remove_file",
    "reopen",
    "reset_link",
    "reset_password",
    "retry_delivery",
    "save_draft",
    "send_reply",
    "start_conversation",
    "sync_inboxes",
    "take_in",
    "take_in_waiting",
    "undo_send",
]
