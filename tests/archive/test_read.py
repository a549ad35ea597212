"""Reading archives of every kind; a broken row is reported with its place and ends nothing."""

from __future__ import annotations

import json
import mailbox
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from pathlib import Path

import pyarrow  # type: ignore[import-untyped]  # carries no types
import pytest
from pyarrow import parquet

from vasta.archive import BadArchive, Row, open_source


def rows(path: Path, *, own: tuple[str, ...] = (), named: Mapping[str, str] | None = None) -> list[Row]:
    return list(open_source(path, named=named or {}, own=own).rows())


def told(given: Iterator[Row] | list[Row]) -> list[tuple[str, str]]:
    """Each row's reply, or its error."""
    return [(str(row.case.get("reply", "")), row.error) for row in given]


def write(folder: Path, name: str, data: bytes) -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


def test_lines_of_json_in_mixed_encodings(tmp_path: Path) -> None:
    lines = [
        b'\xef\xbb\xbf{"reply": "p\xc3\xa4ev"}',
        b'{"reply": "p\xe4ev"}',
        b"",
        b"{broken",
        b"[1]",
        b'{"reply": "last"}',
    ]

    found = rows(write(tmp_path, "a.jsonl", b"\n".join(lines)))

    assert [reply for reply, _ in told(found)] == ["päev", "päev", "", "", "last"]
    assert [(row.place.rpartition(", ")[2], row.error.partition(":")[0]) for row in found if row.error] == [
        ("line 4", "not JSON"),
        ("line 5", "must be an object, not list"),
    ]


def test_a_row_of_many_megabytes_is_passed_over(tmp_path: Path) -> None:
    huge = b'{"reply": "' + b"a" * 25_000_000 + b'"}\n'

    found = rows(write(tmp_path, "a.jsonl", b'{"reply": "1"}\n' + huge + b'{"reply": "3"}\n'))

    assert told(found) == [("1", ""), ("", "longer than 10000000 bytes"), ("3", "")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_with_quoted_line_breaks(tmp_path: Path, separator: str) -> None:
    text = 'id,reply,agent,written_at\n1,"Hei,\nMaija",Otto,2026-11-20T10:15\n2,Moi,,\n'.replace(",", separator)

    found = rows(write(tmp_path, "a.csv", text.encode()))

    assert [row.case for row in found] == [
        {
            "id": "1",
            "reply": f"Hei{separator}\nMaija",
            "agent": {"name": "Otto", "organisation": ""},
            "written_at": "2026-11-20T10:15",
        },
        {"id": "2", "reply": "Moi"},
    ]


def test_a_record_with_too_few_cells_is_named_by_its_line(tmp_path: Path) -> None:
    found = rows(write(tmp_path, "a.csv", b"id,reply\n1,a\nonly-one\n2,b\n"))

    assert told(found) == [("a", ""), ("", "has 1 cells where the first line names 2 columns"), ("b", "")]
    assert found[1].place.endswith("a.csv, line 3")


def test_columns_may_have_their_own_names_and_a_missing_one_is_told(tmp_path: Path) -> None:
    file = write(tmp_path, "a.csv", b"Replay;Viesti\nHei;Miksi?\n")

    with pytest.raises(BadArchive, match=r"a.csv, line 1: there is no column 'reply'; perhaps --column reply=Replay"):
        rows(file)
    assert rows(file, named={"reply": "Replay", "message": "Viesti"})[0].case == {"reply": "Hei", "message": "Miksi?"}


def test_parquet_holds_the_same_columns(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    parquet.write_table(pyarrow.table({"reply": ["Hei", "Moi"], "message": ["Miksi?", None], "id": [1, 2]}), file)

    assert [row.case for row in rows(file)] == [
        {"id": "1", "reply": "Hei", "message": "Miksi?"},
        {"id": "2", "reply": "Moi"},
    ]
    with pytest.raises(BadArchive, match="cannot be read as Parquet"):
        rows(write(tmp_path, "b.parquet", b"no parquet at all"))


def mail(sender: str, text: str, number: int, answers: int | None = None) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "somebody@example.com", "Lasku"
    made["Message-ID"] = f"<{number}@example.com>"
    made["Date"] = f"Mon, 2 Nov 2026 1{number}:00:00 +0200"
    if answers is not None:
        made["In-Reply-To"] = f"<{answers}@example.com>"
    made.set_content(text)
    return made


CUSTOMER = mail("Maija Virta <maija@example.net>", "Milloin lasku tulee?", 1)
OURS = mail("Otto Oja <apua@example.org>", "Lasku tulee tänään.", 3, answers=1)


def test_an_mbox_gives_our_replies_with_what_they_answer(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "a.mbox")
    for one in (CUSTOMER, OURS):
        box.add(one)
    box.close()

    (row,) = rows(tmp_path / "a.mbox", own=("example.org",))

    assert (row.case["reply"].strip(), row.case["message"].strip()) == ("Lasku tulee tänään.", "Milloin lasku tulee?")
    assert (row.case["customer"], row.case["agent"]) == ({"name": "Maija Virta"}, {"name": "Otto Oja"})
    assert (row.case["received_at"], row.case["written_at"]) == (
        "2026-11-02T11:00:00+02:00",
        "2026-11-02T13:00:00+02:00",
    )


def test_a_folder_of_mails_is_read_and_a_broken_one_told(tmp_path: Path) -> None:
    for number, one in enumerate((CUSTOMER, OURS)):
        write(tmp_path, f"{number}.eml", one.as_bytes())
    write(tmp_path, "2.eml", b"")

    found = rows(tmp_path, own=("apua@example.org",))

    assert [(reply.strip(), bool(error)) for reply, error in told(found)] == [
        ("Lasku tulee tänään.", False),
        ("", True),
    ]


@pytest.mark.parametrize(
    ("name", "own", "said"),
    [
        ("absent.csv", (), "there is no such file or folder"),
        ("file.doc", (), "of no kind that is known"),
        ("array.json", (), r"give \.jsonl \(a case a line\)"),
        ("empty.csv", (), "is empty"),
        ("wide.csv", (), "is UTF-16 text; save it as UTF-8"),
        ("a.mbox", (), "say which mails are yours"),
        ("a.mbox", ("example.org",), "holds no mails"),
        ("empty", ("example.org",), "holds no .eml files"),
    ],
)
def test_an_archive_that_cannot_be_read_says_what_to_do(
    tmp_path: Path, name: str, own: tuple[str, ...], said: str
) -> None:
    (tmp_path / "file.doc").write_text("x", encoding="utf-8")
    (tmp_path / "array.json").write_text("[]", encoding="utf-8")
    (tmp_path / "empty.csv").touch()
    (tmp_path / "wide.csv").write_text("reply\n", encoding="utf-16")
    (tmp_path / "a.mbox").write_bytes(json.dumps({}).encode())
    (tmp_path / "empty").mkdir()

    with pytest.raises(BadArchive, match=said):
        rows(tmp_path / name, own=own)


def test_a_line_of_a_table_that_is_too_long_is_told_and_passed_over(tmp_path: Path) -> None:
    found = rows(write(tmp_path, "a.csv", b"id,reply\n1,a\n2," + b"x" * 10_500_000 + b"\n3,b\n"))

    assert told(found) == [("a", ""), ("", "not CSV: longer than 10000000 bytes"), ("b", "")]
    assert [row.place.rpartition(", ")[2] for row in found] == ["line 2", "line 3", "line 4"]


def test_what_follows_a_cell_that_is_too_long_is_no_row_of_its_own(tmp_path: Path) -> None:
    cell = b'"' + b"a line of text\n" * 700_000 + b'end",c\n'

    found = rows(write(tmp_path, "a.csv", b"id,reply,agent\n1,a,b\n2," + cell + b"3,c,d\n"))

    assert [reply for reply, error in told(found) if not error] == ["a", "c"]
    assert [error for _, error in told(found) if error] == ["not CSV: field larger than field limit (10000000)"]


def test_a_spreadsheets_spelling_of_codes_is_understood(tmp_path: Path) -> None:
    (row,) = rows(write(tmp_path, "a.csv", b"reply,channel,language,first_reply\nHei, Email ,FI,TRUE\n"))

    assert row.case == {"reply": "Hei", "channel": "email", "language": "fi", "first_reply": True}


def test_parquet_with_nulls_times_in_nanoseconds_and_a_huge_row(tmp_path: Path) -> None:
    nanoseconds = pyarrow.array([1_700_000_000_000_000_001, None, None], pyarrow.timestamp("ns", tz="UTC"))
    table = {"reply": ["Hei", None, "a" * 10_500_000], "written_at": nanoseconds, "other": nanoseconds}
    parquet.write_table(pyarrow.table(table), tmp_path / "a.parquet")

    found = rows(tmp_path / "a.parquet")

    assert [row.case for row in found] == [
        {"reply": "Hei", "written_at": "2023-11-14T22:13:20+00:00"}, {"reply": None}, {},
    ]  # fmt: skip
    assert found[2].error == "longer than 10000000 bytes"


def test_a_row_that_is_nested_without_end_is_told(tmp_path: Path) -> None:
    deep = b'{"reply": "a", "history": ' + b"[" * 700 + b"]" * 700 + b"}\n"

    assert told(rows(write(tmp_path, "a.jsonl", deep + b'{"reply": "b"}\n'))) == [
        ("", "nested deeper than 50 levels"), ("b", ""),
    ]  # fmt: skip


def test_a_mail_that_cannot_be_read_ends_nothing(tmp_path: Path) -> None:
    write(tmp_path, "1.EML", OURS.as_bytes())
    file = write(tmp_path, "2.eml", OURS.as_bytes())
    source = open_source(tmp_path, named={}, own=("example.org",))
    file.unlink()

    assert [(reply.strip(), error) for reply, error in told(source.rows())] == [
        ("Lasku tulee tänään.", ""), ("", "cannot be read: No such file or directory"),
    ]  # fmt: skip
