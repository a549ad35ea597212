"""Read the settings: defaults < one TOML file < VASTA_* variables; every fault becomes one ConfigError."""

from __future__ import annotations

import os
import re
import tomllib
import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from vasta.config.api import faults
from vasta.config.lines import line_of
from vasta.config.tree import Config, ConfigError

PREFIX = "VASTA_"
FILE_NAME = "vasta.toml"
YES_NO = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
RANGES = {"port": (1, 65535), "undo_seconds": (0, 3600), "poll_seconds": (1, 86400), "timeout": (1, 600),
          "per_minute": (1, 100_000)}  # fmt: skip
TYPE_NAMES = {str: "text in quotes", int: "a whole number", bool: "true or false", Path: "a path in quotes"}
SET_BY_US = {"source"}


class Place(NamedTuple):
    """Where a value stands: the file (None: environment), its text, and the keys down to the value."""

    file: Path | None
    text: str
    keys: tuple[str, ...]

    def child(self, key: str) -> Place:
        return self._replace(keys=(*self.keys, key))

    def error(self, problem: str, mend: str) -> ConfigError:
        return ConfigError(f"{self.label()}: {problem}. {mend}")

    def label(self) -> str:
        dotted = ".".join(self.keys)
        if self.file is None:
            return f"Environment variable {PREFIX}{'_'.join(self.keys).upper()}"
        line = line_of(self.text, self.keys)
        return f"{self.file}" + (f", line {line}" if line else "") + f", setting {dotted}"


def load(environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Config:
    """The desk's configuration.

    Looks at VASTA_CONFIG, then `vasta.toml` in `folder` (the current one), then in the data folder.
    Raises ConfigError naming file, line, setting and what to do.
    """
    environment = os.environ if environment is None else environment
    folder = folder or Path.cwd()
    data = default_data(environment)
    file = find_file(environment, folder, data)
    text, table = read_toml(file) if file else ("", {})
    place = Place(file, text, ())
    given = from_table(Config, table, place)
    overlay(given, from_environment(environment))
    given.setdefault("data", str(data))
    config = make(Config, given, place)
    assert isinstance(config, Config)  # noqa: S101 - tells mypy what make() returns
    return check_whole(config, place)


def default_data(environment: Mapping[str, str]) -> Path:
    """VASTA_DATA, else `vasta` in the user's own data folder."""
    if given := environment.get(PREFIX + "DATA"):
        return Path(given).expanduser().absolute()
    home = environment.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(home).expanduser() / "vasta"


def find_file(environment: Mapping[str, str], folder: Path, data: Path) -> Path | None:
    """The TOML file to read, or None. A file named in VASTA_CONFIG must exist."""
    if named := environment.get(PREFIX + "CONFIG"):
        path = Path(named).expanduser().absolute()
        if not path.is_file():
            raise ConfigError(f"VASTA_CONFIG names {path}, which is not a file. Correct the path or unset it.")
        return path
    return next((path for path in (folder / FILE_NAME, data / FILE_NAME) if path.is_file()), None)


def read_toml(file: Path) -> tuple[str, dict[str, Any]]:
    """The file's text and its table."""
    try:
        text = file.read_text(encoding="utf-8")
        return text, tomllib.loads(text)
    except OSError as error:
        raise ConfigError(
            f"{file}: cannot be read ({error.strerror}). Give Vasta's user the right to read it."
        ) from None
    except UnicodeDecodeError:
        raise ConfigError(f"{file}: is not UTF-8 text. Save it again as UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: is not valid TOML: {error}. Correct that line.") from None


def settings_of(kind: type) -> dict[str, tuple[Field[Any], Any]]:
    """Each setting of a part of the tree: its field and its real type."""
    hints = get_type_hints(kind)
    return {f.name: (f, hints[f.name]) for f in fields(kind) if f.name not in SET_BY_US}


def part_of(hint: Any) -> type | None:
    """The dataclass inside a type, as in `Imap | None` or `tuple[InboxConfig, ...]`; None for a plain one."""
    return next((kind for kind in (hint, *get_args(hint)) if is_dataclass(kind) and isinstance(kind, type)), None)


def from_table(kind: type, table: Mapping[str, Any], place: Place) -> dict[str, Any]:
    """The table's values, checked and converted; unknown settings and wrong types raise."""
    known = settings_of(kind)
    given: dict[str, Any] = {}
    for key, value in table.items():
        spot = place.child(key)
        if key not in known:
            raise spot.error("there is no such setting", f"Remove it, or use one of: {', '.join(sorted(known))}")
        field, hint = known[key]
        given[key] = read_value(field, hint, value, spot)
    return given


def read_value(field: Field[Any], hint: Any, value: Any, place: Place) -> Any:
    part = part_of(hint)
    if part is None:
        return plain_value(field, hint, value, place)
    if get_origin(hint) is not tuple:
        return from_table(part, expect(value, dict, place, f"Write it as a table: [{'.'.join(place.keys)}]"), place)
    rows = expect(value, list, place, f"Write one [[{place.keys[-1]}]] table for each")
    spots = [place.child(str(number)) for number in range(1, len(rows) + 1)]
    return [
        from_table(part, expect(row, dict, spot, "Write it as a table"), spot)
        for row, spot in zip(rows, spots, strict=True)
    ]


def expect(value: Any, kind: type, place: Place, mend: str) -> Any:
    if not isinstance(value, kind):
        raise place.error(f"is {value!r}, not a table", mend)
    return value


def plain_value(field: Field[Any], hint: Any, value: Any, place: Place) -> Any:
    """A text, number, yes or no, path or list of texts of the right type, within its bounds."""
    if get_origin(hint) is tuple:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise place.error("must be a list of texts", 'Write it as ["one", "two"]')
        return tuple(value)
    kind = next(k for k in (*get_args(hint), hint) if k is not types.NoneType)
    if kind is Path and isinstance(value, str) and value:
        return as_path(value, place)
    if type(value) is not kind:
        raise place.error(f"must be {TYPE_NAMES[kind]}", "Correct the value")
    return within(field, value, place)


def as_path(value: str, place: Place) -> Path:
    """Paths in a file are read from that file's folder."""
    path = Path(value).expanduser()
    return path if path.is_absolute() else (place.file.parent if place.file else Path.cwd()) / path


def within(field: Field[Any], value: Any, place: Place) -> Any:
    choices = field.metadata["choices"]
    if choices and value not in choices:
        raise place.error(f"is {value!r}", f"Use one of: {', '.join(choices)}")
    low, high = RANGES.get(field.name, (0, 2**63))
    if isinstance(value, int) and not low <= value <= high:
        raise place.error(f"is {value}", f"Use a number from {low} to {high}")
    return value


def from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    """The VASTA_* variables as the same kind of values; VASTA_INBOX_1_IMAP_HOST is the first inbox's."""
    given: dict[str, Any] = {}
    for name in sorted(environment):
        rest = name.removeprefix(PREFIX)
        if rest in {name, "CONFIG"} or rest.startswith("TEST_"):
            continue
        put(given, Config, rest.lower(), environment[name], name)
    return given


def put(given: dict[str, Any], kind: type, rest: str, value: str, name: str) -> None:
    """Put one variable's value into its place in the tree."""
    known = settings_of(kind)
    if rest in known and part_of(known[rest][1]) is None:
        place = Place(None, "", (name.removeprefix(PREFIX).lower(),))
        given[rest] = plain_value(*known[rest], from_text(known[rest][1], value), place)
        return
    for key, (_, hint) in known.items():
        part = part_of(hint)
        if part is None or not rest.startswith(key + "_"):
            continue
        below, inner = given.setdefault(key, {}), rest.removeprefix(key + "_")
        if get_origin(hint) is tuple:
            number, _, inner = inner.partition("_")
            below = below.setdefault(number, {})
        put(below, part, inner, value, name)
        return
    raise ConfigError(f"Environment variable {name}: there is no such setting. See docs/configuration.md; unset it.")


def from_text(hint: Any, value: str) -> Any:
    """A variable's text as the type of its setting, or the text itself where it doesn't fit."""
    if get_origin(hint) is tuple:
        return [item.strip() for item in value.split(",") if item.strip()]
    if hint is bool:
        return YES_NO.get(value.lower(), value)
    return int(value) if hint is int and re.fullmatch(r"-?\d{1,18}", value) else value


def overlay(under: dict[str, Any], over: dict[str, Any]) -> None:
    """Lay the environment's values over the file's."""
    for key, value in over.items():
        if get_origin(settings_of(Config).get(key, (None, None))[1]) is tuple and isinstance(value, dict):
            overlay_rows(under.setdefault(key, []), value, key)
        elif isinstance(value, dict):
            overlay(under.setdefault(key, {}), value)
        else:
            under[key] = value


def overlay_rows(under: list[dict[str, Any]], over: dict[str, dict[str, Any]], key: str) -> None:
    for number in sorted(over, key=lambda text: int(text) if text.isdecimal() else 0):
        if not number.isdecimal() or not 1 <= int(number) <= len(under) + 1:
            raise ConfigError(
                f"Environment variable VASTA_{key.upper()}_{number.upper()}_…: they count from 1 without gaps. "
                f"The next free number is {len(under) + 1}."
            )
        if int(number) > len(under):
            under.append({})
        overlay(under[int(number) - 1], over[number])


def make(kind: type, given: Mapping[str, Any], place: Place) -> Any:
    """Build one part of the tree; a setting that must be given and isn't raises."""
    values: dict[str, Any] = {}
    for key, (field, hint) in settings_of(kind).items():
        if key not in given:
            if field.default is MISSING:
                raise place.child(key).error("is missing", field.metadata["about"])
            continue
        values[key] = make_value(hint, given[key], place.child(key))
    return kind(**values)


def make_value(hint: Any, value: Any, place: Place) -> Any:
    part = part_of(hint)
    if part is None:
        return Path(value) if hint is Path else value
    if isinstance(value, list):
        return tuple(make(part, row, place.child(str(number))) for number, row in enumerate(value, start=1))
    return make(part, value, place)


def check_whole(config: Config, place: Place) -> Config:
    """What no single value can tell: a real time zone, one way out per inbox, each address once."""
    try:
        ZoneInfo(config.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise place.child("time_zone").error(
            f"{config.time_zone!r} is no time zone", "Write it as Europe/Tallinn"
        ) from None
    if not re.fullmatch(r"https?://[^\s/]+(:\d+)?/?", config.address):
        raise place.child("address").error(f"{config.address!r} is no address", "Write it as https://desk.example.org")
    seen: set[str] = set()
    for number, inbox in enumerate(config.inbox, start=1):
        spot = place.child("inbox").child(str(number))
        if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", inbox.address):
            raise spot.child("address").error(f"{inbox.address!r} is no email address", "Write it as help@example.org")
        if inbox.address.lower() in seen:
            raise spot.child("address").error(f"{inbox.address} is there twice", "Give each inbox its own address")
        if inbox.smtp and inbox.outgoing:
            raise spot.child("outgoing").error("stands beside smtp", "Keep one of the two ways out")
        seen.add(inbox.address.lower())
    for fault in faults(config.api):
        raise place.child("api").child(str(fault.number)).child(fault.setting).error(fault.problem, fault.mend)
    return Config(**{f.name: getattr(config, f.name) for f in fields(config) if f.name != "source"}, source=place.file)
