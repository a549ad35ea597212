"""English word forms as a service desk meets them."""

from __future__ import annotations

import pytest

from vasta.language import pack, read
from vasta.language.words import Word


def word(sentence: str, text: str) -> Word:
    """The word of a sentence that reads so."""
    return next(one for found in read(sentence, "en").sentences for one in found.words if one.text == text)


LEMMAS = """
invoices invoice|orders order|parcels parcel|shipped ship|sent send|paid pay|cancelled cancel
canceled cancel|refunded refund|refunds refund|received receive|charged charge|apologies apology
apologise apologise|apologize apologize|delays delay|delayed delay|policies policy|deliveries delivery
delivered deliver|was be|are be|has have|children child|us we|better good|addresses address
replied reply|replies reply|bought buy|forgot forget|went go|days day|customers customer|bills bill
checking check|changes change|changed change|written write|prices price|boxes box
"""


@pytest.mark.parametrize("pair", LEMMAS.replace("\n", "|").strip("|").split("|"))
def test_the_base_form_comes_first(pair: str) -> None:
    form, lemma = pair.split()

    assert word(f"It is about {form} here.", form).lemmas[0] == lemma


@pytest.mark.parametrize(
    ("form", "lemmas"),
    [
        ("don’t", ("do", "not")),
        ("We'll", ("we", "will")),
        ("can't", ("can", "not")),
        ("I'm", ("i", "be")),
        ("Maija's", ("maija",)),
    ],
)
def test_contractions_have_the_base_forms_of_their_parts(form: str, lemmas: tuple[str, ...]) -> None:
    assert word(f"{form} here.", form).lemmas == lemmas


TAGS = [
    ("Please send us the receipt.", "send", {"imperative", "verb"}),
    ("Check your email, then click the link.", "Check", {"imperative"}),
    ("Check your email, then click the link.", "click", {"imperative"}),
    ("If it fails, contact us.", "contact", {"imperative"}),
    ("Open the app and tap OK.", "tap", {"imperative"}),
    ("Please don't pay the invoice.", "pay", {"imperative"}),
    ("Do not reply to this message.", "reply", {"imperative"}),
    ("Email us at any time.", "Email", {"imperative"}),
    ("Could you send it?", "Could", {"conditional"}),
    ("I'd like to know.", "I'd", {"conditional", "1sg"}),
    ("We don't know.", "don't", {"negative"}),
    ("You cannot cancel.", "cannot", {"negative"}),
    ("We checked the order.", "We", {"pronoun", "1pl"}),
    ("We checked the order.", "checked", {"indicative", "past", "1pl"}),
    ("I have your order.", "I", {"pronoun", "1sg"}),
    ("Your order is here.", "Your", {"pronoun", "2sg", "your"}),
    ("Your parcel has been cancelled.", "cancelled", {"participle", "passive", "past"}),
    ("I have received it.", "received", {"participle", "past"}),
    ("We will call you.", "call", {"infinitive"}),
]


@pytest.mark.parametrize(
    ("sentence", "text", "tags"), TAGS, ids=[f"{text} in {sentence}" for sentence, text, _ in TAGS]
)
def test_tags(sentence: str, text: str, tags: set[str]) -> None:
    assert word(sentence, text).tags >= tags


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Order 123 was sent.", "Order"),
        ("Support is open.", "Support"),
        ("Changes take effect today.", "take"),
        ("Thank you for writing.", "Thank"),
        ("Hope this helps.", "Hope"),
        ("We will call you and send a letter.", "send"),
    ],
)
def test_what_only_looks_like_an_order(sentence: str, text: str) -> None:
    assert "imperative" not in word(sentence, text).tags


def test_american_and_british_spelling_are_both_right() -> None:
    speller = pack("en")

    known = [speller.knows(one) for one in ("colour", "color", "organise", "organize", "don't", "recieve")]

    assert known == [True, True, True, True, True, False]


@pytest.mark.parametrize(
    ("slip", "correction"),
    [
        ("recieve", "receive"),
        ("adress", "address"),
        ("definately", "definitely"),
        ("Thier", "Their"),
        ("untill", "until"),
    ],
)
def test_the_likeliest_correction_comes_first(slip: str, correction: str) -> None:
    assert pack("en").suggest(slip)[0] == correction


@pytest.mark.parametrize("hostile", ["", "\x00", "\ud800", "a" * 300, "word\x00word", " "])
def test_hostile_words_are_not_known_and_break_nothing(hostile: str) -> None:
    assert (pack("en").knows(hostile), pack("en").suggest(hostile)) == (False, ())
