"""The sheets that every page has reach a browser as one file, whole and in their order."""

import os
import re
from pathlib import Path

from django.contrib.staticfiles import finders

from dxindex.styles import NAME, PARTS, SiteStyles, part_paths, put_together


def test_every_rule_of_every_part_is_in_the_one_file_in_order(root):
    whole, position = Path(finders.find(NAME)).read_text(encoding="utf-8"), 0
    for name, path in zip(PARTS, part_paths(), strict=True):
        alone = put_together([path.read_text(encoding="utf-8")])
        found = whole.find(alone, position)
        assert found >= position, name
        position = found + len(alone)
    assert position == len(whole)
    assert whole.startswith("@layer tokens, base")


def test_what_a_browser_does_not_read_is_left_out_and_nothing_else():
    text = "/* why */\n@layer base {\n  /* a\n  b */\n  a,\n  b {\n    color: red;\n  }\n}\n"

    assert put_together([text]) == "@layer base {\na,\nb {\ncolor: red;\n}\n}\n"


def test_a_part_that_is_younger_than_the_file_is_in_it_at_the_next_look(monkeypatch, tmp_path):
    part = tmp_path / "part.css"
    part.write_text("a { color: red }\n")
    monkeypatch.setattr("dxindex.styles.part_paths", lambda: [part])
    finder = SiteStyles(folder=tmp_path / "made")

    made = Path(finder.find(NAME))
    part.write_text("a { color: blue }\n")
    later = made.stat().st_mtime + 5
    os.utime(part, (later, later))

    assert "blue" in Path(finder.find(NAME)).read_text(encoding="utf-8")
    assert [name for name, _ in finder.list([])] == [NAME]


def test_every_sheet_is_asked_for_by_a_template_or_is_a_part(root):
    asked = {
        name
        for template in (root / "templates").rglob("*.html")
        for name in re.findall(r"css/([a-z-]+)\.css", template.read_text(encoding="utf-8"))
    }
    sheets = {path.stem for path in (root / "static" / "css").glob("*.css")}

    assert sheets - asked - set(PARTS) == set()
    # The one that is put together, and one of Django's own administration.
    assert asked - sheets == {"site", "forms"}
