"""Who asks from elsewhere, and from which page: keys and origins of the review endpoint."""

from __future__ import annotations

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest

from vasta.config import ApiConfig
from vasta.config.api import holder

OWN = "the desk's own demonstration"
OWN_PER_MINUTE = 120  # for all who look at it together
OWN_SECONDS = 3600
_signer = TimestampSigner(salt="vasta.web.api.own-key")


def own_key() -> str:
    """A key for the desk's own demonstration page: it works for an hour, and from the desk's own pages alone."""
    return _signer.sign("own")


def caller(request: HttpRequest) -> ApiConfig | None:
    """Whose key the request carries, None for nobody's."""
    kind, _, key = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer":
        return None
    key = key.strip()
    return holder(key, settings.VASTA.api) or (_own(request) if _is_own(key) else None)


def _is_own(key: str) -> bool:
    try:
        return _signer.unsign(key, max_age=OWN_SECONDS) == "own"
    except BadSignature:
        return False


def _own(request: HttpRequest) -> ApiConfig:
    return ApiConfig(OWN, key_sha256="", origins=_here(request), per_minute=OWN_PER_MINUTE)


def _here(request: HttpRequest) -> tuple[str, str]:
    """The desk's own origin: as the browser asked for it, and the public one where a proxy stands between."""
    return f"{request.scheme}://{request.get_host()}", settings.VASTA.address.rstrip("/")


def may_ask_from(origin: str, who: ApiConfig) -> bool:
    """Whether a page of this origin may use the key; without an origin it is a server, and the key alone counts."""
    if who.name == OWN:
        return origin in who.origins
    return not origin or origin in who.origins


def is_known(origin: str, request: HttpRequest) -> bool:
    """Whether any key may be used from there: then a page may also read why it was refused."""
    return origin in _here(request) or any(origin in one.origins for one in settings.VASTA.api)
