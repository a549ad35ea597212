"""The socket that the web server answers on, bound before anything else is done."""

from __future__ import annotations

import errno
import socket

from vasta.cli.given import BadInput


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes any free one. Raises BadInput naming host, port and the way out."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except (OSError, OverflowError) as error:
        said = f"port {port} on {host} {reason(error)}; choose another with PORT=… or --port …"
        raise BadInput(said) from error


def reason(error: OSError | OverflowError) -> str:
    """Why a port cannot be had, in the words of who wants it."""
    code = error.errno if isinstance(error, OSError) else None
    known = {errno.EADDRINUSE: "is taken", errno.EACCES: "is not allowed for this user"}
    return known.get(code or 0) or f"cannot be listened on ({getattr(error, 'strerror', None) or error})"


def address(listener: socket.socket) -> str:
    """Where a browser on this machine finds what listens there."""
    host, port = listener.getsockname()[:2]
    here = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104  # read here, bound by choice
    return f"http://{here}:{port}"
