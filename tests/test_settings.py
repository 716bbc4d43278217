"""Values from the environment, and what a production or a local site does with them."""

import json
import os
import stat
import subprocess
import sys

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from dxindex import build, environment, middleware

SECRET = "0123456789" * 6
PRODUCTION = {"SECRET_KEY": SECRET, "ALLOWED_HOSTS": "dxindex.example.vn"}
POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
}


def manage(root, *arguments, **variables):
    """manage.py in a process of its own that knows nothing but these variables."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=root, env={**kept, **variables}, capture_output=True, text=True, check=False)


def refused(monkeypatch, reader, **variables):
    """The line with which `reader` ends the process."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit) as caught:
        reader()
    return str(caught.value)


# One line, no traceback.


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"SECRET_KEY": ""}, "dxindex: SECRET_KEY is not set; expected 50 random characters or more"),
        ({"ALLOWED_HOSTS": ""}, "dxindex: ALLOWED_HOSTS is not set; expected host names"),
        ({"ALLOWED_HOSTS": "*"}, "dxindex: ALLOWED_HOSTS is '*'; expected host names"),
        ({"CONTACT_EMAIL": "nobody"}, "dxindex: CONTACT_EMAIL is 'nobody'; expected an e-mail address"),
        ({"DEBUG": "perhaps"}, "dxindex: DEBUG is 'perhaps'; expected true or false."),
        ({"DEBUG": "true"}, "dxindex: DEBUG is 'true'; expected false in production"),
        (
            {"DATABASE_URL": "mysql://u:hush@h/n"},
            "dxindex: DATABASE_URL is 'mysql://…@h/n'; expected postgres://",
        ),
        (
            {"DXINDEX_PROFILE": "prod"},
            "dxindex: DXINDEX_PROFILE is 'prod'; expected production, local",
        ),
    ],
)
def test_a_wrong_value_in_production_ends_with_one_line_and_no_traceback(root, changed, line):
    done = manage(root, "check", **{**PRODUCTION, **changed})

    assert done.returncode == 1
    assert done.stderr.startswith(line)
    assert done.stderr.count("\n") == 1
    assert "hush" not in done.stderr


def test_a_production_site_passes_djangos_own_deployment_checks(root):
    done = manage(root, "check", "--deploy", "--fail-level", "WARNING", CONTACT_EMAIL="a@dxindex.example", **PRODUCTION)

    assert done.returncode == 0, done.stderr


def test_a_production_site_that_hears_of_no_errors_is_warned(root):
    done = manage(root, "check", "--deploy", **PRODUCTION)

    assert done.returncode == 0
    assert "rankings.W001" in done.stderr


def test_production_is_what_runs_when_no_profile_is_named(monkeypatch):
    monkeypatch.delenv("DXINDEX_PROFILE")

    assert environment.read_profile() == "production"


SHOW = """
import json
from dxindex import settings as s
names = ["MFA_REQUIRED", "LONE_OPERATOR", "SERVE_ADMIN", "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME"]
names += ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_AGE"]
names += ["ALLAUTH_TRUSTED_PROXY_COUNT"]
print(json.dumps([getattr(s, name) for name in names]))
"""


def shown(root, **variables):
    """What the settings of the log-in come to."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    command = [sys.executable, "-c", SHOW]
    done = subprocess.run(command, cwd=root, env={**kept, **variables}, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_in_production_a_second_factor_and_a_second_person_are_needed_and_cookies_belong_to_one_host(root):
    cookies = ["__Host-dxindex", "__Host-dxindex-csrf", True, True, True, 12 * 3600]

    assert shown(root, **PRODUCTION) == [True, False, True, *cookies, 0]


def test_on_ones_own_machine_one_person_does_everything_without_https(root):
    assert shown(root, DXINDEX_PROFILE="local")[:7] == [
        False, True, True, "dxindex", "dxindex-csrf", False, False,
    ]  # fmt: skip


def test_each_setting_of_the_log_in_can_be_said_otherwise(root):
    said = {
        "MFA_REQUIRED": "false", "DXINDEX_LONE_OPERATOR": "true", "SERVE_ADMIN": "false", "SESSION_HOURS": "1",
        "BEHIND_PROXY": "true",
    }  # fmt: skip
    found = shown(root, **PRODUCTION, **said)

    assert (found[:3], found[8:]) == ([False, True, False], [3600, 1])


# Each variable.


@pytest.mark.parametrize("value", ["true", "True", "1", "yes", "on"])
def test_a_yes_can_be_written_in_the_usual_ways(monkeypatch, value):
    monkeypatch.setenv("DEBUG", value)

    assert environment.read_bool("DEBUG", default=False) is True


def test_a_variable_that_is_empty_counts_as_not_set(monkeypatch):
    monkeypatch.setenv("DEBUG", " ")

    assert environment.read_bool("DEBUG", default=True) is True


@pytest.mark.parametrize("value", ["-1", "1.5", "viel"])
def test_a_number_must_be_whole_and_not_negative(monkeypatch, value):
    line = refused(monkeypatch, lambda: environment.read_number("SECURE_HSTS_SECONDS", 1), SECURE_HSTS_SECONDS=value)

    assert line == f"dxindex: SECURE_HSTS_SECONDS is {value!r}; expected a whole number, 0 or more."


@pytest.mark.parametrize("value", ["0", "169", "-1", "half"])
def test_a_log_in_lasts_from_an_hour_to_a_week(monkeypatch, value):
    line = refused(monkeypatch, lambda: environment.read_hours("SESSION_HOURS", 12), SESSION_HOURS=value)

    assert line == f"dxindex: SESSION_HOURS is {value!r}; expected whole hours, 1 to 168."


@pytest.mark.parametrize(
    ("value", "found"),
    [("short", "5 characters long"), ("a" * 60, "not random"), ("django-insecure-" + SECRET, "not random")],
)
def test_a_weak_secret_is_described_but_never_shown(monkeypatch, value, found):
    line = refused(monkeypatch, environment.read_secret_key, SECRET_KEY=value)

    assert found in line
    assert value not in line


@pytest.mark.parametrize("value", ["https://a.vn", "a.vn:443", "a.vn/x", "*.a.vn", "a.vn,*"])
def test_a_host_is_a_name_without_scheme_port_or_star(monkeypatch, value):
    assert value in refused(monkeypatch, environment.read_allowed_hosts, ALLOWED_HOSTS=value)


def test_hosts_are_read_from_a_list_with_blanks(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "a.vn, .b.vn ,192.0.2.1,[2001:db8::1]")

    assert environment.read_allowed_hosts() == ["a.vn", ".b.vn", "192.0.2.1", "[2001:db8::1]"]


@pytest.mark.parametrize("value", ["a.vn", "https://", "https://a.vn/form", "ftp://a.vn"])
def test_an_origin_needs_scheme_and_host_and_nothing_more(monkeypatch, value):
    assert value in refused(monkeypatch, environment.read_origins, CSRF_TRUSTED_ORIGINS=value)


def test_an_unknown_log_level_is_refused(monkeypatch):
    assert "LOG_LEVEL is 'LOUD'" in refused(monkeypatch, environment.read_log_level, LOG_LEVEL="loud")


def test_a_cache_that_is_not_installed_is_refused(monkeypatch):
    line = refused(monkeypatch, environment.read_cache, CACHE_URL="memcache://u:hush@h")

    assert "CACHE_URL is 'memcache://…@h'" in line


def test_a_cache_on_disk_can_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv("CACHE_URL", f"file://{tmp_path}")

    assert environment.read_cache()["LOCATION"] == str(tmp_path)


# The database.


def test_without_an_address_the_database_is_sqlite_with_readers_beside_a_writer(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    database = environment.read_database(tmp_path / "var" / "a.sqlite3")

    assert database["NAME"] == str(tmp_path / "var" / "a.sqlite3")
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in database["OPTIONS"]["init_command"]
    assert (tmp_path / "var").is_dir()


def test_a_postgresql_address_gives_kept_and_checked_connections(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://u:p%40ss@db.example:5433/dx")
    database = environment.read_database(tmp_path / "a")

    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["USER"], database["PASSWORD"], database["PORT"]) == ("u", "p@ss", 5433)
    assert database["CONN_MAX_AGE"] == 600
    assert database["CONN_HEALTH_CHECKS"] is True


@pytest.mark.parametrize(
    "value",
    [
        "postgres://u:hush@h",
        "postgres://u:hush@h:port/n",
        "mysql://u:hush@h/n",
        "u:hush@h/n",
        "postgres://u:hu@sh@h",
    ],
)
def test_a_wrong_database_address_is_shown_without_its_password(monkeypatch, tmp_path, value):
    line = refused(monkeypatch, lambda: environment.read_database(tmp_path / "a"), DATABASE_URL=value)

    assert line.startswith("dxindex: DATABASE_URL is ")
    assert "hu" not in line


# The local profile.


def test_the_local_secret_is_made_once_and_its_owner_alone_can_read_it(tmp_path):
    path = tmp_path / "var" / "secret_key"
    first = environment.local_secret(path)

    assert environment.local_secret(path) == first
    assert len(first) > environment.MIN_SECRET_LENGTH
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["secret_key"]


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("ALLOWED_HOSTS", "dxindex.example.vn"),
        ("ALLOWED_HOSTS", "localhost,*"),
        ("GRANIAN_HOST", "0.0.0.0"),
        ("DATABASE_URL", "postgres://u:hush@db.example/dx"),
    ],
)
def test_the_local_profile_refuses_what_belongs_to_a_public_site(root, variable, value):
    done = manage(root, "check", DXINDEX_PROFILE="local", **{variable: value})

    assert done.returncode == 1
    assert done.stderr.startswith(f"dxindex: {variable} is ")
    assert "DXINDEX_PROFILE=local" in done.stderr
    assert "hush" not in done.stderr


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "[::1]", "::ffff:127.0.0.1", "localhost"])
def test_an_address_of_this_machine_alone_is_loopback(host):
    assert environment.is_loopback(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "::ffff:10.0.0.1", "a.example", ""])
def test_an_address_others_can_reach_is_not_loopback(host):
    assert not environment.is_loopback(host)


@pytest.mark.parametrize(
    ("meta", "status"),
    [
        ({"REMOTE_ADDR": "127.0.0.1"}, 200),
        ({"REMOTE_ADDR": "192.168.1.4"}, 403),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "203.0.113.5"}, 403),
        ({"REMOTE_ADDR": ""}, 403),
    ],
)
def test_a_local_site_answers_this_machine_only_and_nobody_behind_a_proxy(meta, status):
    handler = middleware.loopback_only(lambda _request: HttpResponse("page"))

    assert handler(RequestFactory().get("/", **meta)).status_code == status


# What every answer carries.


def test_each_page_carries_the_policy_and_its_companions(client):
    answer = client.get("/healthz")

    assert set(answer["Content-Security-Policy"].split("; ")) == POLICY
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "geolocation=()" in answer["Permissions-Policy"]
    assert "Set-Cookie" not in answer


def test_a_page_is_not_open_to_other_sites_programs(client):
    answer = client.get("/healthz", headers={"origin": "https://other.example"})

    assert "Access-Control-Allow-Origin" not in answer


@pytest.mark.django_db
def test_the_api_can_be_read_by_every_sites_programs_without_credentials(client):
    answer = client.get("/api/v1/nothing-here", headers={"origin": "https://other.example"})

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Access-Control-Allow-Credentials" not in answer


def test_other_sites_programs_may_not_ask_the_api_to_change_anything(client):
    asked = {"origin": "https://other.example", "access-control-request-method": "POST"}
    answer = client.options("/api/v1/editions/", headers=asked)

    assert set(answer["Access-Control-Allow-Methods"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_plain_http_is_sent_to_https_in_production_but_health_checks_are_answered(settings, client):
    settings.SECURE_SSL_REDIRECT = True

    assert client.get("/").status_code == 301
    assert client.get("/")["Location"] == "https://testserver/"
    assert client.get("/healthz").status_code == 200


# The name of a build.


def test_the_build_changes_with_a_files_contents_or_name_but_not_with_its_date(tmp_path):
    folder = tmp_path / "templates"
    folder.mkdir()
    page = folder / "page.html"
    page.write_text("one")
    first = build.build_id([folder])
    os.utime(page, (1, 1))

    assert build.build_id([folder]) == first
    page.write_text("two")
    second = build.build_id([folder])
    page.rename(folder / "other.html")
    assert len({first, second, build.build_id([folder])}) == 3
    assert len(first) == 12
