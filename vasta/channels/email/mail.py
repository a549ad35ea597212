"""The stdlib's mail as we open it: headers undecoded, as they came."""

from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32
from typing import TypeAlias

Mail: TypeAlias = "Message[str, str]"


class _AsItCame(Compat32):
    """Leave headers alone: the stdlib's own header parser can fail on hostile ones."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - the policy's interface
        return value


_POLICY = _AsItCame(mangle_from_=False)


def open_mail(raw: bytes) -> Mail:
    """Return the mail in `raw`, taken apart into headers and parts."""
    return BytesParser(policy=_POLICY).parsebytes(raw)
