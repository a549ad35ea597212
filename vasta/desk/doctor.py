"""The doctor: looks at everything a desk needs and says how to mend what is wrong."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Callable, Iterator
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from vasta.channels import BadAccount, Check
from vasta.channels.email import FolderAccount, folder, imap, smtp
from vasta.config import ConfigError
from vasta.desk import accounts
from vasta.desk.models import Heartbeat, Inbox, Outbox, RawMail

FREE_BYTES = 1024**3
ALIVE = timedelta(seconds=60)
HERE = ("http://localhost", "http://127.0.0.1", "http://[::1]")


def examine() -> list[Check]:
    """Every check in the order of a first start. Never raises: a check that breaks is a fault by itself."""
    return [result for part in PARTS for result in guarded(part)]


def guarded(part: Callable[[], Iterator[Check]]) -> Iterator[Check]:
    """The part's results; what it raises as a last one."""
    try:
        yield from part()
    except Exception as error:  # noqa: BLE001  # the doctor looks on whatever is broken
        said = f"{type(error).__name__}: {error}"
        yield Check(part.__name__, ok=False, seen=said, mend="Mend what stands before this, then look again.")


def configuration() -> Iterator[Check]:
    """What the settings are read from, and whether the desk may be shown to the world."""
    config = settings.VASTA
    yield Check("Configuration", ok=True, seen=str(config.source or "defaults and VASTA_* variables"))
    safe = config.address.startswith(("https://", *HERE))
    mend = "Put a TLS proxy before the desk and set address to https://…; see docs/running.md."
    yield Check("Public address", ok=safe, seen=config.address, mend="" if safe else mend)
    mend = "Set debug to false: error pages show the desk's insides."
    yield Check("Debug", ok=not config.debug, seen=str(config.debug).lower(), mend=mend if config.debug else "")


def profile() -> Iterator[Check]:
    """Whether the organisation's profile can be read."""
    from vasta.desk.wishes import profiles  # heavy: reads the rules' cards
    from vasta.review.profiles import BadProfile

    file = settings.VASTA.profile
    try:
        teams = ", ".join(profiles().teams)
        yield Check("Profile", ok=True, seen=f"{file}; teams: {teams or 'none'}" if file else "none; the guides' own")
    except BadProfile as error:
        yield Check("Profile", ok=False, seen=str(error), mend="Correct that line; look with vasta profile check.")


def data_folder() -> Iterator[Check]:
    """Room on the disk, and who may read the data."""
    data = settings.DATA
    free = shutil.disk_usage(data).free
    room = free > FREE_BYTES
    yield Check("Disk", ok=room, seen=f"{free // 1024**2} MB free in {data}", mend="" if room else "Make room.")
    mode = stat.S_IMODE(data.stat().st_mode)
    closed = not mode & 0o077
    yield Check("Data folder", ok=closed, seen=f"mode {mode:03o}", mend="" if closed else f"chmod 700 {data}")


def database() -> Iterator[Check]:
    """Whether the database answers, is up to date and takes writes."""
    name = connection.vendor
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
        seen = f"{len(missing)} migrations to do" if missing else f"{name}, up to date"
        yield Check("Database", ok=not missing, seen=seen, mend="Run: vasta init" if missing else "")
        if not missing:
            yield writable()
    except DatabaseError as error:
        mend = "Check the setting database, and that the server runs and lets Vasta in."
        yield Check("Database", ok=False, seen=str(error).strip(), mend=mend)


def writable() -> Check:
    """A row is written and taken back."""
    try:
        with transaction.atomic():
            Heartbeat.objects.create(worker="doctor")
            transaction.set_rollback(True)
    except DatabaseError as error:
        return Check("Database writes", ok=False, seen=str(error).strip(), mend="Let Vasta's user write there.")
    return Check("Database writes", ok=True, seen="a row was written and taken back")


def language() -> Iterator[Check]:
    """What the reviewer lacks on this machine."""
    from vasta.language import LANGUAGES, missing  # heavy: loads dictionaries

    lacking = missing()
    for code in LANGUAGES:
        parts = ", ".join(lacking.get(code, ()))
        mend = f"Install {parts}: see docs/running.md. Until then the reviewer of this language knows less."
        yield Check(
            f"Language {code}",
            ok=not parts,
            seen=f"lacks {parts}" if parts else "complete",
            mend=mend if parts else "",
        )


def mail() -> Iterator[Check]:
    """Each inbox of the configuration: its accounts, and whether it is being read."""
    if not settings.VASTA.inbox:
        yield Check("Inboxes", ok=True, seen="none; the desk reads and sends no mail")
    for given in settings.VASTA.inbox:
        inbox = Inbox.objects.filter(address=given.address.lower()).first() or Inbox(address=given.address.lower())
        for result in mail_of(inbox):
            yield Check(f"{given.address}: {result.what}", ok=result.ok, seen=result.seen, mend=result.mend)


def mail_of(inbox: Inbox) -> Iterator[Check]:
    """The doors of one inbox."""
    try:
        way_in, way_out = accounts.incoming(inbox), accounts.outgoing(inbox)
    except (ConfigError, BadAccount) as error:
        yield Check("account", ok=False, seen=str(error), mend="Correct the configuration.")
        return
    if way_in:
        yield from imap.check(way_in)
    if isinstance(way_out, FolderAccount):
        way_out.path.mkdir(parents=True, exist_ok=True)
        yield from folder.check(way_out)
    elif way_out:
        yield from smtp.check(way_out)
    else:
        yield Check("Sending", ok=False, seen="no way out", mend="Give the inbox smtp or outgoing.")


def work() -> Iterator[Check]:
    """Whether a worker goes round, and what waits for a person."""
    now = timezone.now()
    beat = Heartbeat.objects.order_by("-at").first()
    alive = beat is not None and now - beat.at < ALIVE
    seen = f"last seen {timezone.localtime(beat.at):%Y-%m-%d %H:%M:%S}" if beat else "never seen"
    mend = "Start one: vasta serve starts its own, vasta work runs one alone."
    yield Check("Worker", ok=alive, seen=seen, mend="" if alive else mend)
    for inbox in Inbox.objects.filter(active=True, failing_since__isnull=False):
        since = f"since {timezone.localtime(inbox.failing_since):%Y-%m-%d %H:%M}: {inbox.failing_reason}"
        yield Check(
            f"{inbox.address}: reading",
            ok=False,
            seen=since,
            mend="Mend the account; Vasta goes on by itself.",
        )
    stuck = Outbox.objects.filter(state__in=[Outbox.State.REFUSED, Outbox.State.UNCERTAIN]).count()
    yield Check("Outbox", ok=not stuck, seen=f"{stuck} not delivered", mend="See them in the queue." if stuck else "")
    aside = RawMail.objects.filter(state=RawMail.State.QUARANTINED).count()
    yield Check("Quarantine", ok=not aside, seen=f"{aside} mails", mend="Look at them in the desk." if aside else "")


PARTS: tuple[Callable[[], Iterator[Check]], ...] = (
    configuration,
    profile,
    data_folder,
    database,
    language,
    mail,
    work,
)
