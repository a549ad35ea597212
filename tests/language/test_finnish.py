"""Finnish word forms as a service desk meets them."""

from __future__ import annotations

import pytest

from vasta.language import pack, read
from vasta.language.words import Word


def word(sentence: str, text: str) -> Word:
    """The word of a sentence that reads so."""
    return next(one for found in read(sentence, "fi").sentences for one in found.words if one.text == text)


LEMMAS = """
laskun lasku|laskuja lasku|tilauksenne tilaus|tilauksesi tilaus|pakettini paketti|toimituksen toimitus
palautuksia palautus|viestistäsi viesti|sopimuksenne sopimus|maksaisin maksaa|maksetaan maksaa
maksettu maksaa|maksanut maksaa|lähetettiin lähettää|lähettäisittekö lähettää|viivästyneet viivästyä
viivästynyt viivästyä|korjattu korjata|peruutettu peruuttaa|haluaisin haluta|voisitko voida
saisinko saada|emme ei|ettekö ei|älkää ei|teille te|minulla minä|hyvityksen hyvitys|korvauksia korvaus
asiakaspalvelumme asiakaspalvelu|verkkokaupasta verkkokauppa|e-laskun e-lasku
kuukausimaksuihin kuukausimaksu|osoitteeseen osoite|henkilökuntamme henkilökunta
vahvistamisesta vahvistaminen|eräpäivää eräpäivä|ajantasaiset ajantasainen|rahat raha|tililleni tili
takuun takuu|virheellisestä virheellinen|PDF:n pdf|kaksi kaksi|onks olla|mun minä|tullu tulla
"""


@pytest.mark.parametrize("pair", LEMMAS.replace("\n", "|").strip("|").split("|"))
def test_the_base_form_comes_first(pair: str) -> None:
    form, lemma = pair.split()

    assert word(f"Se on {form} nyt.", form).lemmas[0] == lemma


def test_a_compound_has_its_last_part_as_a_further_base_form() -> None:
    found = word("Verkkokauppatilauksen summa on väärä.", "Verkkokauppatilauksen")

    assert found.lemmas == ("verkkokauppatilaus", "tilaus")
    assert "compound" in found.tags


TAGS = [
    ("Maksa lasku heti.", "Maksa", {"imperative", "2sg"}),
    ("Avaa ensin linkki.", "Avaa", {"imperative", "2sg"}),
    ("Soittakaa meille.", "Soittakaa", {"imperative", "2pl"}),
    ("Kirjaudu sisään, valitse Laskut ja paina Maksa.", "valitse", {"imperative", "2sg"}),
    ("Kirjaudu sisään, valitse Laskut ja paina Maksa.", "paina", {"imperative", "2sg"}),
    ("Voisitko auttaa?", "Voisitko", {"conditional", "2sg", "asks"}),
    ("Haluaisin kuitin.", "Haluaisin", {"conditional", "1sg"}),
    ("Oletteko saaneet rahat?", "Oletteko", {"asks", "2pl", "indicative", "present"}),
    ("Laskuko puuttuu?", "Laskuko", {"asks", "noun"}),
    ("Emme löydä tilausta.", "Emme", {"negative", "1pl"}),
    ("Älä maksa laskua.", "Älä", {"negative", "imperative", "2sg"}),
    ("Palautamme rahat.", "Palautamme", {"indicative", "present", "1pl"}),
    ("Lähetin kirjeen eilen.", "Lähetin", {"indicative", "past", "1sg"}),
    ("Rahat palautetaan huomenna.", "palautetaan", {"passive", "present"}),
    ("Kirje lähetettiin eilen.", "lähetettiin", {"passive", "past"}),
    ("Lasku on maksettu.", "maksettu", {"participle", "passive", "past"}),
    ("Laskuni on väärä.", "Laskuni", {"my", "noun"}),
    ("Tilauksesi on valmis.", "Tilauksesi", {"your", "noun"}),
    ("Tilauksenne on valmis.", "Tilauksenne", {"your-plural", "noun"}),
    ("Asiakaspalvelumme auttaa.", "Asiakaspalvelumme", {"our", "noun", "compound"}),
    ("Kiitos teille.", "teille", {"pronoun", "2pl"}),
    ("Sinä päätät.", "Sinä", {"pronoun", "2sg"}),
    ("Minun pitää maksaa.", "maksaa", {"infinitive"}),
    ("Voitko lähettää kuitin?", "lähettää", {"infinitive"}),
    ("Ostin 20 kirjaa.", "kirjaa", {"noun", "partitive"}),
]


@pytest.mark.parametrize(
    ("sentence", "text", "tags"), TAGS, ids=[f"{text} in {sentence}" for sentence, text, _ in TAGS]
)
def test_tags(sentence: str, text: str, tags: set[str]) -> None:
    assert word(sentence, text).tags >= tags


@pytest.mark.parametrize(
    ("sentence", "text"),
    [("En maksa laskua.", "maksa"), ("Ette ole vastanneet.", "ole"), ("Emme tilaa mitään.", "tilaa")],
)
def test_what_follows_a_negation_is_no_order(sentence: str, text: str) -> None:
    assert "imperative" not in word(sentence, text).tags


def test_spelling_and_suggestions() -> None:
    speller = pack("fi")

    assert [speller.knows(one) for one in ("tilaus", "tilasu", "verkkokauppatilaus")] == [True, False, True]
    assert "tilaus" in speller.suggest("tilasu")


@pytest.mark.parametrize("hostile", ["", "\x00", "\ud800", "a" * 300, "sana\x00sana", "👩‍👩‍👧", " "])
def test_hostile_words_are_not_known_and_break_nothing(hostile: str) -> None:
    assert (pack("fi").knows(hostile), pack("fi").suggest(hostile)) == (False, ())
