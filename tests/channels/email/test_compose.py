"""Mails go out well formed, threaded and without room for injection."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vasta.channels import Address, Attachment, Outgoing, Uncomposable
from vasta.channels.email import compose, new_message_id, parse

MAIL = Outgoing(
    message_id="<m2@example.com>",
    sender=Address("Esimerkin asiakaspalvelu", "tuki@example.com"),
    to=(Address("Päivi Åkerlund", "paivi@example.fi"),),
    subject="VS: Tilauksenne 1042 on saapunut – hyvää päivää ja kiitos kärsivällisyydestänne",
    text="Hyvä Päivi\n\nTilauksenne lähti eilen.\n\n.piste alussa\nFrom alussa\n\nTerveisin\nMaija",
    date=datetime(2026, 11, 20, 10, 15, tzinfo=timezone(timedelta(hours=2))),
    in_reply_to="<m1@example.fi>",
    references=("<m0@example.com>", "<m1@example.fi>"),
    language="fi",
)


def test_what_is_composed_reads_the_same() -> None:
    mail = parse(compose(MAIL))

    assert (mail.message_id, mail.in_reply_to, mail.references) == (
        MAIL.message_id,
        MAIL.in_reply_to,
        MAIL.references,
    )
    assert (mail.sender, mail.to, mail.subject, mail.text) == (MAIL.sender, MAIL.to, MAIL.subject, MAIL.text)
    assert (mail.sent_at, mail.languages, mail.automatic, mail.problems) == (MAIL.date, ("fi",), False, ())


def test_the_wire_is_plain_ascii_in_short_lines() -> None:
    raw = compose(replace(MAIL, text="ä" * 5_000))

    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 78
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_composing_twice_gives_the_same_bytes() -> None:
    mail = replace(MAIL, attachments=(Attachment("lasku.pdf", "application/pdf", b"%PDF"),))

    assert compose(mail) == compose(mail)


def test_attachments_arrive_whole() -> None:
    files = (
        Attachment("päätös.pdf", "application/pdf", bytes(range(256))),
        Attachment("../x.eml", "message/rfc822", b"From: a\r\n\r\nx"),
    )

    mail = parse(compose(replace(MAIL, attachments=files)))

    assert [(one.filename, one.content_type, one.content) for one in mail.attachments] == [
        ("päätös.pdf", "application/pdf", bytes(range(256))),
        ("x.eml", "application/octet-stream", b"From: a\r\n\r\nx"),
    ]


def test_long_ids_are_never_encoded() -> None:
    ids = tuple(f"<{'x' * 150}{number}@example.com>" for number in range(60))

    mail = parse(compose(replace(MAIL, references=ids, in_reply_to=ids[-1])))

    assert mail.references == ids[:1] + ids[-49:]
    assert mail.in_reply_to == ids[-1]


def test_the_answered_mail_is_always_among_the_references() -> None:
    assert parse(compose(replace(MAIL, references=()))).references == ("<m1@example.fi>",)


def test_an_automatic_mail_says_so() -> None:
    assert parse(compose(replace(MAIL, automatic=True))).automatic is True


def test_copies_and_reply_address_are_written() -> None:
    mail = parse(compose(replace(MAIL, cc=(Address("", "b@example.fi"),), reply_to=Address("", "r@example.com"))))

    assert (mail.cc, mail.answer_to) == ((Address("", "b@example.fi"),), Address("", "r@example.com"))


def test_a_domain_with_letters_of_its_own_is_written_in_ascii() -> None:
    assert b"To: a@xn--mki-qla.fi\r\n" in compose(replace(MAIL, to=(Address("", "a@mäki.fi"),)))


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("subject", {"subject": "Hei\r\nBcc: evil@example.net"}),
        ("subject", {"subject": "Hei\nX: y"}),
        ("subject", {"subject": "Hei\x00"}),
        ("subject", {"subject": "Hei\u2028X"}),
        ("subject", {"subject": "Hei \ud83d"}),
        ("sender", {"sender": Address("Tuki\r\nBcc: evil@example.net", "tuki@example.com")}),
        ("sender", {"sender": Address("Tuki", "tuki@example.com>\r\nBcc: <evil@example.net")}),
        ("to", {"to": (Address("", "a@b.fi, evil@example.net"),)}),
        ("to", {"to": (Address("", "ei-osoite"),)}),
        ("to", {"to": (Address("", "päivi@example.fi"),)}),
        ("to", {"to": (Address("", "a@exa mple.fi"),)}),
        ("to", {"to": ()}),
        ("cc", {"cc": (Address("", "@"),)}),
        ("reply_to", {"reply_to": Address("", "x@")}),
        ("message_id", {"message_id": "m2@example.com"}),
        ("message_id", {"message_id": "<ä@example.com>"}),
        ("message_id", {"message_id": "<m2@example.com>\r\nX: y"}),
        ("in_reply_to", {"in_reply_to": "<a b@c>"}),
        ("references", {"references": ("<a@b>\n",)}),
        ("language", {"language": "fi\r\nX: y"}),
        ("date", {"date": datetime(2026, 11, 20)}),  # noqa: DTZ001 - a date without a zone is the trouble tested
        ("text", {"text": "Hei\x00"}),
    ],
)
def test_a_dangerous_or_broken_mail_is_refused_by_name(field: str, change: dict[str, Any]) -> None:
    with pytest.raises(Uncomposable) as fault:
        compose(replace(MAIL, **change))

    assert fault.value.field == field


SAFE = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))


@given(st.text(SAFE), st.text(SAFE), st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_no_text_can_add_a_header(subject: str, name: str, text: str) -> None:
    mail = replace(MAIL, subject=subject, to=(Address(name, "a@example.fi"),), text=text)

    head = compose(mail).split(b"\r\n\r\n")[0]

    assert sorted(re.findall(rb"(?m)^([A-Za-z-]+):", head)) == sorted(
        re.findall(rb"(?m)^([A-Za-z-]+):", compose(MAIL).split(b"\r\n\r\n")[0])
    )


def test_message_ids_are_fresh_and_bear_the_domain() -> None:
    ids = {new_message_id("example.com") for _ in range(100)}

    assert len(ids) == 100
    assert all(re.fullmatch(r"<[0-9a-f]{32}@example\.com>", one) for one in ids)


@pytest.mark.parametrize("domain", ["", "exa mple.com", "a@b", "x>\r\n", "-"])
def test_a_message_id_needs_a_domain(domain: str) -> None:
    with pytest.raises(Uncomposable):
        new_message_id(domain)


def test_the_date_may_be_in_any_zone() -> None:
    assert parse(compose(replace(MAIL, date=datetime(2026, 1, 1, tzinfo=UTC)))).sent_at == datetime(
        2026, 1, 1, tzinfo=UTC
    )
