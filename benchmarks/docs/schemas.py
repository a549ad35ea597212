"""docs/case.schema.json, made from the types that read a case."""

from __future__ import annotations

import json

import msgspec

from vasta.review.case_json import JsonCase

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def case() -> str:
    """The JSON Schema of a case; fields that nobody knows are allowed and passed over."""
    (schema,), parts = msgspec.json.schema_components([JsonCase], ref_template="#/$defs/{name}")
    whole = parts.pop(schema["$ref"].rpartition("/")[2])
    del whole["properties"]["unknown"]
    named = {"$schema": _DRAFT, **whole, "title": "A case: one reply to review, version 1", "$defs": parts}
    return json.dumps(named, ensure_ascii=False, indent=2) + "\n"
