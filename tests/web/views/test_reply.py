"""Writing and sending: the plain form, as without JavaScript."""

from __future__ import annotations

import dataclasses
from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone, translation

from tests.desk.test_replies import BAD, GOOD
from tests.factories import AgentFactory, DraftFactory, MessageFactory
from tests.web.conftest import SignedIn
from vasta.desk.models import Agent, AskCorrection, Attachment, Dismissal, Draft, Message, Outbox
from vasta.web.clock_text import day_and_time

pytestmark = pytest.mark.django_db
EDITOR = {"X-Requested-With": "vasta-reply"}


def form(message: Message, text: str, **more: object) -> dict[str, object]:
    return {"seen": message.pk, "subject": "Laskun erittely", "text": text, **more}


def url(message: Message, what: str) -> str:
    return f"/conversations/{message.conversation_id}/{what}/"


def test_review_keeps_the_draft_and_shows_the_findings(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create()

    page = signed_in(agent).post(url(message, "draft"), form(message, BAD), follow=True).content.decode()

    assert Draft.objects.get().text == BAD
    assert "holds the sending" in page


def test_the_editor_gets_the_review_of_what_is_written_and_nothing_is_kept(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create()

    answer = signed_in(agent).post(url(message, "review"), form(message, BAD), headers=EDITOR)

    assert answer.status_code == 200
    assert answer.content.decode().lstrip().startswith('<script id="marks" type="application/json">')
    assert "holds the sending" in answer.content.decode()
    assert "<html" not in answer.content.decode()
    assert not Draft.objects.exists()


def test_the_editor_is_told_when_the_draft_was_kept(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create()

    answer = signed_in(agent).post(url(message, "draft"), form(message, GOOD), headers=EDITOR)

    with translation.override("en"):
        when = day_and_time(Draft.objects.get().updated_at)
    assert answer.json() == {"saved": f"Saved {when}", "problem": ""}


def test_the_editor_gets_the_frame_as_text(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create()

    answer = signed_in(agent).post(url(message, "frame"), form(message, ""), headers=EDITOR)

    assert answer.content.decode().startswith("Hei Maija,\n\n[✎ Mitä pahoittelet")
    assert not Draft.objects.exists()


def test_the_editor_is_told_why_a_finding_is_not_set_aside(agent: Agent, signed_in: SignedIn) -> None:
    message, given = MessageFactory.create(), {"rule": "impolite", "text": "x", "reason": ""}

    answer = signed_in(agent).post(url(message, "dismiss"), given, headers=EDITOR)

    assert answer.status_code == 422
    assert answer.json()["problem"]


def test_a_good_reply_is_sent_and_can_be_taken_back(agent: Agent, signed_in: SignedIn) -> None:
    message, client = MessageFactory.create(), signed_in(agent)

    page = client.post(url(message, "send"), form(message, GOOD), follow=True).content.decode()
    sent = Message.objects.get(direction="outbound")
    assert f'action="/messages/{sent.pk}/undo/"' in page

    client.post(f"/messages/{sent.pk}/undo/")
    assert Draft.objects.get().text == sent.text
    assert not Outbox.objects.exists()


def test_a_reply_that_left_is_not_offered_to_be_taken_back(agent: Agent, signed_in: SignedIn) -> None:
    message, client = MessageFactory.create(), signed_in(agent)
    client.post(url(message, "send"), form(message, GOOD))
    Outbox.objects.update(due_at=timezone.now() - timedelta(seconds=1))

    assert "/undo/" not in client.get("/").content.decode()


def test_a_must_finding_holds_the_reply_until_it_is_set_aside_with_a_reason(agent: Agent, signed_in: SignedIn) -> None:
    message, client = MessageFactory.create(), signed_in(agent)

    page = client.post(url(message, "send"), form(message, BAD), follow=True)
    assert "Fix what holds this reply back" in page.content.decode()
    assert not Outbox.objects.exists()
    assert Draft.objects.get().text == BAD

    for finding in page.context["talk"].panel.findings:
        given = {"rule": finding["rule"], "text": finding["text"] or "", "reason": "Agreed on the phone."}
        client.post(url(message, "dismiss"), given)
    client.post(url(message, "send"), form(message, BAD))
    assert Outbox.objects.count() == 1


def test_setting_aside_without_a_reason_changes_nothing(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create()

    signed_in(agent).post(url(message, "dismiss"), {"rule": "impolite", "text": "x", "reason": ""})

    assert not Dismissal.objects.exists()


def test_a_newer_message_holds_the_reply_and_is_shown(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create()
    newer = MessageFactory.create(conversation=message.conversation, text="Ei sittenkään!")

    page = signed_in(agent).post(url(message, "send"), form(message, GOOD), follow=True).content.decode()

    assert "A newer message has come" in page
    assert f'<article class="msg new" id="m{newer.pk}">' in page
    assert f'name="seen" value="{newer.pk}"' in page
    assert Draft.objects.get().text.strip() == GOOD.strip()


def test_the_frame_is_laid_into_the_draft(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create()

    signed_in(agent).post(url(message, "frame"), form(message, "Kirjoitin jo tämän."))

    text = Draft.objects.get().text
    assert text.startswith("Hei Maija,\n\n[✎ Mitä pahoittelet")
    assert text.endswith("Kirjoitin jo tämän.")


def test_a_suggestion_is_put_into_the_draft(agent: Agent, signed_in: SignedIn) -> None:
    draft = DraftFactory.create(agent=agent, text="Asian 👍 johdosta.")
    given = {"start": 8, "end": 16, "was": "johdosta", "put": "vuoksi"}

    signed_in(agent).post(f"/conversations/{draft.conversation_id}/apply/", given)

    assert Draft.objects.get().text == "Asian 👍 vuoksi."


def test_a_suggestion_for_a_text_that_has_changed_is_not_put(agent: Agent, signed_in: SignedIn) -> None:
    draft = DraftFactory.create(agent=agent, text="Ihan muuta.")
    given = {"start": 8, "end": 16, "was": "johdosta", "put": "vuoksi"}

    page = signed_in(agent).post(f"/conversations/{draft.conversation_id}/apply/", given, follow=True)

    assert Draft.objects.get().text == "Ihan muuta."
    assert "Nothing was replaced" in page.content.decode()


def test_files_go_with_the_draft_and_come_off_again(agent: Agent, signed_in: SignedIn) -> None:
    message, client = MessageFactory.create(), signed_in(agent)

    client.post(url(message, "draft"), form(message, "Hei", files=SimpleUploadedFile("../lasku.pdf", b"%PDF")))
    attachment = Attachment.objects.get()
    assert (attachment.name, attachment.size) == ("lasku.pdf", 4)

    client.post(f"/attachments/{attachment.pk}/remove/", form(message, "Hei vielä"))
    assert not Attachment.objects.exists()
    assert Draft.objects.get().text == "Hei vielä"


def test_files_over_the_limit_are_refused_and_the_text_is_kept(
    agent: Agent, signed_in: SignedIn, settings: LazySettings
) -> None:
    limits = dataclasses.replace(settings.VASTA.limits, attachments_bytes=3)
    settings.VASTA = dataclasses.replace(settings.VASTA, limits=limits)
    message = MessageFactory.create()

    page = signed_in(agent).post(
        url(message, "draft"), form(message, "Hei", files=SimpleUploadedFile("a.pdf", b"%PDF")), follow=True
    )

    assert "together too large" in page.content.decode()
    assert Draft.objects.get().text == "Hei"
    assert not Attachment.objects.exists()


def test_a_text_over_the_limit_is_refused_with_a_reason(
    agent: Agent, signed_in: SignedIn, settings: LazySettings
) -> None:
    limits = dataclasses.replace(settings.VASTA.limits, reply_characters=10)
    settings.VASTA = dataclasses.replace(settings.VASTA, limits=limits)
    message = MessageFactory.create()

    for what in ("draft", "review"):
        answer = signed_in(agent).post(url(message, what), form(message, "x" * 11), headers=EDITOR)

        assert answer.status_code == 422
        assert "The text is too long" in answer.json()["problem"]


def test_nobody_takes_back_a_colleagues_reply(agent: Agent, signed_in: SignedIn) -> None:
    sent = MessageFactory.create(ours=True, agent=AgentFactory.create())

    assert signed_in(agent).post(f"/messages/{sent.pk}/undo/").status_code == 404


@pytest.mark.parametrize(
    "what",
    ["draft", "review", "send", "frame", "apply", "dismiss", "note", "assign", "close", "reopen"],
)
def test_what_changes_something_is_only_posted_and_only_with_a_token(
    what: str, agent: Agent, signed_in: SignedIn
) -> None:
    message = MessageFactory.create()

    assert signed_in(agent).get(url(message, what)).status_code == 405
    assert signed_in(agent, enforce_csrf_checks=True).post(url(message, what)).status_code == 403


ASKED = "Hei! Milloin lasku korjataan? Paljonko se on?"


def ticking(asked: Message, **more: object) -> dict[str, object]:
    place = {"message": asked.pk, "start": 30, "end": 44, "kind": "question", "probability": "0.7"}
    return {**place, "answered": "yes", **more}


def test_an_ask_is_ticked_by_hand_and_the_page_says_so(agent: Agent, signed_in: SignedIn) -> None:
    message, client = MessageFactory.create(text=ASKED), signed_in(agent)
    client.post(url(message, "draft"), form(message, "Hei Maija,\n\nlasku korjataan torstaina.\n"))
    page = client.get(f"/conversations/{message.conversation_id}/").content.decode()
    assert page.count('aria-pressed="false"') == 1
    assert "Ticked by hand" not in page

    page = client.post(url(message, "tick"), ticking(message), follow=True).content.decode()

    assert (page.count('aria-pressed="true"'), page.count('aria-pressed="false"')) == (2, 0)
    assert "Ticked by hand" in page
    kept = AskCorrection.objects.get()
    assert (kept.answered, kept.open_probability, kept.text) == (True, 0.7, "Paljonko se on")


def test_the_editor_ticks_without_a_new_page(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create(text=ASKED)

    answer = signed_in(agent).post(url(message, "tick"), ticking(message, answered="no"), headers=EDITOR)

    assert (answer.status_code, answer.json()) == (200, {"saved": "", "problem": ""})
    assert not AskCorrection.objects.get().answered


@pytest.mark.parametrize("wrong", [{"end": "x"}, {"kind": "?"}, {"message": "9" * 30}, {"end": "999"}])
def test_a_tick_of_nothing_is_refused_with_a_reason(wrong: dict[str, str], agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create(text=ASKED)

    answer = signed_in(agent).post(url(message, "tick"), ticking(message, **wrong), headers=EDITOR)

    assert (answer.status_code, bool(answer.json()["problem"])) == (422, True)
    assert not AskCorrection.objects.exists()


@pytest.mark.parametrize("wrong", ["", "2", "nan", "x"])
def test_a_probability_that_is_none_is_not_kept(wrong: str, agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create(text=ASKED)

    signed_in(agent).post(url(message, "tick"), ticking(message, probability=wrong))

    assert AskCorrection.objects.get().open_probability is None
