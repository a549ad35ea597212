"""docs/channels.md, made from the kinds of channels and the rules' cards."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.docs.markdown import MADE, table
from vasta.channels.traits import Traits, kinds, traits
from vasta.review.cards import cards

ABOUT = """# Channels

The reviewer knows these kinds of channel; a case names one in `channel`. Which rules run and where
their limits lie depends on it. The desk itself takes in and sends **email** in this version. Replies in
the other channels are reviewed on the paste page, on the command line and through the library; chat,
letters, forms and the telephone as parts of the desk are planned.

Code asks a channel for its traits and never compares kinds; the traits stand in
`vasta/channels/kinds.toml`.
"""
YES = {True: "yes", False: "–"}


def page() -> str:
    """The whole page."""
    known = [traits(kind) for kind in kinds()]
    parts = [line for one in known for line in section(one)]
    return "\n".join([MADE.format(source="vasta/channels/kinds.toml"), ABOUT, *parts])


def section(one: Traits) -> Iterator[str]:
    """One kind."""
    yield f"## {one.kind}\n"
    yield table(["trait", ""], rows(one))
    mine = [name for name, card in cards().items() if one.kind in card.channels]
    links = ", ".join(f"[{name}](rules/{name}.md)" for name in mine)
    yield f"{len(mine)} rules: {links}.\n"


def rows(one: Traits) -> Iterator[list[str]]:
    """The traits in words."""
    parts = (one.has_subject, one.has_greeting, one.has_signature)
    yield ["subject / greeting / signature", " / ".join(YES[part] for part in parts)]
    yield ["Vasta may carry the reply", YES[one.may_send]]
    yield ["the customer waits on the line", YES[one.live]]
    yield ["format", one.format.value]
    yield ["answered by", one.replies_by]
    yield ["long from", f"{one.message_words} words"]
    if one.subject_visible:
        yield ["subject on a phone", f"the first {one.subject_visible} characters"]
