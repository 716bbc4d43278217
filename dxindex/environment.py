"""Values from the environment, each refused with one clear line when it makes no sense.

No Django here, so that every rule can be tested without loading settings.
"""

import contextlib
import ipaddress
import os
import re
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

from environs import Env, EnvError

PROFILES = ("production", "local", "test")
LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
DATABASE_SCHEMES = ("sqlite", "postgres", "postgresql")
CACHE_SCHEMES = ("locmem", "file", "db", "dummy")
MIN_SECRET_LENGTH = 50

env = Env()


def refuse(name: str, found: str | None, expected: str) -> NoReturn:
    """End the process with one line on stderr: the variable, what was found, what is expected.

    SystemExit rather than ImproperlyConfigured: a wrong value is the operator's to correct, and a
    traceback through Django would hide the one line that helps.
    """
    shown = "is not set" if found is None else f"is {found!r}"
    raise SystemExit(f"dxindex: {name} {shown}; expected {expected}.")


def read(parser: Callable[..., Any], name: str, default: Any, expected: str) -> Any:
    """The variable `name` through one of environs' parsers, or `default` if it is not set or empty."""
    if not os.environ.get(name, "").strip():
        return default
    try:
        return parser(name)
    except EnvError:
        refuse(name, os.environ[name], expected)


def read_bool(name: str, default: bool) -> bool:
    """A yes-or-no variable."""
    return bool(read(env.bool, name, default, "true or false"))


def read_number(name: str, default: int) -> int:
    """A whole number, zero or more."""
    number = read(env.int, name, default, "a whole number, 0 or more")
    if number < 0:
        refuse(name, os.environ[name], "a whole number, 0 or more")
    return int(number)


def read_hours(name: str, default: int) -> int:
    """Whole hours, from one to a week."""
    hours = int(read(env.int, name, default, "whole hours, 1 to 168"))
    if not 1 <= hours <= 168:
        refuse(name, os.environ[name], "whole hours, 1 to 168")
    return hours


def read_list(name: str) -> list[str]:
    """A comma-separated list without its blanks; empty if the variable is not set."""
    values = read(env.list, name, [], "a comma-separated list")
    return [value.strip() for value in values if value.strip()]


def read_email(name: str, default: str) -> str:
    """An address of mail, or `default`."""
    address = os.environ.get(name, "").strip() or default
    if address and not re.fullmatch(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", address):
        refuse(name, address, "an e-mail address such as so-lieu@dxindex.example.vn")
    return address


def read_profile() -> str:
    """Which of the three ways of running this is; production unless said otherwise."""
    profile = os.environ.get("DXINDEX_PROFILE", "").strip() or "production"
    if profile not in PROFILES:
        refuse("DXINDEX_PROFILE", profile, "production, local or test")
    return profile


def read_log_level() -> str:
    """The least level that is logged, as a name."""
    level = os.environ.get("LOG_LEVEL", "").strip().upper() or "INFO"
    if level not in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"):
        refuse("LOG_LEVEL", level, "DEBUG, INFO, WARNING, ERROR or CRITICAL")
    return level


def read_secret_key() -> str:
    """The secret of a production site. A wrong one is described, never shown."""
    secret = os.environ.get("SECRET_KEY", "").strip()
    expected = f"{MIN_SECRET_LENGTH} random characters or more (docs/deploy.md has a line that makes them)"
    if not secret:
        refuse("SECRET_KEY", None, expected)
    if len(secret) < MIN_SECRET_LENGTH:
        refuse("SECRET_KEY", f"{len(secret)} characters long", expected)
    if len(set(secret)) < 5 or secret.startswith("django-insecure-"):
        refuse("SECRET_KEY", "not random", expected)
    return secret


def read_allowed_hosts() -> list[str]:
    """The host names of a production site."""
    hosts = read_list("ALLOWED_HOSTS")
    expected = "host names separated by commas, such as dxindex.example.vn, without scheme, port or *"
    if not hosts:
        refuse("ALLOWED_HOSTS", None, expected)
    for host in hosts:
        if not re.fullmatch(r"\.?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\]", host):
            refuse("ALLOWED_HOSTS", ",".join(hosts), expected)
    return hosts


def read_origins() -> list[str]:
    """Other origins whose forms are accepted, with their scheme."""
    origins = read_list("CSRF_TRUSTED_ORIGINS")
    for origin in origins:
        parts = urlsplit(origin)
        if parts.scheme not in ("http", "https") or not parts.netloc or parts.path:
            refuse("CSRF_TRUSTED_ORIGINS", ",".join(origins), "origins such as https://dxindex.example.vn")
    return origins


def read_database(sqlite_path: Path) -> dict[str, Any]:
    """Django's description of the database in DATABASE_URL; without it, SQLite at `sqlite_path`.

    A wrong address is shown without its user and password.
    """
    address = os.environ.get("DATABASE_URL", "").strip()
    if not address:
        sqlite_path.parent.mkdir(parents=True, exist_ok=True)
        return sqlite_options({"ENGINE": "django.db.backends.sqlite3", "NAME": str(sqlite_path)})
    expected = "postgres://user:password@host:5432/name or sqlite:///path/to/file"
    if address.split(":", 1)[0] not in DATABASE_SCHEMES:
        refuse("DATABASE_URL", without_password(address), expected)
    try:
        database = dict(env.dj_db_url("DATABASE_URL"))
    except EnvError:
        refuse("DATABASE_URL", without_password(address), expected)
    if not database.get("NAME"):
        refuse("DATABASE_URL", without_password(address), f"{expected}, with the database's name")
    if database["ENGINE"] == "django.db.backends.sqlite3":
        return sqlite_options(database)
    return postgres_options(database)


def sqlite_options(database: dict[str, Any]) -> dict[str, Any]:
    """SQLite as a site needs it: readers beside one writer, a writer that waits for its turn.

    IMMEDIATE takes the write lock where a transaction begins; the default upgrades a read lock later,
    which fails at once when another writer came between, whatever the timeout. Connections are kept: opening
    one costs half of what a page from the cache does.
    """
    database["CONN_MAX_AGE"] = read_number("DATABASE_CONN_MAX_AGE", 600)
    database["OPTIONS"] = {
        **database.get("OPTIONS", {}),
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL",
    }
    return database


def postgres_options(database: dict[str, Any]) -> dict[str, Any]:
    """PostgreSQL through psycopg2; connections are kept, and looked at before they are used again."""
    database["CONN_MAX_AGE"] = read_number("DATABASE_CONN_MAX_AGE", 600)
    database["CONN_HEALTH_CHECKS"] = True
    database["OPTIONS"] = {"connect_timeout": 5, "application_name": "dxindex", **database.get("OPTIONS", {})}
    return database


def without_password(address: str) -> str:
    """A database address that may be shown: whatever stands before the last @ is left out."""
    scheme, separator, rest = address.partition("://")
    if not separator:
        return address if "@" not in address else "…@" + address.rsplit("@", 1)[1]
    return f"{scheme}://…@{rest.rsplit('@', 1)[1]}" if "@" in rest else address


def read_cache() -> dict[str, Any]:
    """Django's description of the cache in CACHE_URL; without it, memory of each process."""
    address = os.environ.get("CACHE_URL", "").strip()
    expected = "one of " + ", ".join(f"{scheme}://" for scheme in CACHE_SCHEMES)
    if not address:
        return {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": "dxindex",
            "OPTIONS": {"MAX_ENTRIES": 1500},
        }
    if address.split(":", 1)[0] not in CACHE_SCHEMES:
        refuse("CACHE_URL", without_password(address), expected)
    return dict(read(env.dj_cache_url, "CACHE_URL", {}, expected))


def check_local(database: dict[str, Any]) -> None:
    """Refuse to combine the local profile with anything that belongs to a public site."""
    hosts = read_list("ALLOWED_HOSTS")
    if not set(hosts) <= set(LOOPBACK_HOSTS):
        refuse("ALLOWED_HOSTS", ",".join(hosts), f"only {', '.join(LOOPBACK_HOSTS)} with DXINDEX_PROFILE=local")
    bound = os.environ.get("GRANIAN_HOST", "").strip()
    if bound and not is_loopback(bound):
        refuse("GRANIAN_HOST", bound, "a loopback address with DXINDEX_PROFILE=local")
    host = str(database.get("HOST") or database.get("OPTIONS", {}).get("host", ""))
    if host and not host.startswith("/") and not is_loopback(host):
        refuse("DATABASE_URL", f"on host {host}", "a database on this machine with DXINDEX_PROFILE=local")


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine and nothing else can reach it."""
    bare = host.strip("[]")
    if bare == "localhost":
        return True
    try:
        address = ipaddress.ip_address(bare)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def local_secret(path: Path) -> str:
    """The secret of a local site: made once at `path`, readable by its owner only.

    Two processes that start together end up with the same one: the file appears complete or not at all,
    and whoever comes second reads it.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    return path.read_text(encoding="ascii").strip()
