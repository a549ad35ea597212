"""One level of a profile – organisation, team, channel or language – and how levels are laid over each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any, Literal, get_args

import msgspec

from vasta.review.profiles.profile import Profile, Severity

Address = Literal["familiar", "formal", "follow"]
Part = Literal["name", "title", "contact", "organisation"]
ADDRESSES: tuple[str, ...] = get_args(Address)
PARTS: tuple[str, ...] = get_args(Part)
Weight = Annotated[float, msgspec.Meta(ge=0, le=100)]


class Layer(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What one level of a profile wishes; what it leaves out stays as the level above has it.

    tensions: where the guides disagree, which way this level goes; the choices stand in tensions.toml.
    """

    off: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = {}
    options: Mapping[str, Mapping[str, Any]] = {}
    address: Address | None = None
    signature: tuple[Part, ...] | None = None
    weights: Mapping[str, Weight] = {}
    names: frozenset[str] = frozenset()
    glossary: Mapping[str, str] = {}
    voice: Mapping[str, str] = {}
    tensions: Mapping[str, str] = {}
    protocol: str = ""
    checklist: tuple[str, ...] = ()


def laid_over(under: Profile, layer: Layer) -> Profile:
    """The profile with a level's wishes over it."""
    return replace(
        under,
        off=(under.off - layer.on) | layer.off,
        on=(under.on - layer.off) | layer.on,
        severities={**under.severities, **layer.severities},
        options=_options(under.options, layer.options),
        address=_address(under, layer),
        signature=under.signature if layer.signature is None else layer.signature,
        weights={**under.weights, **layer.weights},
        names=under.names | layer.names,
        glossary={**under.glossary, **layer.glossary},
        voice={**under.voice, **layer.voice},
        protocol=(*under.protocol, layer.protocol) if layer.protocol else under.protocol,
        checklist=(*under.checklist, *layer.checklist),
    )


def _address(under: Profile, layer: Layer) -> Literal["familiar", "formal", ""]:
    if layer.address is None:
        return under.address
    return "" if layer.address == "follow" else layer.address


def _options(
    under: Mapping[str, Mapping[str, Any]], over: Mapping[str, Mapping[str, Any]]
) -> Mapping[str, Mapping[str, Any]]:
    """Options rule by rule: what `over` does not name stays."""
    return {rule: {**under.get(rule, {}), **over.get(rule, {})} for rule in {*under, *over}}
