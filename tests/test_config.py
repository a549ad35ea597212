"""The configuration: defaults, the file over them, the environment over both, and clear errors."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from vasta.config import (
    ApiConfig,
    Config,
    ConfigError,
    Imap,
    InboxConfig,
    Smtp,
    database,
    load,
    password_of,
    secret_key,
)
from vasta.config.docs import page

ROOT = Path(__file__).parent.parent


def write(folder: Path, text: str) -> Path:
    file = folder / "vasta.toml"
    file.write_text(text, encoding="utf-8")
    return file


def fault(folder: Path, text: str) -> str:
    write(folder, text)
    with pytest.raises(ConfigError) as caught:
        load({}, folder)
    return str(caught.value).removeprefix(f"{folder}/vasta.toml")


def test_a_desk_without_any_configuration_has_its_defaults(tmp_path: Path) -> None:
    config = load({"XDG_DATA_HOME": "/home/otto/data"}, tmp_path)

    assert config == Config(data=Path("/home/otto/data/vasta"))
    assert (config.language, config.port, config.undo_seconds, config.debug) == ("fi", 8000, 15, False)


def test_the_environment_stands_over_the_file_and_the_file_over_the_defaults(tmp_path: Path) -> None:
    file = write(tmp_path, 'organisation = "Sähkö Oy"\nport = 9000\n[limits]\nmail_bytes = 1000\n')

    config = load({"VASTA_PORT": "9001", "VASTA_DEBUG": "yes", "VASTA_HOSTS": "a.example, b.example"}, tmp_path)

    assert (config.organisation, config.port, config.debug) == ("Sähkö Oy", 9001, True)
    assert config.hosts == ("a.example", "b.example")
    assert (config.limits.mail_bytes, config.limits.reply_characters) == (1000, 100_000)
    assert config.source == file


def test_a_file_in_the_data_folder_is_found_and_its_paths_start_there(tmp_path: Path) -> None:
    write(tmp_path, '[[inbox]]\nname = "Apu"\naddress = "apua@sahko.example"\noutgoing = "sent"\n')

    config = load({"VASTA_DATA": str(tmp_path)}, Path("/"))

    assert config.inbox[0].outgoing == tmp_path / "sent"


INBOXES = """
[[inbox]]
name = "Apu"
address = "apua@sahko.example"

[inbox.imap]
host = "imap.sahko.example"
user = "apua"

[[inbox]]
name = "Abi"
address = "abi@elekter.example"
language = "et"
"""


def test_inboxes_come_from_tables(tmp_path: Path) -> None:
    write(tmp_path, INBOXES)

    config = load({}, tmp_path)

    assert config.inbox == (
        InboxConfig("Apu", "apua@sahko.example", imap=Imap("imap.sahko.example", "apua")),
        InboxConfig("Abi", "abi@elekter.example", language="et"),
    )


def test_inboxes_come_from_variables_alone(tmp_path: Path) -> None:
    variables = {
        "VASTA_INBOX_1_NAME": "Apu",
        "VASTA_INBOX_1_ADDRESS": "apua@sahko.example",
        "VASTA_INBOX_1_SMTP_HOST": "smtp.sahko.example",
        "VASTA_INBOX_1_SMTP_PORT": "25",
        "VASTA_INBOX_1_SMTP_PASSWORD": "s3cret",
    }

    config = load(variables, tmp_path)

    assert config.inbox == (
        InboxConfig("Apu", "apua@sahko.example", smtp=Smtp("smtp.sahko.example", port=25, password="s3cret")),
    )


def test_variables_change_one_setting_of_an_inbox_in_the_file(tmp_path: Path) -> None:
    write(tmp_path, INBOXES)

    config = load({"VASTA_INBOX_1_IMAP_PASSWORD": "s3cret", "VASTA_INBOX_2_LANGUAGE": "en"}, tmp_path)

    assert config.inbox[0].imap == Imap("imap.sahko.example", "apua", password="s3cret")
    assert config.inbox[1].language == "en"


ONE_INBOX = '[[inbox]]\nname = "A"\naddress = "a@b.example"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "port = \n",
            ": is not valid TOML: Invalid value (at line 1, column 8). Correct that line.",
        ),
        (
            'language = "fi"\n\nport = "8000"\n',
            ", line 3, setting port: must be a whole number. Correct the value",
        ),
        ("port = true", ", line 1, setting port: must be a whole number. Correct the value"),
        ("port = 70000", ", line 1, setting port: is 70000. Use a number from 1 to 65535"),
        ('language = "sv"', ", line 1, setting language: is 'sv'. Use one of: fi, et, en"),
        (
            'hosts = "one"',
            ', line 1, setting hosts: must be a list of texts. Write it as ["one", "two"]',
        ),
        (
            "limits = 3",
            ", line 1, setting limits: is 3, not a table. Write it as a table: [limits]",
        ),
        (
            'address = "desk.example.org"',
            ", line 1, setting address: 'desk.example.org' is no address. Write it as https://desk.example.org",
        ),
        (
            'time_zone = "Europe/Turku"',
            ", line 1, setting time_zone: 'Europe/Turku' is no time zone. Write it as Europe/Tallinn",
        ),
        (
            '[[inbox]]\nname = "A"\naddress = "a@b.example"\n[[inbox]]\nname = "B"\naddress = "b"\n',
            ", line 6, setting inbox.2.address: 'b' is no email address. Write it as help@example.org",
        ),
        (
            '[[inbox]]\nname = "A"\n',
            ", line 1, setting inbox.1.address: is missing. Email address of the inbox.",
        ),
        (
            ONE_INBOX + '[inbox.imap]\nhost = "h"\nuser = "u"\nport = "993"\n',
            ", line 7, setting inbox.1.imap.port: must be a whole number. Correct the value",
        ),
        (
            ONE_INBOX + '[[inbox]]\nname = "B"\naddress = "A@b.example"\n',
            ", line 6, setting inbox.2.address: A@b.example is there twice. Give each inbox its own address",
        ),
    ],
)
def test_a_fault_in_the_file_is_told_with_its_line_setting_and_mend(tmp_path: Path, text: str, told: str) -> None:
    assert fault(tmp_path, text) == told


HASH = "a" * 64
MEND_ORIGIN = "Write it as https://desk.example.com, in small letters, without a path or *"
ONE_API = f'[[api]]\nname = "chat"\nkey_sha256 = "{HASH}"\n'


def test_programs_elsewhere_come_from_tables_and_variables(tmp_path: Path) -> None:
    write(tmp_path, ONE_API + 'origins = ["https://chat.example.com:8443", "chrome-extension://abcdefghijklmnop"]\n')

    config = load(
        {"VASTA_API_1_PER_MINUTE": "5", "VASTA_API_2_NAME": "b", "VASTA_API_2_KEY_SHA256": "b" * 64}, tmp_path
    )

    origins = ("https://chat.example.com:8443", "chrome-extension://abcdefghijklmnop")
    assert config.api == (ApiConfig("chat", HASH, origins, 5), ApiConfig("b", "b" * 64))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            ONE_API.replace("a" * 64, "secret"),
            ", line 3, setting api.1.key_sha256: is no SHA-256 in hex. Make a key with: vasta api-key NAME",
        ),
        (
            ONE_API + ONE_API.replace("chat", "b"),
            ", line 6, setting api.2.key_sha256: is there twice. Give each program a key of its own",
        ),
        (
            ONE_API + ONE_API.replace("a" * 64, "b" * 64),
            ", line 5, setting api.2.name: 'chat' is there twice. Give each program its own name",
        ),
        (ONE_API + "per_minute = 0\n", ", line 4, setting api.1.per_minute: is 0. Use a number from 1 to 100000"),
        *[
            (
                f'{ONE_API}origins = ["{origin}"]\n',
                f", line 4, setting api.1.origins: '{origin}' is no origin. {MEND_ORIGIN}",
            )
            for origin in ("*", "null", "chat.example.com", "https://*.example.com", "https://chat.example.com/", "")
        ],
    ],
)
def test_a_program_that_cannot_be_known_is_told(tmp_path: Path, text: str, told: str) -> None:
    assert fault(tmp_path, text) == told


def test_an_unknown_setting_is_told_with_the_known_ones(tmp_path: Path) -> None:
    told = fault(tmp_path, "[limits]\nmail_byte = 3\nreply_characters = 5\n")

    assert told == (
        ", line 2, setting limits.mail_byte: there is no such setting. Remove it, or use one of: "
        "attachments_bytes, mail_bytes, mails_per_round, reply_characters, sign_in_failures"
    )


def test_a_file_that_is_not_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "vasta.toml").write_bytes(b'organisation = "S\xe4hk\xf6"')

    with pytest.raises(ConfigError, match="is not UTF-8 text"):
        load({}, tmp_path)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        (
            "VASTA_PROT",
            "1",
            "Environment variable VASTA_PROT: there is no such setting. See docs/configuration.md",
        ),
        ("VASTA_PORT", "many", "Environment variable VASTA_PORT: must be a whole number. Correct the value"),
        (
            "VASTA_DEBUG",
            "maybe",
            "Environment variable VASTA_DEBUG: must be true or false. Correct the value",
        ),
        (
            "VASTA_INBOX_2_NAME",
            "B",
            "Environment variable VASTA_INBOX_2_…: they count from 1 without gaps. ",
        ),
        (
            "VASTA_CONFIG",
            "/nowhere/vasta.toml",
            "VASTA_CONFIG names /nowhere/vasta.toml, which is not a file. ",
        ),
    ],
)
def test_a_fault_in_a_variable_is_told_with_its_name(tmp_path: Path, name: str, value: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load({name: value}, tmp_path)

    assert str(caught.value).startswith(told)


def test_the_secret_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    config = Config(data=tmp_path / "data")

    key = secret_key(config)

    assert secret_key(config) == key
    assert len(key) > 50
    assert stat.S_IMODE((tmp_path / "data" / "secret-key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


def test_a_given_secret_key_leaves_no_file(tmp_path: Path) -> None:
    assert secret_key(Config(data=tmp_path, secret_key="given")) == "given"
    assert list(tmp_path.iterdir()) == []


def test_an_empty_secret_key_is_told(tmp_path: Path) -> None:
    (tmp_path / "secret-key").touch()

    with pytest.raises(ConfigError, match="is empty"):
        secret_key(Config(data=tmp_path))


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ConfigError, match="cannot be made"):
        secret_key(Config(data=tmp_path / "file" / "data"))


def test_a_password_comes_from_the_first_line_of_its_file(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text("s3cret\n")

    assert password_of(Imap("host", "user", password_file=file)) == "s3cret"
    assert password_of(Imap("host", "user", password="other")) == "other"
    file.write_text("\n")
    with pytest.raises(ConfigError, match="its first line is empty"):
        password_of(Imap("host", "user", password_file=file))


def test_secrets_never_show_in_a_repr() -> None:
    config = Config(data=Path("/d"), secret_key="k3y", database="postgresql://u:s3cret@h/d")
    account = Imap("host", "user", password="s3cret")

    assert "k3y" not in repr(config)
    assert "s3cret" not in repr((config, account))


def test_the_database_is_sqlite_in_the_data_folder_by_default() -> None:
    found = database(Config(data=Path("/data")))

    assert (found["ENGINE"], found["NAME"]) == ("django.db.backends.sqlite3", "/data/vasta.sqlite3")


def test_a_postgresql_url_is_taken_apart() -> None:
    found = database(Config(data=Path("/data"), database="postgresql://otto:p%40ss@db:5433/desk?sslmode=require"))

    assert found == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "desk",
        "USER": "otto",
        "PASSWORD": "p@ss",
        "HOST": "db",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
        "CONN_HEALTH_CHECKS": True,
    }


@pytest.mark.parametrize("url", ["mysql://h/desk", "postgresql://h", "postgresql://u:s3cret@h:port/desk"])
def test_an_odd_database_url_is_told_without_its_password(url: str) -> None:
    with pytest.raises(ConfigError) as caught:
        database(Config(data=Path("/data"), database=url))

    assert "s3cret" not in str(caught.value)


def test_the_page_of_settings_is_current() -> None:
    told = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")

    assert told == page(), "Run: python -m vasta.config > docs/configuration.md"
