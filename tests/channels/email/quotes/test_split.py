"""Quoted history is told apart and nothing is ever lost.

Whole mails stand in ../mails; here are the laws that hold for any text.
"""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vasta.channels.email.quotes import is_forward, is_reply, split

INTRODUCTIONS = [
    "pe 20.11.2026 klo 10.15 Maija Virta (maija@example.fi) kirjoitti:",
    "Maija Virta <maija@example.fi> kirjoitti 20.11.2026 kello 10.15:",
    "20.11.2026 10.15, Maija Virta kirjoitti:",
    "Kasutaja Maija Virta (<maija@example.fi>) kirjutas kuupäeval R, 20. november 2026 kell 10:15:",
    "20.11.2026 10:15 Maija Virta kirjutas:",
    "Kuupäev 20. november 2026 10:15 kirjutas Maija Virta <maija@example.fi>:",
    "On Fri, Nov 20, 2026 at 10:15 AM Maija Virta <maija@example.fi> wrote:",
    "On 20. Nov 2026, at 10:15, Maija Virta <maija@example.fi> wrote:",
    "Den fre 20 nov. 2026 kl 10:15 skrev Maija Virta <maija@example.fi>:",
    "пт, 20 нояб. 2026 г. в 10:15, Maija Virta <maija@example.fi>:",
    "20.11.2026 10:15, Maija Virta пишет:",
]
HEADER_BLOCKS = [
    "Lähettäjä: Tuki <t@example.fi>\nLähetetty: perjantai 20. marraskuuta 2026 10.15\nSaaja: M\nAihe: A",
    "Saatja: Tugi <t@example.ee>\nSaadetud: reede, 20. november 2026 10:15\nAdressaat: M\nTeema: A",
    "From: Support <t@example.org>\nSent: Friday, November 20, 2026 10:15 AM\nTo: M\nSubject: A",
    "Från: Support <t@example.se>\nSkickat: den 20 november 2026 10:15\nTill: M\nÄmne: A",
    "От: Поддержка <t@example.ee>\nОтправлено: 20 ноября 2026 г. 10:15\nКому: M\nТема: A",
]
LINES = st.sampled_from(
    [
        "",
        "Hei, missä pakettini on?",
        "> vanha rivi",
        ">> vielä vanhempi",
        "> ",
        "-----Alkuperäinen viesti-----",
        "-----Algne kiri-----",
        "________________________________",
        "vastaukset alla",
        "Maija kirjoitti:",
        "kirjutas 20.11.2026:",
        "---------- Forwarded message ---------",
        *INTRODUCTIONS,
        *"\n".join(HEADER_BLOCKS).split("\n"),
    ]
)
TEXTS = st.one_of(st.lists(LINES, max_size=30).map("\n".join), st.text(max_size=300))
OWN = st.lists(st.sampled_from(["Se on 1042.", "Number on 88", "Where is it?", "Kiitos!", "-> näin"]), min_size=1)


@given(TEXTS, st.booleans())
def test_the_pieces_joined_are_the_text(text: str, reply: bool) -> None:
    parts = split(text, reply=reply)

    assert "".join(piece.text for piece in parts.pieces) == text


@given(TEXTS)
def test_words_never_vanish_altogether(text: str) -> None:
    assert bool(split(text).text.strip()) == bool(text.strip())


@given(OWN, st.sampled_from(INTRODUCTIONS))
def test_lines_between_marked_lines_are_the_senders(own: list[str], introduced: str) -> None:
    mail = introduced + "\n" + "".join(f"> kysymys\n{line}\n" for line in own)

    assert split(mail).text.split("\n") == own


@given(OWN)
def test_a_mail_that_answers_nothing_loses_no_unmarked_line(own: list[str]) -> None:
    mail = "\n".join([*own, HEADER_BLOCKS[0], *own])

    assert split(mail, reply=False).text == mail


@pytest.mark.parametrize("introduced", INTRODUCTIONS)
def test_an_introduction_goes_with_its_quote(introduced: str) -> None:
    parts = split(f"Oma vastaus.\n\n{introduced}\n\n> vanha\n> teksti\n")

    assert (parts.text, parts.quoted) == ("Oma vastaus.", f"{introduced}\n\n> vanha\n> teksti")


@pytest.mark.parametrize("introduced", INTRODUCTIONS)
def test_an_introduction_wrapped_anywhere_goes_whole(introduced: str) -> None:
    words = introduced.split(" ")
    for at in range(max(3, len(words) // 2), len(words)):
        wrapped = " ".join(words[:at]) + "\n" + " ".join(words[at:])

        assert split(f"Oma vastaus.\n\n{wrapped}\n> vanha\n").text == "Oma vastaus.", wrapped


@pytest.mark.parametrize("block", HEADER_BLOCKS)
def test_a_header_block_opens_history_to_the_end(block: str) -> None:
    parts = split(f"Oma vastaus.\n\n{block}\n\nVanha teksti\nilman merkkejä\n")

    assert parts.text == "Oma vastaus."


@pytest.mark.parametrize(
    "own",
    [
        "Maija kirjoitti minulle eilen:\nkaikki hyvin.",
        "Tein tilauksen 20.11.2026 klo 10.15:\nkolme paria kenkiä.",
        "Kirjoitin 20.11.2026 osoitteeseen (info@example.fi):\nen saanut vastausta.",
        "Saatja: Pood OÜ\nSaadetud: 12.3.2026\nSaaja: Kadri\nPakk ei ole tulnud.",
        "From: Tallinn\nTo: Helsinki\nDate: 20 November 2026\nHow much is it?",
        "--Alkuperäinen viesti katosi, voitteko lähettää sen uudelleen?\nKiitos.",
        "Rahat -> tilille\n1) nimi\n2) numero",
    ],
)
def test_the_customers_own_words_stay(own: str) -> None:
    assert split(f"Hei\n\n{own}").text == f"Hei\n\n{own}"


@pytest.mark.parametrize("subject", ["VL: Lasku", "Edasi: Arve", "Fwd: Invoice", "FW: Invoice", "VB: Faktura"])
def test_forwards_are_known_by_their_subject(subject: str) -> None:
    assert (is_forward(subject), is_reply(subject)) == (True, False)


@pytest.mark.parametrize("subject", ["VS: Lasku", "Vs: Arve", "Vast: Arve", "Re: Invoice", "RE[2]: x", "SV: Faktura"])
def test_replies_are_known_by_their_subject(subject: str) -> None:
    assert (is_forward(subject), is_reply(subject)) == (False, True)


@pytest.mark.parametrize(
    "line",
    ["- " * 200_000, "From: " + "a" * 400_000, "> " * 200_000, "Lähettäjä: x\n" * 40_000, "a:\n" * 100_000],
)
def test_hostile_text_takes_no_longer_than_a_moment(line: str) -> None:
    began = time.perf_counter()

    split(line)

    assert time.perf_counter() - began < 5
