"""File names from outside are safe on every system."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vasta.channels.email.filenames import safe_filename


@pytest.mark.parametrize(
    ("given_name", "safe"),
    [
        ("lasku.pdf", "lasku.pdf"),
        ("päätös & liite (2).pdf", "päätös & liite (2).pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\system32\\evil.dll", "evil.dll"),
        ("lasku\u202efdp.exe", "laskufdp.exe"),
        ("a\r\nSet-Cookie: x.txt", "aSet-Cookie_ x.txt"),
        (".htaccess", "htaccess"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("..", "attachment-3.pdf"),
        ("", "attachment-3.pdf"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_names_are_made_safe(given_name: str, safe: str) -> None:
    assert safe_filename(given_name, "application/pdf", 3) == safe


@given(st.text(st.characters(exclude_categories=())))
def test_no_name_is_dangerous(name: str) -> None:
    safe = safe_filename(name, "text/plain", 1)

    assert 0 < len(safe) <= 120
    assert not set('/\\<>:"|?*') & set(safe)
    assert safe.strip(". ") == safe
    assert all(unicodedata.category(char)[0] != "C" for char in safe)
