"""Reading mail holds for any bytes: a mail or `Unreadable`, in bounded time."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vasta.channels import Address, Outgoing, Problem, Unreadable
from vasta.channels.email import compose, parse
from vasta.channels.email.parse import LARGEST

MAILS = [path.read_bytes() for path in sorted((Path(__file__).parent / "mails").glob("*.eml"))]
HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "References", "Content-Type", "Content-Disposition"]
HEADERS += ["Content-Transfer-Encoding", "Content-ID", "Return-Path", "Received", "Content-Language"]
SCRAPS = [
    "=?utf-8?B?",
    "?=",
    "=?x?q?=FF?=",
    "<",
    ">",
    "@",
    '"',
    ";",
    "boundary=",
    "charset=utf-7",
    "multipart/mixed",
]
SCRAPS += [
    "filename*=x''%ff",
    "message/rfc822",
    "\x00",
    "\r\n ",
    "\udc80",
    "[",
    "(",
    ",",
    "base64",
    "9" * 400,
]


def outcome(raw: bytes) -> str:
    """Read a mail; say whether it could be read and stored, or why not."""
    try:
        mail = parse(raw)
    except Unreadable as fault:
        return fault.reason
    (mail.full_text + mail.subject + mail.sender.name + (mail.html or "")).encode()
    return "read"


@given(st.binary(max_size=2_000))
def test_any_bytes_are_a_mail_or_unreadable(raw: bytes) -> None:
    assert outcome(raw) in {"read", "empty", "not-a-mail"}


@given(st.lists(st.tuples(st.sampled_from(HEADERS), st.lists(st.sampled_from(SCRAPS), max_size=6)), max_size=12))
def test_any_headers_are_read(rows: list[tuple[str, list[str]]]) -> None:
    text = "".join(f"{name}: {''.join(scraps)}\r\n" for name, scraps in rows)

    mail = parse(f"X-Test: 1\r\n{text}\r\nMoi\r\n".encode("utf-8", "surrogateescape"))

    mail.subject.encode()
    mail.text.encode()


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(MAILS), st.data())
def test_damaged_mails_are_read(raw: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(raw)))
    cut = data.draw(st.integers(0, 60))
    filler = data.draw(st.binary(max_size=20))
    assert outcome(raw[:at] + filler + raw[at + cut :]) in {"read", "empty", "not-a-mail"}


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(MAILS),
    st.sampled_from(["Message-ID", "References", "Subject", "From"]),
    st.binary(max_size=30),
)
def test_whatever_is_read_can_be_answered(raw: bytes, name: str, value: bytes) -> None:
    raw = name.encode() + b": " + value.replace(b"\n", b"").replace(b"\r", b"") + b"\r\n" + raw
    if outcome(raw) != "read":
        return
    mail = parse(raw)

    answer = Outgoing(
        message_id="<ours@example.com>",
        sender=Address("Tuki", "tuki@example.com"),
        to=(Address(mail.sender.name, "a@example.fi"),),
        subject=f"Re: {mail.subject}",
        text=mail.full_text,
        date=datetime(2026, 11, 20, tzinfo=UTC),
        in_reply_to=mail.message_id,
        references=mail.references,
        attachments=mail.attachments,
    )

    assert parse(compose(answer)).in_reply_to == mail.message_id


def test_a_made_id_is_the_same_whatever_way_the_mail_took() -> None:
    mail = b"From: a@example.fi\r\nSubject: Moi\r\n\r\nHei\r\n"

    assert parse(mail).message_id == parse(b"Received: from x by y; z\r\n" + mail).message_id
    assert parse(mail).message_id == parse(mail.replace(b"\r\n", b"\n")).message_id
    assert parse(mail).message_id != parse(mail.replace(b"Hei", b"Moi")).message_id


def test_a_mail_larger_than_the_limit_is_refused() -> None:
    with pytest.raises(Unreadable, match="more than 52,428,800") as fault:
        parse(b"From: a@example.fi\r\n\r\n" + b"x" * LARGEST)

    assert fault.value.reason == "too-large"


def test_twenty_megabytes_of_attachment_are_read() -> None:
    body = b"QUJD" * 19 + b"\r\n"
    raw = (
        b"From: a@example.fi\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n--X\r\n\r\nMoi\r\n--X\r\n"
        b"Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + body * 270_000
        + b"--X--\r\n"
    )

    mail = parse(raw)

    assert (mail.text, len(mail.attachments[0].content)) == ("Moi", 57 * 270_000)


def test_parts_nested_thousands_deep_are_refused() -> None:
    raw = b"From: a@example.fi\r\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (i, i) for i in range(3_000)
    )

    with pytest.raises(Unreadable) as fault:
        parse(raw)

    assert fault.value.reason == "nested-too-deep"


def test_a_very_long_text_is_cut_and_says_so() -> None:
    mail = parse(b"From: a@example.fi\r\n\r\n" + b"Hei taas. " * 200_000)

    assert (len(mail.full_text), Problem.TEXT_CUT in mail.problems) == (1_000_000, True)


@pytest.mark.parametrize(
    "raw",
    [
        b"From: " + b"a@b," * 100_000 + b"\r\n\r\nx",
        b'From: "' + b"\\" * 200_000 + b"\r\n\r\nx",
        b"From: " + b"(" * 200_000 + b"\r\n\r\nx",
        b"From: " + b"<" * 200_000 + b"\r\n\r\nx",
        b"Subject: " + b"=?utf-8?q?a?= " * 50_000 + b"\r\n\r\nx",
        b"Subject: " + b"=?" * 200_000 + b"\r\n\r\nx",
        b"References: " + b"<a@b> " * 100_000 + b"\r\n\r\nx",
        b"Date: " + b"1 " * 100_000 + b"\r\n\r\nx",
        b"Content-Disposition: attachment; " + b"".join(b"filename*%d*=a;" % i for i in range(5_000)) + b"\r\n\r\nx",
        b"Content-Type: text/html\r\n\r\n" + b"<b>" * 300_000,
        b"Content-Type: text/html\r\n\r\n" + b"<p><font size=1>" * 50_000,
        b"Content-Type: text/html\r\n\r\n" + b"<!--" * 300_000,
        b"Content-Type: text/html\r\n\r\n" + b"<script" * 200_000,
        b"Content-Type: text/html\r\n\r\n" + b"<table><tr><td>" * 240 + b"x" * 300_000,
        b"Content-Type: text/html\r\n\r\n" + b"&#x41;" * 200_000,
        b"Content-Type: text/plain; charset=idna\r\n\r\n" + b"a" * 500_000 + b"\xff",
        b"Content-Type: text/plain; format=flowed\r\n\r\n" + b"a \r\n" * 250_000,
    ],
    ids=lambda raw: raw[:30].decode(),
)
def test_a_hostile_mail_takes_no_longer_than_a_moment(raw: bytes) -> None:
    began = time.perf_counter()
    outcome(raw)

    assert time.perf_counter() - began < 6
