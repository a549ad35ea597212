"""Tell the sender's own words from quoted history, line by line.

Two kinds of history exist. *Marked* history stands in lines that begin with `>`; whatever stands between
them is the sender's own. *Open* history follows a header block or an introduction and runs to the end of
the mail without marks. In doubt a line is the sender's own: text that shows too much is a nuisance, text
that lost the customer's question is a customer without an answer.
"""

import re
from dataclasses import dataclass
from itertools import groupby

from vasta.channels.email.quotes.introductions import introduction, next_text
from vasta.channels.email.quotes.signs import signs

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_LAST_LINE = 20_000  # no introduction is looked for below; nobody writes so much above one
_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of whole lines, the sender's own or quoted."""

    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class Split:
    """The pieces of a text in order; joined they are that text again, letter for letter.

    `only_quotes`: nothing of the sender's own was found, so all of it counts as their own.
    """

    pieces: tuple[Piece, ...]
    only_quotes: bool = False

    @property
    def text(self) -> str:
        """The sender's own words, without the blank lines around them."""
        return re.sub(r"\n{3,}", "\n\n", self._join(quoted=False)).strip("\n")

    @property
    def quoted(self) -> str:
        """The history."""
        return self._join(quoted=True).strip("\n")

    def _join(self, *, quoted: bool) -> str:
        return "".join(piece.text for piece in self.pieces if piece.quoted is quoted)


@dataclass(slots=True)
class _Marks:
    """Which lines are quoted, and where open history begins (the number of lines if nowhere)."""

    quoted: list[bool]
    open_at: int
    introduced: bool = False


def is_forward(subject: str) -> bool:
    """Return whether a subject says that the mail passes on another one (`VL:`, `Edasi:`, `Fwd:`)."""
    return signs().forward_subject.match(subject) is not None


def is_reply(subject: str) -> bool:
    """Return whether a subject says that the mail answers one (`VS:`, `Vast:`, `Re:`)."""
    return signs().reply_subject.match(subject) is not None


def split(text: str, *, reply: bool = True) -> Split:
    """Return `text` taken apart. A forwarded message inside it is news and stays the sender's own.

    `reply`: whether the mail answers another; if not, only lines marked with `>` can be history.
    """
    lines: list[str] = _LINE.findall(text)
    marks = _read(lines, reply=reply)
    if not marks.introduced and sum(marks.quoted) == 1:
        marks.quoted = [False] * len(lines)  # a lone ">" is as often an arrow or "more than"
    if marks.open_at < len(lines) and not signs().answers_inside.search(_own(lines[: marks.open_at], marks)):
        marks.quoted[marks.open_at :] = [True] * (len(lines) - marks.open_at)
    if not _WORD.search(_own(lines, marks)):
        return Split((Piece(text, quoted=False),) if text else (), only_quotes=any(marks.quoted))
    return Split(tuple(_pieces(lines, marks.quoted)))


def _read(lines: list[str], *, reply: bool) -> _Marks:
    """Walk down the lines until the end, open history or a forwarded message."""
    marks = _Marks([False] * len(lines), len(lines))
    at = 0
    while at < len(lines):
        found = introduction(lines, at) if at < _LAST_LINE else None
        if found is None:
            marks.quoted[at] = lines[at].startswith(">")
            at += 1
            continue
        after = next_text(lines, found.end)
        marked = after < len(lines) and lines[after].startswith(">")
        if found.forward:
            break
        if marked:
            marks.introduced = True
            marks.quoted[at:after] = [True] * (after - at)
        elif found.opens and reply:
            marks.open_at = at
            break
        at = after if marked else found.end
    return marks


def _own(lines: list[str], marks: _Marks) -> str:
    """Return the sender's own among `lines`, which are the first lines or all of them."""
    return "".join(line for line, quoted in zip(lines, marks.quoted, strict=False) if not quoted)


def _pieces(lines: list[str], quoted: list[bool]) -> list[Piece]:
    runs = groupby(zip(lines, quoted, strict=True), key=lambda pair: pair[1])
    return [Piece("".join(line for line, _ in run), is_quoted) for is_quoted, run in runs]
