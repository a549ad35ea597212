"""The body and the attachments of a parsed mail, whatever shape its parts have."""

import html as entities
import re
from dataclasses import dataclass, field

from vasta.channels.email import tnef
from vasta.channels.email.charsets import decode, has_controls, tidy
from vasta.channels.email.filenames import safe_filename
from vasta.channels.email.flowed import unflow
from vasta.channels.email.headers import decode_words, unfold
from vasta.channels.email.mail import Mail
from vasta.channels.email.plaintext import to_text
from vasta.channels.messages import Attachment, Problem

MOST_PARTS = 300
_LONGEST_TEXT = 1_000_000
_META = re.compile(rb"(?i)<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{1,40})")
_UNREAD = {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"}


@dataclass(frozen=True, slots=True)
class _Block:
    """One piece of the body, in one or both of its forms."""

    plain: str = ""
    html: str = ""


@dataclass(slots=True)
class Content:
    """What `read` found: the text, the original HTML, the files, and what was odd."""

    text: str = ""
    html: str | None = None
    attachments: list[Attachment] = field(default_factory=list)
    problems: set[Problem] = field(default_factory=set)
    parts: int = 0


def read(message: Mail) -> Content:
    """Return the content of `message`; its text is tidy, its HTML as it came."""
    content = Content()
    blocks = [block for block in _visit(message, content) if block.plain.strip() or block.html.strip()]
    if any(block.html.strip() for block in blocks):
        content.html = "\n".join(block.html or _preformatted(block.plain) for block in blocks)
    text = "\n\n".join(_text(block, content) for block in blocks)
    if len(text) > _LONGEST_TEXT:
        content.problems.add(Problem.TEXT_CUT)
    content.text = tidy(text[:_LONGEST_TEXT]).strip("\n")
    return content


def _preformatted(plain: str) -> str:
    return f"<pre>{entities.escape(plain)}</pre>"


def _text(block: _Block, content: Content) -> str:
    if block.plain.strip():
        return block.plain
    content.problems.add(Problem.HTML_ONLY)
    text, odd = to_text(tidy(block.html))
    if odd:
        content.problems.add(Problem.ODD_HTML)
    return text


def _visit(part: Mail, content: Content) -> list[_Block]:
    """Return the body blocks of `part`; files and oddities go into `content`."""
    content.parts += 1
    if content.parts > MOST_PARTS:
        content.problems.add(Problem.TOO_MANY_PARTS)
        return []
    if part.get_content_maintype() == "multipart":
        return _visit_multipart(part, content)
    if _is_body(part):
        return [_leaf(part, content)]
    _attach(part, content)
    return []


def _visit_multipart(part: Mail, content: Content) -> list[_Block]:
    if part.get_content_subtype() == "encrypted":
        content.problems.add(Problem.ENCRYPTED)
    if part.defects or not part.is_multipart():
        content.problems.add(Problem.BROKEN_STRUCTURE)
    if not part.is_multipart():
        return [_leaf(part, content)]
    blocks = [block for child in part.get_payload() for block in _visit(child, content)]  # type: ignore[arg-type] # is_multipart() says: a list of messages
    if part.get_content_subtype() != "alternative":
        return blocks
    plain = "\n\n".join(block.plain for block in blocks if block.plain)
    return [_Block(plain, "\n".join(block.html for block in blocks if block.html))]


def _is_body(part: Mail) -> bool:
    is_text = part.get_content_type() in {"text/plain", "text/html"}
    return is_text and part.get_content_disposition() != "attachment" and not _given_name(part)


def _leaf(part: Mail, content: Content) -> _Block:
    """Decode one text part."""
    data = _bytes(part)
    charset = _param(part, "charset")
    is_html = part.get_content_type() == "text/html"
    if is_html and not charset and (meta := _META.search(data[:2_000])):
        charset = meta[1].decode("ascii", "replace")
    text, problems = decode(data, charset or None)
    content.problems |= problems
    if has_controls(text):
        content.problems.add(Problem.CONTROL_CHARACTERS)
    if is_html:
        return _Block(html=text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _param(part, "format").lower() == "flowed":
        text = unflow(text, delete_space=_param(part, "delsp").lower() == "yes")
    return _Block(plain=text)


def _attach(part: Mail, content: Content) -> None:
    """Keep one part as a file."""
    kind, given, data = part.get_content_type(), _given_name(part), _bytes(part)
    kind = kind if kind.isascii() and kind.isprintable() else "application/octet-stream"
    if kind in _UNREAD:
        content.problems.add(Problem.ENCRYPTED)
    if kind == "application/ms-tnef" or given.lower() == "winmail.dat":
        content.problems.add(Problem.WINMAIL)
        for name, inner in tnef.files(data)[:MOST_PARTS]:
            _keep(content, name, "application/octet-stream", inner)
    content_id = unfold(str(part.get("Content-ID", "")))[:200].strip("<> ") or None
    inline = content_id is not None and part.get_content_disposition() != "attachment"
    _keep(content, given or _subject_name(part), kind, data, content_id, inline=inline)


def _keep(
    content: Content,
    given: str,
    kind: str,
    data: bytes,
    content_id: str | None = None,
    *,
    inline: bool = False,
) -> None:
    name = safe_filename(given, kind, len(content.attachments) + 1)
    if given and name != given:
        content.problems.add(Problem.RENAMED_ATTACHMENT)
    content.attachments.append(Attachment(name, kind, data, content_id, inline))


def _subject_name(part: Mail) -> str:
    """Call a mail inside a mail after its subject."""
    if part.get_content_type() != "message/rfc822" or not part.is_multipart():
        return ""
    subject = unfold(decode_words(str(part.get_payload()[0].get("Subject", ""))[:200]))  # type: ignore[index,union-attr] # is_multipart() says: a list of messages
    return f"{subject.replace('/', '-')}.eml" if subject else ""


def _given_name(part: Mail) -> str:
    raw = part.get_filename("")
    return unfold(decode_words(raw[:2_000])) if raw else ""


def _param(part: Mail, name: str) -> str:
    value = part.get_param(name, "")
    return str(value[2] if isinstance(value, tuple) else value).strip()


def _bytes(part: Mail) -> bytes:
    """Return a part's decoded bytes; of a mail inside a mail, that mail."""
    if part.is_multipart():
        return b"\n".join(bytes(child) for child in part.get_payload())  # type: ignore[arg-type] # is_multipart() says: a list of messages
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else str(part.get_payload()).encode("utf-8", "surrogateescape")
