"""Everything the conversation page shows, put together from the desk's queries and the reviewer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import Http404

from vasta.channels import Traits, traits
from vasta.desk import reviewing
from vasta.desk.actions.replies import subject_for
from vasta.desk.models import Agent, Conversation, Draft, Message
from vasta.desk.queries import ConversationPage, conversation_page
from vasta.web.asks import Ask, Piece, asks_of, pieces
from vasta.web.brief import Brief, joined
from vasta.web.panel import Panel, panel_of

SECONDS = 3.0  # a page waits less for a review than a sending does


@dataclass(frozen=True)
class Shown:
    """A message with its text cut at the asks, and whether it came after the agent began to write."""

    message: Message
    pieces: list[Piece]
    is_new: bool = False


@dataclass(frozen=True)
class Talk:
    """The page: what was said before, what is to be answered and what came after it, and the reply."""

    page: ConversationPage
    earlier: list[Shown]
    current: list[Shown]
    brief: Brief
    panel: Panel
    traits: Traits
    subject: str

    @property
    def conversation(self) -> Conversation:
        """The conversation itself."""
        return self.page.conversation


def talk(number: int, agent: Agent, written: Draft | None = None) -> Talk:
    """The whole page of a conversation; written: what stands there now, else the draft. Raises Http404."""
    page = conversation_page(number, agent)
    if page is None:
        raise Http404
    page = replace(page, draft=written) if written else page
    brief = brief_of(page)
    panel = review_of(page, brief, agent)
    begin = next((i for i, m in enumerate(page.messages) if m in page.to_answer), len(page.messages))
    shown = [show(message, page, panel.asks) for message in page.messages]
    return Talk(
        page=page,
        earlier=shown[:begin],
        current=shown[begin:],
        brief=brief,
        panel=panel,
        traits=traits(traits(page.conversation.channel).replies_by),
        subject=(page.draft.subject if page.draft else "") or subject_for(page.conversation, None),
    )


def brief_of(page: ConversationPage) -> Brief:
    """The brief of the messages to answer."""
    return joined([m.text for m in page.to_answer], [m.brief for m in page.to_answer])


def show(message: Message, page: ConversationPage, asks: list[Ask]) -> Shown:
    """The message with its own asks marked."""
    mine = [a for a in asks if a.message < len(page.to_answer) and page.to_answer[a.message].pk == message.pk]
    seen = page.draft.based_on_id if page.draft and page.draft.text.strip() else None
    return Shown(message, pieces(message.text, mine), bool(seen and message.is_inbound and message.pk > seen))


def review_of(page: ConversationPage, brief: Brief, agent: Agent) -> Panel:
    """The panel for the agent's draft; without a text it lists the asks and what the clock says."""
    texts = [message.text for message in page.to_answer]
    aside = {f"{row.rule}:{row.text}": row.reason for row in page.dismissals if row.agent_id == agent.pk}
    draft = page.draft
    if draft is None or not draft.text.strip():
        report = reviewing.review_reply(conversation=page.conversation, agent=agent, text="", seconds=SECONDS).report
        return panel_of(report, asks_of(texts, brief.rows), aside=aside, written=False)
    has_subject = traits(traits(page.conversation.channel).replies_by).has_subject
    reviewed = reviewing.review_reply(
        conversation=page.conversation,
        agent=agent,
        text=draft.text,
        subject=(draft.subject or None) if has_subject else None,
        seconds=SECONDS,
    )
    rows = reviewed.report["asks"] if reviewed.report else brief.rows
    found = asks_of(texts, rows, draft.text if reviewed.report else None)
    asks = [replace(ask, pk=page.to_answer[ask.message].pk) for ask in found]
    return panel_of(reviewed.report, asks, failed=reviewed.failed, aside=aside)
