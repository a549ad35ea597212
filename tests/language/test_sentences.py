"""Where sentences end: abbreviations, ordinals, dates, line ends, chat without capitals."""

from __future__ import annotations

import pytest

from vasta.language.sentences import sentences

FINNISH = [
    ["Lähetimme paketin 3. joulukuuta.", "Se on perillä 5.12."],
    ["Tuote on esim. takki.", "Hinta on n. 50 €."],
    ["Toimitus 20.11.2026 klo 10.15.", "Nouto samana päivänä."],
    ["Mukana ovat laturi, kaapeli jne.", "Kuitti on paketissa."],
    ["Katso ohje, ks. sivu 4, ja soita nro. 5."],
    ["A. Virta vastaa teille.", "Hän on lomalla."],
    ["Maksoin laskun!", "Missä rahat ovat?", "Odotan vastausta :)"],
    ["moi.", "missä mun paketti on?", "tilasin sen viikko sitten.", "kiitos"],
    ["Avaa sivu www.posti.example/seuranta.", "Kirjaudu sisään."],
    ["Hän kysyi: “Onko valmista?” ja lähti."],
    ["Kiitos 😊", "Palaan asiaan huomenna."],
    ["Kiitos viestistä.", "Odotan..."],
    ["Paino on 2 kg ja hinta 3.50 euroa.", "Maksu tulee myöhemmin."],
    ["Odota (vastaus tulee ma–pe klo 8–16).", "Soitamme sitten."],
]
ESTONIAN = [
    ["Saatsin paki 3. detsembril.", "See jõuab kohale 5. dets."],
    ["Tooted, nt. kingad, on laos.", "Hind on u. 50 eurot."],
    ["Aeg on 20.11.2026 kell 10.15.", "Palun tulge varem."],
    ["Kaasas on laadija, kaabel jms.", "Arve on pakis."],
    ["Vt. ka lk. 4 ja nr. 5."],
    ["Pr. Tamm vastab teile.", "Ta on täna majas."],
    ["Asume Pärnu mnt. 5.", "Uks on avatud."],
    ["Saatke arve s.t. koopia.", "Aitäh!"],
    ["tere.", "kus pakk on?", "ootan juba nädal aega.", "aitäh"],
    ["Kas saate aidata?", "Jah, saame."],
]
ENGLISH = [
    ["Dr. Brown will call you at 5 p.m. on Friday.", "Please keep your phone near."],
    ["We open at 9 a.m.", "The phone line opens at 8."],
    ["You can pay by card, e.g. Visa, or by invoice.", "It takes a day."],
    ["Your contract no. PV-20418 ends in May.", "Nothing changes before that."],
    ["The answer is no.", "We cannot change the order."],
    ["See Fig. 2 and pp. 4–5.", "They show the cable."],
    ["hiya, where is my order?", "its been two weeks.", "thanks"],
    ["I'll be back on 9 June.", "Until then, Sam Lee helps you."],
    ["So do I.", "We all do."],
    ["The fee is £2.50.", "It is taken monthly."],
]
CASES = [(code, parts) for code, cases in (("fi", FINNISH), ("et", ESTONIAN), ("en", ENGLISH)) for parts in cases]


@pytest.mark.parametrize(("code", "parts"), CASES, ids=[f"{code}-{parts[0][:24]}" for code, parts in CASES])
def test_sentences_are_cut_where_a_reader_would(code: str, parts: list[str]) -> None:
    text = " ".join(parts)

    assert [text[a:b] for a, b in sentences(text, 0, len(text), code)] == parts


def test_a_line_that_a_program_wrapped_carries_the_sentence_on() -> None:
    text = "Lähetämme sinulle uuden laskun maanantaina, ja vanha lasku on siitä\nSähkö Oy:n puolesta mitätöity."

    assert [text[a:b] for a, b in sentences(text, 0, len(text), "fi")] == [text]


def test_short_lines_stand_for_themselves() -> None:
    text = "Nimi: Maija Virta\nTilaus: A-123\nOsoite: Kotikatu 5"

    assert [text[a:b] for a, b in sentences(text, 0, len(text), "fi")] == text.split("\n")


def test_a_missing_space_after_a_full_stop_is_seen() -> None:
    text = "Kiitos paljon.Odotan vastausta."

    assert [text[a:b] for a, b in sentences(text, 0, len(text), "fi")] == [
        "Kiitos paljon.",
        "Odotan vastausta.",
    ]
