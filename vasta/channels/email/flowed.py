"""Text wrapped for the wire (RFC 3676, format=flowed) made whole paragraphs again."""


def unflow(text: str, *, delete_space: bool = False) -> str:
    """Join soft line breaks. `delete_space` is the DelSp parameter, for writing without spaces."""
    paragraphs: list[list[str]] = []
    open_depth = -1  # the quote depth of a paragraph still running, -1 when none is
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        body = line[depth:].removeprefix(" ")
        soft = body.endswith(" ") and body != "-- "  # a signature's mark is never joined
        piece = body[:-1] if soft and delete_space else body
        if depth == open_depth and body != "-- ":
            paragraphs[-1].append(piece)
        else:
            paragraphs.append([">" * depth, " " if depth else "", piece])
        open_depth = depth if soft else -1
    return "\n".join("".join(pieces) for pieces in paragraphs)
