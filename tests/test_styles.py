"""Style sheets reach a browser as few files, whole and in their order."""

import os
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from dxindex.styles import BUNDLES, IN_ONE_SCHEME, NAMES, SiteStyles, in_scheme, part_paths, put_together


@pytest.mark.parametrize("bundle", BUNDLES)
def test_every_rule_of_every_part_is_in_its_file_in_order(bundle):
    whole, position = Path(finders.find(bundle)).read_text(encoding="utf-8"), 0
    for path in part_paths(bundle):
        alone = put_together([path.read_text(encoding="utf-8")])
        found = whole.find(alone, position)
        assert found >= position, path
        position = found + len(alone)
    assert position == len(whole)


def test_the_file_of_every_page_begins_with_the_order_of_the_layers():
    assert Path(finders.find("css/site.css")).read_text(encoding="utf-8").startswith("@layer tokens, base")


@pytest.mark.parametrize("name", IN_ONE_SCHEME)
def test_a_file_in_one_scheme_is_the_other_one_but_for_what_it_asks_of_the_reader(name):
    bundle, scheme = IN_ONE_SCHEME[name]
    whole, alone = (Path(finders.find(each)).read_text(encoding="utf-8") for each in (bundle, name))

    assert alone == in_scheme(whole, scheme)
    assert "prefers-color-scheme" in whole
    assert "prefers-color-scheme" not in alone
    assert whole.count("{") == alone.count("{")
    # A kind of media stands before all that is asked of it, or browsers leave the whole rule out.
    assert "and screen" not in alone


def test_what_a_browser_does_not_read_is_left_out_and_nothing_else():
    text = "/* why */\n@layer base {\n  /* a\n  b */\n  a,\n  b {\n    color: red;\n  }\n}\n"

    assert put_together([text]) == "@layer base {a,b {color: red;}}"


def test_a_part_that_is_younger_than_the_file_is_in_it_at_the_next_look(monkeypatch, tmp_path):
    part = tmp_path / "part.css"
    part.write_text("a { color: red }\n")
    monkeypatch.setattr("dxindex.styles.part_paths", lambda _: [part])
    finder = SiteStyles(folder=tmp_path / "made")

    made = Path(finder.find("css/site.css"))
    part.write_text("a { color: blue }\n")
    later = made.stat().st_mtime + 5
    os.utime(part, (later, later))

    assert "blue" in Path(finder.find("css/site.css")).read_text(encoding="utf-8")
    assert [name for name, _ in finder.list([])] == list(NAMES)


def test_every_sheet_is_asked_for_by_a_template_or_is_a_part(root):
    asked = {
        name
        for template in (root / "templates").rglob("*.html")
        for name in re.findall(r"{% static '(css/[a-z/-]+\.css)' %}", template.read_text(encoding="utf-8"))
    }
    folder = root / "static"
    sheets = {path.relative_to(folder).as_posix() for path in folder.glob("css/**/*.css")}
    parts = {f"css/{part}.css" for bundle in BUNDLES.values() for part in bundle}

    assert sheets - asked - parts == set()
    assert asked - sheets == set(NAMES)
