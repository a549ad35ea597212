"""From the reply form to the draft."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from vasta.channels import traits
from vasta.desk import actions, text
from vasta.desk.errors import FilesTooLarge, TooLong
from vasta.desk.known import answering
from vasta.desk.models import Agent, Conversation, Draft, Message
from vasta.web.access import agent_of
from vasta.web.asks import asks_of
from vasta.web.brief import joined
from vasta.web.frame import frame


def keep(request: HttpRequest, conversation: Conversation, before: str = "") -> Draft:
    """Keep the form's subject, text and files as the agent's draft. Raises TooLong, FilesTooLarge."""
    agent, written = agent_of(request), request.POST.get("text", "")
    body = f"{before}\n\n{written}" if before and written.strip() else before or written
    draft = actions.save_draft(
        conversation=conversation,
        agent=agent,
        body=body,
        subject=request.POST.get("subject", ""),
        based_on=conversation.messages.filter(pk=seen_in(request)).first(),
    )
    keep_files(request, conversation, agent)
    return draft


def written(request: HttpRequest, conversation: Conversation) -> Draft:
    """What the form holds, as the draft it would be, not kept. Raises TooLong."""
    body = text.clean(request.POST.get("text", ""))
    if len(body) > settings.VASTA.limits.reply_characters:
        raise TooLong
    subject = text.one_line(request.POST.get("subject", ""), 500)
    return Draft(conversation=conversation, agent=agent_of(request), text=body, subject=subject)


def keep_files(request: HttpRequest, conversation: Conversation, agent: Agent) -> None:
    """Put the form's files to the draft; one that is too large is not even read."""
    for file in request.FILES.getlist("files"):
        if (file.size or 0) > settings.VASTA.limits.attachments_bytes:
            raise FilesTooLarge
        actions.add_file(
            conversation=conversation,
            agent=agent,
            name=file.name or "",
            content=file.read(),
            content_type=file.content_type or "",
        )


def seen_in(request: HttpRequest) -> int:
    """The newest message the page showed; 0 when it is not told."""
    return number_in(request, "seen")


def number_in(request: HttpRequest, name: str) -> int:
    """A whole number of the form; 0 when it is not told."""
    given = request.POST.get(name, "")
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 18 else 0


def share_in(request: HttpRequest, name: str) -> float | None:
    """A number from 0 to 1 of the form; None when it is not told."""
    try:
        given = float(request.POST.get(name, ""))
    except ValueError:
        return None
    return given if 0 <= given <= 1 else None


def put_suggestion(request: HttpRequest, conversation: Conversation) -> bool:
    """Replace a stretch of the kept draft, if it still reads as when it was reviewed."""
    draft = Draft.objects.filter(conversation=conversation, agent=agent_of(request)).first()
    given = request.POST
    if draft is None or not (given.get("start", "").isdecimal() and given.get("end", "").isdecimal()):
        return False
    start, end = int(given["start"]), int(given["end"])
    if draft.text[start:end] != given.get("was", "").replace("\r\n", "\n"):
        return False
    body = draft.text[:start] + given.get("put", "") + draft.text[end:]
    actions.save_draft(conversation=conversation, agent=draft.agent, body=body, subject=draft.subject)
    return True


def lay_frame(conversation: Conversation, agent: Agent) -> str:
    """The frame for the messages that wait, in the conversation's language."""
    messages: list[Message] = answering(conversation)
    texts = [message.text for message in messages]
    brief = joined(texts, [message.brief for message in messages])
    formal, name = brief.address == "formal", conversation.customer.name
    contact = agent.phone or agent.email
    return frame(
        language=conversation.language or conversation.inbox.language,
        customer=name if formal else name.partition(" ")[0],
        asks=[ask.text for ask in asks_of(texts, brief.rows)],
        signature=[agent.name, agent.title, settings.VASTA.organisation, contact],
        formal=formal,
        greet=traits(traits(conversation.channel).replies_by).has_signature,
    )
