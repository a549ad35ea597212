"""The reviewer: a library without Django, network or clock. `review()` is the door."""

from vasta.review.brief import Brief, brief
from vasta.review.cards import BadCard
from vasta.review.contract import BadCase, parse_case, to_dict
from vasta.review.engine import review
from vasta.review.inputs import Agent, Conversation, Customer, Knowledge, Message, Reply, Turn
from vasta.review.profile import Profile
from vasta.review.report import Ask, Finding, Promise, Report
from vasta.review.wording import worded

__all__ = [
    "Agent",
    "Ask",
    "BadCard",
    "BadCase",
    "Brief",
    "Conversation",
    "Customer",
    "Finding",
    "Knowledge",
    "Message",
    "Profile",
    "Promise",
    "Reply",
    "Report",
    "Turn",
    "brief",
    "parse_case",
    "review",
    "to_dict",
    "worded",
]
