"""How deep HTML nests, counted without building a tree: parsers take quadratic time on deep nesting."""

import re
from collections import Counter

DEEPEST = 250  # real mails nest some tens of tables; lxml itself stops at 256
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
# Elements that have no end tag, or whose end HTML lets a writer leave out.
_NEVER_OPEN = frozenset(
    {
        "area",
        "base",
        "body",
        "br",
        "col",
        "colgroup",
        "dd",
        "dt",
        "embed",
        "head",
        "hr",
        "html",
        "img",
        "input",
    }
    | {"li", "link", "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr"}
    | {"track", "wbr"}
)


def too_deep(html: str) -> bool:
    """Return whether more than `DEEPEST` elements are open at once somewhere in `html`."""
    open_now: Counter[str] = Counter()
    depth = 0
    for slash, name in _TAG.findall(html):
        tag = name.lower()
        if tag in _NEVER_OPEN:
            continue
        if not slash:
            open_now[tag] += 1
            depth += 1
            if depth > DEEPEST:
                return True
        elif open_now[tag]:
            open_now[tag] -= 1
            depth -= 1
    return False
