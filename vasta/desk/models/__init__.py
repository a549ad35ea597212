"""What the desk keeps: one file per noun."""

from vasta.desk.models.agent import Agent, Role
from vasta.desk.models.ask_correction import AskCorrection
from vasta.desk.models.attachment import Attachment
from vasta.desk.models.conversation import Conversation
from vasta.desk.models.customer import AddressForm, ContactPoint, Customer
from vasta.desk.models.draft import Draft
from vasta.desk.models.event import Event
from vasta.desk.models.heartbeat import Heartbeat
from vasta.desk.models.inbox import Inbox
from vasta.desk.models.kinds import Channel, Language
from vasta.desk.models.message import Message
from vasta.desk.models.outbox import Outbox
from vasta.desk.models.promise import Promise
from vasta.desk.models.raw_mail import RawMail
from vasta.desk.models.review import Dismissal, Review
from vasta.desk.models.team import Team

__all__ = [
    "AddressForm",
    "Agent",
    "AskCorrection",
    "Attachment",
    "Channel",
    "ContactPoint",
    "Conversation",
    "Customer",
    "Dismissal",
    "Draft",
    "Event",
    "Heartbeat",
    "Inbox",
    "Language",
    "Message",
    "Outbox",
    "Promise",
    "RawMail",
    "Review",
    "Role",
    "Team",
]
