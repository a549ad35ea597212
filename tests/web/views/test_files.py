"""Files, a mail's HTML and raw mails."""

from __future__ import annotations

import pytest

from tests.factories import ConversationFactory, InboxFactory, MessageFactory, RawMailFactory, TeamFactory
from tests.web.conftest import SignedIn
from vasta.desk import files
from vasta.desk.models import Agent, Attachment

pytestmark = pytest.mark.django_db


def attached(content: bytes = b"<script>alert(1)</script>", **more: object) -> Attachment:
    message = MessageFactory.create(**more)
    return Attachment.objects.create(
        message=message,
        name="sivu ä.html",
        content_type="text/html",
        size=len(content),
        sha256=files.keep(content),
    )


def test_a_file_is_a_download_that_no_browser_opens_as_a_page(agent: Agent, signed_in: SignedIn) -> None:
    response = signed_in(agent).get(f"/attachments/{attached().pk}/")

    assert b"".join(response) == b"<script>alert(1)</script>"
    assert response.headers["Content-Disposition"] == "attachment; filename*=utf-8''sivu%20%C3%A4.html"
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_a_file_of_another_teams_conversation_is_not_found(agent: Agent, signed_in: SignedIn) -> None:
    theirs = ConversationFactory.create(inbox=InboxFactory.create(team=TeamFactory.create()))

    assert signed_in(agent).get(f"/attachments/{attached(conversation=theirs).pk}/").status_code == 404


def test_a_file_whose_bytes_are_gone_is_not_found(agent: Agent, signed_in: SignedIn) -> None:
    gone = Attachment.objects.create(
        message=MessageFactory.create(), name="x", content_type="x/y", size=1, sha256="0" * 64
    )

    assert signed_in(agent).get(f"/attachments/{gone.pk}/").status_code == 404


def test_a_mails_html_has_its_own_policy_and_may_be_framed_by_us_alone(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create(html='<p>Hei</p><img src="https://track.example/x.png"><script>x</script>')
    client = signed_in(agent)

    response = client.get(f"/messages/{message.pk}/html/")

    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; img-src data:;")
    assert "frame-ancestors 'self'; sandbox" in policy
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert b"<script" not in response.content
    with_pictures = client.get(f"/messages/{message.pk}/html/?images=1")
    assert "img-src data: https: http:;" in with_pictures.headers["Content-Security-Policy"]


def test_the_page_frames_a_mails_html_in_a_sandbox(agent: Agent, signed_in: SignedIn) -> None:
    message = MessageFactory.create(html="<p>Hei</p>")

    page = signed_in(agent).get(f"/conversations/{message.conversation_id}/").content.decode()

    assert f'src="/messages/{message.pk}/html/" sandbox ' in page


def test_a_raw_mail_is_for_leads(agent: Agent, lead: Agent, signed_in: SignedIn) -> None:
    raw = RawMailFactory.create(sha256=files.keep(b"\x00 broken"), state="quarantined")

    assert signed_in(agent).get(f"/raw-mails/{raw.pk}/").status_code == 403
    assert b"".join(signed_in(lead).get(f"/raw-mails/{raw.pk}/")) == b"\x00 broken"
