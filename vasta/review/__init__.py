"""The reviewer: a library without Django, network or clock. `review()` is the door."""

from vasta.review.brief import Brief, brief
from vasta.review.cards import BadCard
from vasta.review.case_json import BadCase, parse_case
from vasta.review.conversation import Clock, Conversation, OpenPromise, SavedReply, Tick, Turn
from vasta.review.engine import review
from vasta.review.inputs import Agent, Customer, Message, Reply
from vasta.review.knowledge import Article, Fact, Knowledge, Topic
from vasta.review.profiles import BadProfile, Profile, Profiles
from vasta.review.report import Ask, Finding, Promise, Report
from vasta.review.report_json import to_dict
from vasta.review.wording import worded

__all__ = [
    "Agent",
    "Article",
    "Ask",
    "BadCard",
    "BadCase",
    "BadProfile",
    "Brief",
    "Clock",
    "Conversation",
    "Customer",
    "Fact",
    "Finding",
    "Knowledge",
    "Message",
    "OpenPromise",
    "Profile",
    "Profiles",
    "Promise",
    "Reply",
    "Report",
    "SavedReply",
    "Tick",
    "Topic",
    "Turn",
    "brief",
    "parse_case",
    "review",
    "to_dict",
    "worded",
]
