"""Text wrapped for the wire (RFC 3676, format=flowed) made whole paragraphs again."""

import re

_DEPTH = re.compile(">*")


def unflow(text: str, *, delete_space: bool = False) -> str:
    """Join soft line breaks. `delete_space` is the DelSp parameter, for writing without spaces."""
    out: list[str] = []
    open_depth = -1  # the quote depth of a paragraph still running, -1 when none is
    for line in text.split("\n"):
        depth = len(_DEPTH.match(line)[0])  # type: ignore[index] # `>*` always matches
        body = line[depth:].removeprefix(" ")
        soft = body.endswith(" ") and body != "-- "  # a signature's mark is never joined
        piece = body[:-1] if soft and delete_space else body
        if depth == open_depth and body != "-- ":
            out[-1] += piece
        else:
            out.append(f"{'>' * depth}{' ' if depth else ''}{piece}")
        open_depth = depth if soft else -1
    return "\n".join(out)
