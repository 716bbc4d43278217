"""The log-in in a browser under the site's policy: a passkey set up, used, used again; every page narrow and wide."""

import os
import subprocess
import sys

import pytest
from playwright.sync_api import expect, sync_playwright

from benchmarks.pages import server
from tests.browser.conftest import ARGUMENTS, database
from tests.browser.windows import PATIENCE, Window
from tests.conftest import PASSWORD

PAGES = (
    "second-factor/", "second-factor/webauthn/", "second-factor/webauthn/add/", "second-factor/webauthn/keys/1/edit/",
    "second-factor/webauthn/keys/1/remove/", "second-factor/webauthn/reauthenticate/", "second-factor/totp/activate/",
    "second-factor/recovery-codes/", "second-factor/recovery-codes/generate/", "second-factor/reauthenticate/",
    "reauthenticate/", "password/change/", "logout/",
)  # fmt: skip
#: A device that holds passkeys and knows its owner.
DEVICE = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
    "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip
#: In one process, which has to load Django only once.
FILL = """
import sys, io, django
from django.core.management import call_command
django.setup()
call_command("migrate")
for name, role in (("an", "importer"), ("en", "publisher"), ("quan-ly", "people-admin")):
    sys.stdin = io.StringIO(sys.argv[1] + "\\n")
    call_command("add_person", name, "--role", role, "--password-stdin")
"""


@pytest.fixture(scope="module")
def site(root, tmp_path_factory):
    """The site with second factors required, by the name under which browsers allow passkeys without https."""
    with database(tmp_path_factory.mktemp("accounts")) as address:
        env = {**os.environ, "DATABASE_URL": address}
        subprocess.run([sys.executable, "-c", FILL, PASSWORD], cwd=root, env=env, capture_output=True, check=True)
        with server({"DATABASE_URL": address, "MFA_REQUIRED": "true"}) as port:
            yield f"http://localhost:{port}"


@pytest.fixture(scope="module")
def browser(chromium):
    """One browser for the tests here."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def window(browser, site):
    """A new reader's window, with a device that holds passkeys; nothing may have gone wrong in it."""
    window = Window(browser, site, reduced_motion="reduce")
    session = window.context.new_cdp_session(window.page)
    session.send("WebAuthn.enable")
    window.device = session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})["authenticatorId"]
    window.devtools = session
    yield window
    assert window.settle() == []
    window.context.close()


def log_in(page, name, path="/admin/"):
    """Come to the log-in by the page one wants, and give user name and password."""
    page.goto(path)
    page.locator("[name=login]").fill(name)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("form:has([name=password]) button").click()


def add_key(page):
    """From the page that asks for a second factor to the recovery codes."""
    page.locator("a[href$='webauthn/add/']").click()
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").click()
    page.locator("#mfa_webauthn_add").click()
    expect(page.locator(".codes li")).to_have_count(10)


@pytest.mark.parametrize(("name", "lang"), [("an", ""), ("en", "/en")])
def test_a_newcomer_sets_up_a_passkey_and_then_needs_nothing_else(window, site, name, lang):
    page = window.page
    log_in(page, name, f"{lang}/admin/")
    expect(page).to_have_url(f"{site}{lang}/admin/account/second-factor/")
    add_key(page)
    look_at_every_page(page, f"{lang}/admin/account/")

    page.goto(f"{lang}/admin/account/logout/")
    page.locator("main form button").click()
    page.goto(f"{lang}/admin/account/login/?next={lang}/admin/account/second-factor/webauthn/")
    page.locator("#passkey_login").click()
    expect(page.locator(".keys li")).to_have_count(1)


def look_at_every_page(page, folder):
    """Each answers where it is, without a way to scroll sideways."""
    page.goto(f"{folder}second-factor/webauthn/")
    number = page.locator(".keys a").first.get_attribute("href").split("/keys/")[1].split("/")[0]
    for path in (path.replace("keys/1", f"keys/{number}") for path in PAGES):
        answer = page.goto(f"{folder}{path}")
        assert (answer.status, page.url.endswith(f"{folder}{path}")) == (200, True), path
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


def test_a_passkey_serves_as_the_second_step_and_a_device_without_one_is_told_so(window):
    page = window.page
    log_in(page, "quan-ly")
    add_key(page)
    page.goto("/admin/account/logout/")
    page.locator("main form button").click()
    log_in(page, "quan-ly", "/admin/auth/user/")
    page.locator("#mfa_webauthn_authenticate").click()
    expect(page.locator("#result_list tbody tr")).to_have_count(3)

    page.goto("/admin/account/logout/")
    page.locator("main form button").click()
    window.devtools.send("WebAuthn.clearCredentials", {"authenticatorId": window.device})
    expect(page.locator("[data-passkey-failed]")).to_be_hidden()
    page.locator("#passkey_login").click()
    expect(page.locator("[data-passkey-failed]")).to_be_visible()


def test_where_the_address_allows_no_passkeys_the_page_says_why(browser, site):
    window = Window(browser, site.replace("localhost", "127.0.0.1"))
    page = window.open("/admin/account/login/")

    expect(page.locator("[data-passkey-address]")).to_be_visible()
    expect(page.locator("#passkey_login")).to_be_hidden()
    assert window.settle() == []
    window.context.close()


def test_without_scripts_the_password_is_the_way_in(browser, site):
    window = Window(browser, site, java_script_enabled=False)
    page = window.open("/admin/account/login/")

    expect(page.locator("#passkey_login")).to_be_hidden()
    log_in(page, "an")
    expect(page.locator("#mfa_webauthn_authenticate")).to_be_hidden()
    expect(page.locator("[name=code]")).to_be_visible()
    window.context.close()
