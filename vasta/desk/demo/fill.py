"""Filling the demo desk: each turn of the story goes through the action that a real one goes through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from functools import partial
from mimetypes import guess_type

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from vasta.desk import actions
from vasta.desk.demo import mails
from vasta.desk.demo.days import dated
from vasta.desk.demo.past import happened, wind
from vasta.desk.demo.story import Person, Turn, people, sign_ins, turns
from vasta.desk.errors import HeldByFindings
from vasta.desk.models import Agent, Conversation, Customer, Inbox, Message
from vasta.desk.reviewing import key_of

JOINED = timedelta(days=200)  # ago


@dataclass(frozen=True)
class Stage:
    """Whom and what the turns need: the people and their rows, the inboxes, the moment of filling."""

    now: datetime
    people: Mapping[str, Person]
    agents: Mapping[str, Agent]
    inboxes: Mapping[str, Inbox]

    def text(self, turn: Turn, name: str) -> str:
        """The turn's words with days and signature filled in; "" where it has none."""
        words, person = turn.data.get(name, ""), self.people.get(turn.data.get("agent", ""))
        words = words.replace("{signature}", person.signature(settings.VASTA.organisation) if person else "")
        return dated(words, turn.tale.language, self.now.date()).strip()

    def agent(self, turn: Turn, name: str = "agent") -> Agent:
        """Who acts in a turn."""
        return self.agents[turn.data[name]]

    def address(self, turn: Turn) -> Address:
        """The inbox's name and address."""
        inbox = self.inboxes[turn.tale.inbox]
        user, _, domain = inbox.address.partition("@")
        return Address(inbox.name, user, domain)


def fill(*, now: datetime | None = None) -> int:
    """Fill an empty desk, all of it or nothing; returns how many conversations there are then."""
    now = timezone.localtime(now)
    with transaction.atomic():
        known = {person.key: person for person in people()}
        agents = {key: hire(person, now - JOINED) for key, person in known.items()}
        inboxes = {inbox.address: inbox for inbox in actions.sync_inboxes(config=settings.VASTA)}
        stage = Stage(now, known, agents, inboxes)
        for turn in turns(now, frozenset(PLAYS)):
            play(stage, turn)
    return Conversation.objects.count()


def hire(person: Person, at: datetime) -> Agent:
    """An agent who can sign in."""
    agent = actions.create_administrator(email=person.email, name=person.name, password=sign_ins()[1])
    agent.title, agent.phone, agent.role = person.title, person.phone, person.role
    agent.language, agent.invited_at = person.language, at
    agent.save()
    return agent


def play(stage: Stage, turn: Turn) -> None:
    """Let one turn happen, at its time and in its agent's language; a reply leaves at once."""
    person = stage.people.get(turn.data.get("agent", ""))
    with override(person.language if person else turn.tale.language):
        with happened(turn.at):
            PLAYS[turn.what](stage, turn)
        if turn.what == "reply":
            with happened(turn.at):
                actions.deliver_outbox()
    if turn.tale.conversation:
        wind(turn.tale.conversation)


def customer_writes(stage: Stage, turn: Turn) -> None:
    """A customer's mail comes in."""
    tale = turn.tale
    text = stage.text(turn, turn.what) + "\n"
    mail = mails.customer_mail(tale, to=stage.address(turn), at=turn.at, text=text, data=turn.data)
    message = take_in(stage, turn, mail.as_bytes())
    if message is None:
        raise ValueError(f"{tale.subject}: the mail of {tale.email} was not taken in")
    if tale.conversation is None and tale.customer:
        Customer.objects.filter(messages=message).update(**tale.customer)
    tale.conversation = message.conversation
    tale.references.append(message.message_id)


def take_in(stage: Stage, turn: Turn, content: bytes) -> Message | None:
    """The bytes go through the real intake."""
    return actions.receive(content=content, inbox=stage.inboxes[turn.tale.inbox])


def reply_bounces(stage: Stage, turn: Turn) -> None:
    """The customer's server tells that our last reply found no mailbox."""
    to, tale = stage.address(turn).addr_spec, turn.tale
    take_in(stage, turn, mails.bounce(to=to, of=tale.email, message_id=tale.references[-1], at=turn.at))


def rubbish_comes(stage: Stage, turn: Turn) -> None:
    """Something that is no mail comes in and waits in quarantine."""
    take_in(stage, turn, turn.data["rubbish"].encode())


def agent_replies(stage: Stage, turn: Turn) -> None:
    """An agent sends a reply; one that the gate holds, and they gave no reason for, stays their draft."""
    tale, agent = turn.tale, stage.agent(turn)
    body, subject = stage.text(turn, "reply"), stage.text(turn, "subject") or None
    attach(stage, turn)
    send = partial(
        actions.send_reply,
        conversation=tale.begun,
        agent=agent,
        body=body,
        subject=subject,
        seen=seen(turn),
    )
    try:
        message = send()
    except HeldByFindings as held:
        if not (reason := stage.text(turn, "because")):
            return write_draft(stage, turn)
        message = send(overrides={key_of(one): reason for one in held.findings})
    tale.references.append(message.message_id)
    tale.said, tale.said_at = message.text, turn.at
    return None


def seen(turn: Turn) -> int:
    """The newest message there is; the story's agents read before they write."""
    return turn.tale.begun.messages.order_by("-pk").values_list("pk", flat=True)[0]


def attach(stage: Stage, turn: Turn) -> None:
    """Put the turn's files to the agent's draft."""
    for name in turn.data.get("files", ()):
        actions.add_file(
            conversation=turn.tale.begun,
            agent=stage.agent(turn),
            name=name,
            content=mails.content(name),
            content_type=guess_type(name)[0] or "",
        )


def write_draft(stage: Stage, turn: Turn) -> None:
    """An agent is in the middle of a reply."""
    actions.save_draft(
        conversation=turn.tale.begun,
        agent=stage.agent(turn),
        body=stage.text(turn, turn.what),
        subject=stage.text(turn, "subject"),
        based_on=Message.objects.get(pk=seen(turn)),
    )


def finding_is_dismissed(stage: Stage, turn: Turn) -> None:
    """An agent sets a finding aside."""
    actions.dismiss_finding(
        conversation=turn.tale.begun,
        agent=stage.agent(turn),
        rule=turn.data["dismiss"],
        finding_text=turn.data.get("text", ""),
        reason=stage.text(turn, "because"),
    )


def agents_talk(stage: Stage, turn: Turn) -> None:
    """A note that the customer never sees."""
    actions.add_note(conversation=turn.tale.begun, agent=stage.agent(turn), text=stage.text(turn, "note"))


def given_to(stage: Stage, turn: Turn) -> None:
    """Somebody gives the conversation to somebody."""
    actions.assign(conversation=turn.tale.begun, agent=stage.agent(turn), to=stage.agent(turn, "give"))


def is_closed(stage: Stage, turn: Turn) -> None:
    """An agent closes the conversation for a reason."""
    reason = stage.text(turn, "close")
    actions.close_conversation(conversation=turn.tale.begun, agent=stage.agent(turn), reason=reason)


PLAYS: dict[str, Callable[[Stage, Turn], None]] = {
    "away": customer_writes,
    "bounces": reply_bounces,
    "close": is_closed,
    "dismiss": finding_is_dismissed,
    "draft": write_draft,
    "give": given_to,
    "note": agents_talk,
    "reply": agent_replies,
    "rubbish": rubbish_comes,
    "says": customer_writes,
}
