"""Flowed text (RFC 3676) becomes whole paragraphs."""

from vasta.channels.email.flowed import unflow


def test_soft_breaks_are_joined() -> None:
    assert unflow("Hei, tilasin \nkengät. \nKiitos\nMaija") == "Hei, tilasin kengät. Kiitos\nMaija"


def test_quotes_of_one_depth_are_joined_and_others_not() -> None:
    assert unflow("> yksi \n> kaksi\n>> kolme \n> neljä") == "> yksi kaksi\n>> kolme \n> neljä"


def test_stuffed_spaces_are_taken_out() -> None:
    assert unflow(" > ei lainaus\n From me") == "> ei lainaus\nFrom me"


def test_the_mark_of_a_signature_stands_alone() -> None:
    assert unflow("Terveisin \n-- \nMaija") == "Terveisin \n-- \nMaija"


def test_delsp_joins_without_a_space() -> None:
    assert unflow("pitkä \nsana", delete_space=True) == "pitkäsana"
