"""What is served from others is what scripts/vendor.py says it is, in versions that fit together."""

import re
import runpy

import plotly.offline
import pytest
from django.contrib.staticfiles import finders
from playwright.sync_api import sync_playwright


@pytest.fixture(scope="module")
def vendor(root):
    """The names of scripts/vendor.py; nothing is fetched."""
    return runpy.run_path(str(root / "scripts" / "vendor.py"))


@pytest.fixture(scope="module")
def bundle(vendor):
    return vendor["BUNDLE"].read_text(encoding="utf-8")


def test_the_scripts_version_is_that_of_the_python_package_which_writes_the_figures(vendor, bundle):
    version = vendor["PLOTLY"].version

    assert plotly.offline.get_plotlyjs_version() == version
    assert f"plotly.js (basic - minified) v{version}" in bundle[:200]
    assert [path.name for path in vendor["SCRIPTS"].glob("*.js")] == [f"plotly-basic-{version}.min.js"]


def test_the_style_sheet_is_what_the_script_extracts_from_the_bundle_today(vendor, bundle):
    assert vendor["STYLES"].read_text(encoding="utf-8") == vendor["plotly_css"](bundle, vendor["PLOTLY"].version)


def test_a_bundle_built_otherwise_is_refused_instead_of_giving_an_empty_sheet(vendor):
    with pytest.raises(ValueError, match="expected one loop over style rules, found 0"):
        vendor["plotly_rules"]("var a = {};")


def test_an_escape_the_extraction_does_not_know_is_refused(vendor):
    with pytest.raises(ValueError, match="escape"):
        vendor["plain"](r'"content:\u2014"')


def test_the_style_sheet_has_the_very_rules_plotly_writes_into_a_browsers_page(vendor, chromium):
    """The oracle is the bundle itself, in a page without a Content-Security-Policy."""
    rules = "sheet => Array.from(sheet.sheet.cssRules, rule => rule.cssText)"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-quic"])
        page = browser.new_page()
        page.set_content("<!doctype html><title>x</title>")
        page.add_script_tag(path=vendor["BUNDLE"])
        own = page.locator("#plotly\\.js-style-global").evaluate(rules)
        page.add_style_tag(path=vendor["STYLES"])
        ours = page.locator("style").last.evaluate(rules)
        browser.close()

    assert len(own) > 50
    assert ours == own


def test_the_fonts_are_the_files_pages_ask_for_each_a_woff2(vendor):
    found = {path.name: path.read_bytes()[:4] for path in vendor["FONTS"].glob("be-vietnam-pro-*")}

    assert found == dict.fromkeys(vendor["FONT_FILES"], b"wOF2")


def test_each_licence_stands_beside_what_it_covers(root, vendor):
    assert "MIT License" in (vendor["SCRIPTS"] / "LICENSE").read_text(encoding="utf-8")
    for folder in (vendor["FONTS"], root / "rankings" / "imaging" / "fonts"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "LICENSE").read_text(encoding="utf-8")


def test_every_file_a_template_asks_for_is_there(root):
    """Where files are served under hashed names, a page that asks for a missing one is an error 500."""
    asked = {
        (path.name, name)
        for path in (root / "templates").rglob("*.html")
        for name in re.findall(r"{% static ['\"]([^'\"]+)['\"] %}", path.read_text(encoding="utf-8"))
    }

    assert asked
    assert sorted((page, name) for page, name in asked if finders.find(name) is None) == []


def test_the_readme_names_packages_and_versions(root, vendor):
    text = (root / "static" / "vendor" / "README.md").read_text(encoding="utf-8")

    for archive in (vendor["PLOTLY"], vendor["FONT"]):
        assert f"`{archive.name}` | {archive.version} |" in text


def test_the_locks_say_nothing_of_where_packages_are_fetched(root):
    """So that they hold for every mirror, and each line has its checksum."""
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (root / name).read_text(encoding="utf-8")
        packages = [line for line in text.replace("\\\n", " ").splitlines() if re.match(r"[a-z0-9._-]+==", line)]

        assert "://" not in text
        assert len(packages) > 30
        assert [line for line in packages if "--hash=sha256:" not in line] == []
