"""References as BibTeX and CSL-JSON, read back by the rules of those who read them."""

import json
import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rankings.files.references import Reference, key_of, tex, write_bibtex, write_csl

#: Any text that a title may be, a reader's own search words among them.
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60).map(str.strip).filter(bool)
DAYS = st.dates(date(2020, 1, 1), date(2090, 12, 31))
#: What TeX makes of the commands that stand for single signs.
SIGNS = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~", "textasciicircum": "^",
    "textrightarrow": "→", "textdegree": "°", "textdaggerdbl": "‡", "textminus": "−",
}  # fmt: skip
#: Signs that would be a command to TeX, start a comment, or end a field.
SPECIAL = set("\\{}~^%&#$_")
#: From the schema of the Citation Style Language for its input data (csl-data.json 1.0.2): the properties in use here
#: and their types. An item has these alone, and must have `id` and `type`.
CSL = {
    "id": str, "type": str, "title": str, "author": list, "container-title": str, "publisher": str, "version": str,
    "issued": dict, "URL": str, "language": str,
}  # fmt: skip
CSL_TYPES = {"dataset", "webpage"}


def reference(
    title="Bình Phước, DTI 2021", within="Chỉ số chuyển đổi số cấp tỉnh (DTI)", day=date(2026, 11, 26), lang="vi"
):
    """A reference to a page, with a title and a day."""
    url = "https://dxindex.example/tinh/binh-phuoc/?v=3&year=2021"
    return Reference("dxindex-tinh-binh-phuoc-r3", title, within, "3", "bản phát hành 3", day, url, lang)


def untex(text):
    """What TeX prints of a text without commands other than those for single signs."""
    text = re.sub(r"\\([a-z]+)\{\}", lambda found: "\0" + str(ord(SIGNS[found[1]])) + ";", text)
    text = re.sub(r"\\([%&#$_])", r"\1", text)
    return re.sub("\0([0-9]+);", lambda found: chr(int(found[1])), text)


def read_bibtex(text):
    """Kind, key and fields of an entry. A value ends where its braces are balanced, whatever stands before a brace."""
    kind, key, rest = re.fullmatch(r"@([a-z]+)\{([^,{}\s]+),\n(.*)\}\n", text, re.DOTALL).groups()
    fields = {}
    while rest:
        name, rest = re.fullmatch(r"  ([a-z]+) = (.*)", rest, re.DOTALL).groups()
        value = rest[: _end(rest)]
        assert rest.startswith(f"{value},\n")
        fields[name], rest = value, rest[len(value) + 2 :]
    return kind, key, fields


def _end(text):
    if not text.startswith("{"):
        return re.match("[a-z]+", text).end()
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return place + 1
    raise AssertionError(f"no end of {text}")


def test_an_entry_of_bibtex_in_full():
    assert write_bibtex(reference()) == (
        "@misc{dxindex-tinh-binh-phuoc-r3,\n"
        "  author = {{DXIndex}},\n"
        "  title = {{Bình Phước, DTI 2021}},\n"
        "  howpublished = {Chỉ số chuyển đổi số cấp tỉnh (DTI), bản phát hành 3},\n"
        "  year = {2026},\n"
        "  month = nov,\n"
        "  day = {26},\n"
        "  url = {https://dxindex.example/tinh/binh-phuoc/?v=3&year=2021},\n"
        "  langid = {vietnamese},\n"
        "}\n"
    )


def test_the_work_itself_is_named_where_a_style_prints_its_release():
    _, _, fields = read_bibtex(write_bibtex(reference(within="")))
    assert fields["howpublished"] == "{DXIndex, bản phát hành 3}"


@given(TEXTS, TEXTS, DAYS)
def test_whatever_a_title_holds_bibtex_gives_it_back(title, within, day):
    kind, key, fields = read_bibtex(write_bibtex(reference(title, within, day)))
    assert (kind, key) == ("misc", "dxindex-tinh-binh-phuoc-r3")
    assert fields["title"].startswith("{{")
    assert fields["title"].endswith("}}")
    assert untex(fields["title"][2:-2]) == title
    assert untex(fields["howpublished"][1:-1]) == f"{within}, bản phát hành 3"
    assert (fields["year"], fields["day"]) == (f"{{{day.year}}}", f"{{{day.day}}}")
    assert fields["month"] == f"{day:%b}".lower()
    assert fields["url"] == "{https://dxindex.example/tinh/binh-phuoc/?v=3&year=2021}"


@given(TEXTS)
def test_tex_leaves_vietnamese_as_it_is_and_no_sign_that_tex_would_act_on(text):
    bare = re.sub(r"\\(?:[a-z]+\{\}|[%&#$_])", "", tex(text))
    assert not SPECIAL & set(bare)
    assert tex("Đắk Nông, Thừa Thiên Huế: Ặ Ễ Ỗ Ữ") == "Đắk Nông, Thừa Thiên Huế: Ặ Ễ Ỗ Ữ"


@given(TEXTS, st.one_of(st.just(""), TEXTS), DAYS, st.sampled_from(["vi", "en"]))
def test_an_item_of_csl_has_what_its_schema_knows_and_says_all_of_the_reference(title, within, day, lang):
    made = reference(title, within, day, lang)
    (item,) = json.loads(write_csl(made))
    assert {name: type(value) for name, value in item.items()} == {
        name: kind for name, kind in CSL.items() if within or name != "container-title"
    }
    assert item["type"] in CSL_TYPES
    assert item["author"] == [{"literal": "DXIndex"}]
    assert item["issued"] == {"date-parts": [[day.year, day.month, day.day]]}
    assert (item["title"], item.get("container-title", ""), item["URL"]) == (title, within, made.url)
    assert (item["id"], item["version"], item["language"]) == (made.key, "3", lang)


def test_vietnamese_stands_in_csl_as_it_is_read():
    assert '"title": "Bình Phước, DTI 2021"' in write_csl(reference())


def test_neither_form_says_when_it_was_read():
    assert "urldate" not in write_bibtex(reference())
    assert "accessed" not in write_csl(reference())


@given(st.text(max_size=40), st.integers(1, 10**6))
def test_a_key_is_one_word_for_bibtex_however_an_address_is_spelt(path, release):
    assert re.fullmatch("dxindex(-[a-z0-9]+)*-r[1-9][0-9]*", key_of(f"/tinh/?q={path}", release))


def test_a_key_knows_vietnamese_letters():
    assert key_of("/tinh/?q=%C4%91%E1%BA%AFk+n%C3%B4ng", 1) == "dxindex-tinh-q-dak-nong-r1"
