"""Estonian word forms as a service desk meets them."""

from __future__ import annotations

import pytest

from tests.corpus.cases import cases
from vasta.language import pack, read
from vasta.language.et import vabamorf
from vasta.language.words import Word


def word(sentence: str, text: str) -> Word:
    """The word of a sentence that reads so."""
    return next(one for found in read(sentence, "et").sentences for one in found.words if one.text == text)


LEMMAS = """
Teie arve on siin.=arve|Saadame arved homme.=arve|Teie tellimuse number on 5.=tellimus
Teie pakk on teel.=pakk|Palun saatke koopia.=saatma|Saadame koopia.=saatma|Saatsin kirja.=saatma
Kas saaksite aidata?=saama|Sooviksin arvet.=soovima|Ma maksin eile.=maksma|Arve on makstud.=maksma
Raha tagastatakse teile.=tagastama|Tühistasime tellimuse.=tühistama|Me vastame homme.=vastama
Ärge makske.=maksma|Lepingut pikendati.=pikendama|Leping lõppes.=lõppema|Hind tõusis.=tõusma
Klienditeenindaja aitab.=aitama|Aadressi muudeti.=muutma|Tarne hilineb.=hilinema|Tarnet oodati.=ootama
Kontole kanti raha.=kandma|Kontrollime teie andmeid.=kontrollima|Andmed puuduvad.=puuduma
Vabandame viivituse pärast.=vabandama|Viivitus tekkis.=tekkima|Kauplusest teatati.=teatama
Parool vahetati.=vahetama|Vajutage nuppu.=vajutama|Valige arved.=valima|Logige sisse.=logima
Helistage meile.=helistama|Kirjutasin eile.=kirjutama|Ootan vastust.=ootama|Tänan teid.=tänama
Palusin abi.=paluma|Küsisin hinda.=küsima|Parandasime vea.=parandama|Ei tea.=teadma
"""


@pytest.mark.parametrize("pair", LEMMAS.replace("\n", "|").strip("|").split("|"))
def test_the_base_form_is_among_the_lemmas_of_its_sentence(pair: str) -> None:
    sentence, lemma = pair.split("=")

    assert lemma in {one.lemmas[0] for found in read(sentence, "et").sentences for one in found.words}


@pytest.mark.skipif(not vabamorf.installed(), reason="the choice is Vabamorf's own, which is not installed")
def test_words_far_from_a_doubtful_one_do_not_change_what_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    replies = [read(one.case["reply"], "et") for one in list(cases("et", "dev"))[:60]]
    sentences = [[word.text for word in one.words] for reply in replies for one in reply.sentences]

    near = [vabamorf.analyse(one) for one in sentences]
    monkeypatch.setattr(vabamorf, "_NEIGHBOURS", 1000)  # the whole sentence is looked at

    assert near == [vabamorf.analyse(one) for one in sentences]


def test_a_compound_has_its_last_part_as_a_further_base_form() -> None:
    found = word("Meie klienditeenindajad aitavad.", "klienditeenindajad")

    assert found.lemmas == ("klienditeenindaja", "teenindaja")
    assert "compound" in found.tags


TAGS = [
    ("Palun saatke arve.", "saatke", {"imperative", "2pl"}),
    ("Helista meile.", "Helista", {"imperative", "2sg"}),
    ("Logi sisse ja vali arve.", "Logi", {"imperative", "2sg"}),
    ("Logi sisse, vali Arved ja vajuta Maksa.", "vali", {"imperative", "2sg"}),
    ("Ära maksa arvet.", "Ära", {"negative", "imperative", "2sg"}),
    ("Ärge makske arvet.", "Ärge", {"negative", "imperative", "2pl"}),
    ("Kas te saaksite aidata?", "saaksite", {"conditional", "2pl"}),
    ("Ma sooviksin teada.", "sooviksin", {"conditional", "1sg"}),
    ("Me ei saa aidata.", "ei", {"negative"}),
    ("Meil pole seda.", "pole", {"negative", "indicative"}),
    ("Vastame teile homme.", "Vastame", {"indicative", "present", "1pl"}),
    ("Saatsin kirja eile.", "Saatsin", {"indicative", "past", "1sg"}),
    ("Raha kantakse kontole.", "kantakse", {"passive", "present"}),
    ("Arve saadeti eile.", "saadeti", {"passive", "past"}),
    ("Arve on makstud.", "makstud", {"participle", "passive", "past"}),
    ("Teie arve on valmis.", "Teie", {"pronoun", "2pl", "genitive"}),
    ("Sinu arve on valmis.", "Sinu", {"pronoun", "2sg", "genitive"}),
    ("Minu arve on vale.", "Minu", {"pronoun", "1sg", "genitive"}),
    ("Meie kauplus on avatud.", "Meie", {"pronoun", "1pl"}),
    ("Soovin arvet maksta.", "maksta", {"infinitive"}),
    ("Tallinna kauplus on suletud.", "Tallinna", {"name", "genitive"}),
]


@pytest.mark.parametrize(
    ("sentence", "text", "tags"), TAGS, ids=[f"{text} in {sentence}" for sentence, text, _ in TAGS]
)
def test_tags(sentence: str, text: str, tags: set[str]) -> None:
    assert word(sentence, text).tags >= tags


@pytest.mark.parametrize(
    ("sentence", "text"),
    [("Me ei saa aidata.", "saa"), ("Ma ei ole maksnud.", "ole"), ("Arvet ei maksa.", "maksa")],
)
def test_what_follows_a_negation_is_no_order(sentence: str, text: str) -> None:
    assert "imperative" not in word(sentence, text).tags


def test_spelling_and_suggestions() -> None:
    speller = pack("et")

    assert [speller.knows(one) for one in ("tellimus", "tellimuz", "klienditeenindus")] == [True, False, True]
    assert "tellimus" in speller.suggest("tellimuz")


@pytest.mark.parametrize("hostile", ["", "\x00", "\ud800", "a" * 300, "sõna\x00sõna", "kaks sõna", " "])
def test_hostile_words_are_not_known_and_break_nothing(hostile: str) -> None:
    assert (pack("et").knows(hostile), pack("et").suggest(hostile)) == (False, ())
