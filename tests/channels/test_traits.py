"""Traits say what a kind of channel is like; nothing else in Vasta knows the kinds."""

import pytest

from vasta.channels import Format, UnknownKind, kinds, traits


def test_the_five_kinds_are_known() -> None:
    assert kinds() == ("email", "chat", "letter", "form", "phone")


def test_an_email_has_a_subject_and_is_sent() -> None:
    email = traits("email")

    assert (email.has_subject, email.has_signature, email.may_send, email.format) == (
        True,
        True,
        True,
        Format.PLAIN,
    )
    assert email.subject_visible == 30


def test_a_chat_is_short_and_live() -> None:
    chat = traits("chat")

    assert (chat.has_subject, chat.live, chat.message_words) == (False, True, 60)


def test_a_letter_is_posted_by_a_person() -> None:
    assert (traits("letter").format, traits("letter").may_send) == (Format.PAPER, False)


def test_a_form_is_answered_by_email() -> None:
    assert traits(traits("form").replies_by).kind == "email"


def test_every_kind_is_answered_by_a_known_kind() -> None:
    assert {traits(kind).replies_by for kind in kinds()} <= set(kinds())


def test_an_unknown_kind_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnknownKind, match=r"'fax'.*email, chat, letter, form, phone"):
        traits("fax")
