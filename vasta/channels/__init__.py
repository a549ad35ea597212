"""The edges: bytes from the world in, plain dataclasses out, and back again.

Nothing here knows the desk, the reviewer or a database. The email parts live in `vasta.channels.email`.
"""

from vasta.channels.faults import (
    BadAccount,
    ChannelFault,
    DiskFull,
    DoorFault,
    FolderFault,
    MissingFolder,
    ServerFault,
    TlsFault,
    Uncomposable,
    UnknownKind,
    Unreachable,
    Unreadable,
    WrongPassword,
)
from vasta.channels.messages import (
    Address,
    Attachment,
    Automatic,
    Bounce,
    Check,
    Delivery,
    Fate,
    Incoming,
    Outgoing,
    Problem,
    Refusal,
)
from vasta.channels.traits import Format, Traits, kinds, traits

__all__ = [
    "Address",
    "Attachment",
    "Automatic",
    "BadAccount",
    "Bounce",
    "ChannelFault",
    "Check",
    "Delivery",
    "DiskFull",
    "DoorFault",
    "Fate",
    "FolderFault",
    "Format",
    "Incoming",
    "MissingFolder",
    "Outgoing",
    "Problem",
    "Refusal",
    "ServerFault",
    "TlsFault",
    "Traits",
    "Uncomposable",
    "UnknownKind",
    "Unreachable",
    "Unreadable",
    "WrongPassword",
    "kinds",
    "traits",
]
