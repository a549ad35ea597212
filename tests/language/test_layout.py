"""Mails named by their trouble; «zone» stands where a block of that zone begins."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vasta.language import read

MAILS = sorted((Path(__file__).parent / "mails").glob("*.txt"))


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: mail.stem)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_blocks_are_told_apart(mail: Path, line_end: str) -> None:
    marked = mail.read_text(encoding="utf-8").replace("\n", line_end)
    expected = [(zone, text.strip()) for zone, text in re.findall(r"«([\w-]+)»([^«]*)", marked)]

    found = read(re.sub(r"«[\w-]+»", "", marked), mail.name[:2])

    assert [(block.zone.value, found.text[block.start : block.end]) for block in found.blocks] == expected


def test_quoted_mail_and_code_have_no_sentences() -> None:
    found = read("Hei!\n\n> Missä lasku on?\n> Maija\n\n```\nx = 1.\n```\n", "fi")

    assert [sentence.text for sentence in found.sentences] == ["Hei!"]


def test_each_signature_line_stands_for_itself() -> None:
    found = read("Asia on kunnossa.\n\nTerveisin\nOtto Oja\nasiakasneuvoja, Sähkö Oy\n010 555 0142", "fi")

    assert [one.text for one in found.sentences][-3:] == [
        "Otto Oja",
        "asiakasneuvoja, Sähkö Oy",
        "010 555 0142",
    ]
