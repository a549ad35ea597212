"""inconsistent-form: what the card's examples cannot show, the organisation's own terms."""

from __future__ import annotations

from vasta.review import Knowledge, Reply, review

TERMS = Knowledge(terms={"kuitupääte": "valokuiturasia"})


def found(reply: str) -> list[str | None]:
    report = review(Reply(reply, language="fi"), knowledge=TERMS)
    return [one.text for one in report.findings if one.rule == "inconsistent-form"]


def test_one_thing_goes_by_two_names() -> None:
    assert found("Valokuiturasia on eteisessä. Käynnistä kuitupääte uudelleen.") == ["kuitupääte"]


def test_a_name_explained_beside_the_other_is_no_mix() -> None:
    assert found("Valokuiturasia eli kuitupääte on eteisessä. Käynnistä kuitupääte uudelleen.") == []


def test_one_name_throughout_is_no_mix() -> None:
    assert found("Valokuiturasia on eteisessä. Käynnistä valokuiturasia uudelleen.") == []
