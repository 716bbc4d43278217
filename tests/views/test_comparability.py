"""No change across a change of method without its mark, and none at all across sets of provinces, wherever one looks.

Walks every kind of page in both languages and on both bases, every chart's files and every answer of the API, and
reads them as they come (`tests.crossings`); which years compare is worked out here, from the methods alone.
"""

import csv
import io
import re
from html import unescape
from itertools import pairwise

import openpyxl
import pytest
from django.urls import get_resolver

from rankings.api.urls import version_1
from rankings.forms import split_name
from rankings.pages.feed_province import feed_of_province
from rankings.selection import PARAMETERS
from tests.crossings import (
    SIGN,
    SPELT,
    changes_in,
    changes_in_text,
    columns_in,
    figure_of,
    files_in,
    rows_with_changes,
    steps_in,
    texts_in,
)

pytestmark = pytest.mark.django_db

#: The decision that each year followed; 2020 is the first on 63 units, 2024 on 34, 2022 of those reconstructed.
METHODS = {2020: "1726", 2021: "922", 2022: "922", 2023: "922", 2024: "405"}
FIRST = {(63, ""): 2020, (34, ""): 2024, (34, "constant"): 2022}
YEARS = {key: [year for year in METHODS if year >= first] for key, first in FIRST.items()}
PAIR = ("binh-phuoc", "dak-nong")
TODAY = ("dong-nai", "lam-dong")
#: The name of an address to its Vietnamese and English form; what is not given stands for a view of an edition.
OF_A_YEAR = {
    "ranking": ("/xep-hang/{year}/", "/en/rankings/{year}/"),
    "movers": ("/tang-giam/{year}/", "/en/movers/{year}/"),
    "map": ("/ban-do/{year}/", "/en/map/{year}/"),
    "what_if": ("/thu-trong-so/{year}/", "/en/what-if/{year}/"),
    "figure": ("/so-lieu/{year}/{first}/dti/", "/en/figures/{year}/{first}/dti/"),
}
OF_AN_EDITION = {
    "province": ("/tinh/{first}/", "/en/provinces/{first}/"),
    "why": ("/tinh/{first}/vi-sao/", "/en/provinces/{first}/why/"),
    "brief": ("/tinh/{first}/tom-tat/", "/en/provinces/{first}/brief/"),
    "comparison": ("/so-sanh/{first}/{second}/", "/en/compare/{first}/{second}/"),
    "regions": ("/vung/", "/en/regions/"),
    "region": ("/vung/{region}/", "/en/regions/{region}/"),
}
ALONE = {
    "overview": ("/", "/en/"),
    "provinces": ("/tinh/?q=dak+nong", "/en/provinces/?q=dak+nong"),
    "compare": ("/so-sanh/", "/en/compare/"),
    "methodology": ("/phuong-phap/", "/en/methodology/"),
    "data": ("/du-lieu/", "/en/data/"),
    "quality": ("/chat-luong/", "/en/quality/"),
    "releases": ("/chat-luong/ban-phat-hanh/", "/en/quality/releases/"),
    "release": ("/chat-luong/ban-phat-hanh/1/", "/en/quality/releases/1/"),
}
LEADING_ON = {"newest_ranking", "newest_map", "newest_what_if", "named"}
#: Walked line by line below: they have no page around them.
FEEDS = {"releases_feed", "province_feed"}
#: Pages that can be seen on another basis, and those that can be seen without changes across a change of method.
ON_BASES, HIDING = (
    [kind for kind, names in PARAMETERS.items() if name in names and kind not in ALONE] for name in ("basis", "breaks")
)
REGIONS = {63: "south-east", 34: "south-east"}
_BETWEEN = re.compile("giữa hai năm|between the two years")
#: How a page begins to say what its reader chose.
CHOSEN = {"vi": "Theo lựa chọn của bạn", "en": "s you chose"}
#: What a change is, explained on the methodology page.
EXPLAINED = {"tăng 16 bậc nghĩa là từ hạng 25 lên hạng 9", "up 16 places means from rank 25 to rank 9"}
#: Parts of pages that tell what it would take, or what other weights would make: no change between editions.
BESIDE = "//section[@id='steps' or @id='sure' or @aria-labelledby='steps' or @aria-labelledby='sure']"


def crosses(first, last):
    """Whether two years follow different decisions."""
    return METHODS[first] != METHODS[last]


def addresses(kind, breaks=""):
    """Every view of a kind of page: language, address, year and units (None without an edition), basis."""
    if kind in ALONE:
        # The front page tells the latest changes on the units that have some.
        return [(lang, address, 2024, 63, "") for lang, address in zip(("vi", "en"), ALONE[kind], strict=True)]
    found = []
    for (units, basis), years in YEARS.items():
        for year in years if not basis or kind in ON_BASES else ():
            if kind == "movers" and year == FIRST[units, basis]:
                continue
            found += [(lang, url, year, units, basis) for lang, url in _views(kind, year, units, basis, breaks)]
    return found


def _views(kind, year, units, basis, breaks):
    patterns = (OF_A_YEAR | OF_AN_EDITION)[kind]
    first, second = PAIR if units == 63 else TODAY
    asked = {"basis": basis, "breaks": breaks, "units": "" if basis else str(units)}
    if kind == "movers":
        asked["units"] = ""
    if kind in OF_AN_EDITION:
        asked["year"] = str(year)
    query = "&".join(f"{name}={value}" for name, value in sorted(asked.items()) if value)
    names = {"first": first, "second": second, "year": year, "region": REGIONS[units]}
    return [(lang, f"{url.format(**names)}?{query}") for lang, url in zip(("vi", "en"), patterns, strict=True)]


@pytest.fixture
def titles(catalogue):
    """What documents are called, which is theirs and tells of no figure here."""
    from rankings.pages.citing import cite

    found = {cite(source, lang).title for source in catalogue.sources.values() for lang in ("vi", "en")}
    return {title for title in found if re.search(r"\d", title)}


def judge(told, year, units, basis):
    """What is wrong with a change that a page of an edition tells; "" where nothing is.

    Its years are those of its own row or sentence, else those of the page.
    """
    units = told.units or units
    # A row of reconstructed figures says so at each of them.
    basis = "" if units == 63 else "constant" if "~" in told.text else basis
    first, last = _years_of(told, year)
    if first < FIRST[units, basis]:
        return f"there is no {first} on {units} units"
    return "" if SIGN in told.text or not crosses(first, last) else "no sign"


def _years_of(told, year):
    if told.row:
        return told.row - 1, told.row
    known = [each for each in told.years if each in METHODS]
    if "“" in told.block and known:
        # What a document prints is quoted with the year that it is printed for, first.
        return known[0] - 1, known[0]
    if len(known) == 1 and year is not None and known[0] != year and _BETWEEN.search(told.block):
        return min(known[0], year), max(known[0], year)
    if told.on:
        later = [each for each in (*known, year) if each > told.on]
        return told.on, min(later, default=told.on + 1)
    if len(known) > 1:
        return min(known), max(known)
    last = known[0] if known else year
    return last - 1, last


def test_every_kind_of_page_is_walked():
    named = {key for key in get_resolver("rankings.urls").reverse_dict if isinstance(key, str)}
    walked = OF_A_YEAR.keys() | OF_AN_EDITION.keys() | ALONE.keys()
    assert {split_name(name)[0] for name in named} - LEADING_ON - FEEDS == walked


def test_no_feed_tells_an_unmarked_change_across_a_break_or_any_across_unit_sets(catalogue):
    told = 0
    for slug in {slug for _, slug in catalogue.provinces}:
        for entry in feed_of_province(catalogue, slug, "en").entries:
            for year, units, changes in re.findall(r" (\d{4})\xa0\((\d\d)\):[^<]*?change ([^<]*)", entry.summary):
                signs = {SIGN in change for change in changes.split(" → ")}
                assert (int(units), int(year)) > (int(units), FIRST[int(units), ""]), entry
                assert signs == {crosses(int(year) - 1, int(year))}, entry
                told += 1
    assert told > 100


@pytest.mark.parametrize("kind", [*ALONE, *OF_A_YEAR, *OF_AN_EDITION])
def test_no_page_tells_an_unmarked_change_across_a_break_or_any_across_unit_sets(client, titles, kind):
    count, wrong = 0, []
    for _, address, year, units, basis in addresses(kind):
        answer = client.get(address)
        assert answer.status_code == 200, address
        for told in changes_in(answer.content, titles | EXPLAINED, BESIDE):
            count += 1
            found = judge(told, year, units, basis)
            wrong += [(address, found, told.text, told.block)] if found else []
    assert not wrong, f"{len(wrong)} of {count}: {wrong[:8]}"
    assert count or kind not in {"ranking", "movers", "province", "why", "brief", "overview", "figure"}


@pytest.mark.parametrize("kind", HIDING)
def test_who_hides_breaks_finds_no_change_across_one_and_a_way_back(client, titles, kind):
    wrong = []
    for lang, address, year, units, basis in addresses(kind, "hide"):
        answer = client.get(address)
        assert answer.status_code == 200, address
        for told in changes_in(answer.content, titles | EXPLAINED, BESIDE):
            first, last = _years_of(told, year)
            wrong += [(address, told.text, told.block)] if SIGN in told.text or crosses(first, last) else []
        html = answer.content.decode()
        if len(YEARS[units, basis]) > 1:
            assert CHOSEN[lang] in html, address
            assert leads_back(html, address), address
            assert "<path class=b" not in html
    assert not wrong, f"{len(wrong)}: {wrong[:8]}"


def leads_back(html, address):
    """Whether a page leads to the same view without what hides changes, whatever else may fall out of its address."""
    path = address.partition("?")[0]
    found = [unescape(url) for url in re.findall(r'href="([^"#]*)', html)]
    return any(url.partition("?")[0] == path and "breaks" not in url for url in found)


def charts_of(client, kind, breaks=""):
    """Every chart of a kind of page in English: its address and edition, and the answer for each of its files.

    Lines over the years are the same on the page of each year; changes are not.
    """
    for lang, address, year, units, basis in addresses(kind, breaks):
        if lang == "en" and (kind == "movers" or year == 2024):
            for name, files in files_in(client.get(address).content, address).items():
                # Of an image of a page's table, the page names the table's own files instead.
                files.setdefault("csv", files["svg"].replace(".svg", ".csv"))
                read = {ending: client.get(url) for ending, url in files.items()}
                assert {each.status_code for each in read.values()} == {200}, files
                yield f"{address} {name}", year, units, basis, read


DRAWN = ("overview", "ranking", "movers", "map", "province", "why", "comparison", "regions", "region")


@pytest.mark.parametrize("kind", DRAWN)
def test_every_file_of_a_chart_says_where_its_lines_and_changes_cross_a_break(client, titles, tables, kind):
    wrong, count = [], 0
    for name, year, units, basis, files in charts_of(client, kind):
        texts = {ending: answer.content.decode() for ending, answer in files.items()}
        count += 1
        for ending, text in texts.items():
            told = changes_in_text(text, titles) if ending == "csv" else []
            found = [judge(each, year, units, basis) for each in told]
            wrong += [(name, ending, each) for each in found if each]
        head, lines = columns_in(texts["csv"])
        across = any(_joins_across(line) for line in lines.values() if len(line) > 1)
        wrong += [(name, line) for line in _mixed(lines, tables)] if "rank-history" in name else []
        if "Change" in head:
            across = crosses(year - 1, year)
            noted = re.findall(r",(-?\d*),([^,\n]*)$", texts["csv"].partition("\r\n\r\n")[0], re.MULTILINE)
            wrong += [(name, row) for row in noted if across and row[0] and SPELT["en"] not in row[1]]
        if across:
            wrong += [(name, ending) for ending in ("csv", "svg") if SPELT["en"] not in texts[ending]]
            if "json" in files:
                wrong += [(name, "json")] if SPELT["en"] not in texts_in(figure_of(files["json"])) else []
        if "json" in files:
            steps = steps_in(figure_of(files["json"]))
            assert not any(crosses(*step) for step in steps) or across, name
    assert not wrong, f"{len(wrong)} of {count}: {wrong[:8]}"
    assert count or kind == "why"


@pytest.fixture
def tables(catalogue):
    """Name of a province to its ranks by year in every table: as published on each set of units, and reconstructed."""
    found = {}
    for basis in ("", "constant"):
        seen = catalogue.seen(basis)
        editions = [edition for edition in seen.editions.values() if edition.basis == basis]
        for row in seen.scores(editions, ["dti"]):
            table = found.setdefault(seen.provinces[row.units, row.province].name_en, {})
            table.setdefault((row.units, basis), {})[row.year] = str(row.rank)
    return {name: list(of_it.values()) for name, of_it in found.items()}


def _mixed(lines, tables):
    """The lines of ranks that run through two tables."""
    return [
        name
        for name, ranks in lines.items()
        if not any(all(table.get(year) == rank for year, rank in ranks.items()) for table in tables[name])
    ]


def _joins_across(line):
    return any(crosses(first, last) for first, last in pairwise(sorted(line)) if last - first == 1)


@pytest.mark.parametrize("kind", [kind for kind in HIDING if kind in DRAWN])
def test_who_hides_breaks_gets_charts_whose_lines_stop_there(client, titles, kind):
    for name, _, _, _, files in charts_of(client, kind, "hide"):
        assert not [each for each in changes_in_text(files["csv"].content.decode(), titles) if SIGN in each.text], name
        if "json" in files:
            steps = steps_in(figure_of(files["json"]))
            assert not [step for step in steps if crosses(*step)], name
            assert "dotted" not in files["svg"].content.decode().split("</style>")[-1], name


def test_the_change_that_mixes_two_tables_stands_nowhere(client, titles):
    """Đà Nẵng was 1st of 63 in 2023 and is 17th of 34 in 2024: those sixteen places are no change."""
    for address in ("/tinh/da-nang/", "/tinh/da-nang/vi-sao/", "/tinh/da-nang/tom-tat/", "/so-lieu/2024/da-nang/dti/"):
        for basis in ("", "?basis=constant"):
            answer = client.get(f"{address}{basis}")
            told = changes_in(answer.content, titles) if answer.status_code == 200 else []
            # Quảng Nam, now part of it, fell as many places among the 63.
            own = [each.text for each in told if each.units != 63]
            assert not [text for text in own if re.search(r"(?<!\d)16(?!\d)", text)]
    for address in ("provinces/da-nang/", "provinces/da-nang/?basis=constant", "rankings/2024/?units=34"):
        rows = rows_with_changes(client.get(f"/api/v1/{address}").json())
        assert -16 not in [row["rank_change"] for row, _ in rows if row.get("province", "da-nang") == "da-nang"]


def answers(breaks=""):
    """Every address of the API, by the name of its operation, that tells changes or might."""
    found = {
        "editions": ["editions/"], "indicators": ["indicators/"], "provinces": ["provinces/"],
        "search": ["search/?q=dak+nong", "search/?q=2021"], "releases": ["releases/"], "release": ["releases/1/"],
        "release_moves": ["releases/1/moves/"], "release_figures": ["releases/1/figures/"],
        "oembed": ["oembed/?url=/tinh/binh-phuoc/"],
    }  # fmt: skip
    for (units, basis), years in YEARS.items():
        first, second = PAIR if units == 63 else TODAY
        seen = "".join(f"&{name}={value}" for name, value in (("basis", basis), ("breaks", breaks)) if value)
        found.setdefault("province", []).append(f"provinces/{first}/?units={units}{seen}")
        for year in years:
            asked = f"units={units}{seen}"
            found.setdefault("ranking", []).append(f"rankings/{year}/?{asked}")
            found.setdefault("movers", []).append(f"movers/{year}/?{asked}")
            found.setdefault("comparison", []).append(f"compare/?provinces={first},{second}&year={year}&{asked}")
            found.setdefault("explanation", []).append(f"provinces/{first}/explain/?year={year}&{asked}")
    return found


#: Files of the whole set: their rows are held against the methods in tests/dataset/test_rows.py.
FILES = {"data_file", "live_data_file"}


def test_every_operation_of_the_api_is_asked():
    assert {pattern.name for pattern in version_1} - {"root", "openapi", "docs"} - FILES == answers().keys()


TELLING = ("ranking", "movers", "province", "comparison", "explanation")


@pytest.mark.parametrize("operation", answers())
def test_no_answer_tells_an_unmarked_change_across_a_break_or_any_across_unit_sets(client, titles, operation):
    count = 0
    for address in answers()[operation]:
        answer = client.get(f"/api/v1/{address}")
        assert answer.status_code == 200, address
        basis = "constant" if "basis" in address else ""
        for row, (year, units) in rows_with_changes(answer.json()):
            changes = [row[name] for name in ("rank_change", "own", "others") if row.get(name) is not None]
            across = crosses(year - 1, year) if year > FIRST[units, basis] else None
            count += bool(changes)
            assert not changes or across is not None, (address, row)
            assert ("method_break" in row["flags"]) == bool(changes and across), (address, row)
            assert not (changes and across) or "method" in (row.get("change_note") or row["note"]), (address, row)
        if operation in ("search", "province"):
            assert not [each for each in changes_in_text(answer.content.decode(), titles) if SIGN in each.text]
    assert count or operation not in TELLING


@pytest.mark.parametrize("operation", TELLING)
def test_with_breaks_hidden_an_answer_has_null_and_the_reason(client, operation):
    hidden = 0
    for address in answers("hide")[operation]:
        answer = client.get(f"/api/v1/{address}")
        assert answer.status_code == 200, address
        basis = "constant" if "basis" in address else ""
        for row, (year, units) in rows_with_changes(answer.json()):
            if year > FIRST[units, basis] and crosses(year - 1, year):
                hidden += 1
                assert [row[name] for name in ("rank_change", "own", "others") if row.get(name) is not None] == []
                assert "method_break" not in row["flags"]
                assert re.search("breaks=hide|hidden", row.get("change_note") or row["note"])
    assert hidden


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("address", ["rankings/2021/", "movers/2024/?units=63", "provinces/dak-nong/"])
def test_files_of_the_api_flag_every_change_across_a_break(client, form, address):
    answer = client.get(f"/api/v1/{address}{'&' if '?' in address else '?'}format={form}")
    rows = _records(answer.content, form)
    changed = [row for row in rows if row["rank_change"] not in ("", None)]
    assert changed
    for row in changed:
        assert ("method_break" in row["flags"]) == crosses(int(row["year"]) - 1, int(row["year"]))
        assert ("method" in (row["change_note"] or "")) == ("method_break" in row["flags"])


def _records(content, form):
    if form == "csv":
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    head, *rows = openpyxl.load_workbook(io.BytesIO(content), read_only=True).active.iter_rows(values_only=True)
    return [{name: "" if value is None else value for name, value in zip(head, row, strict=True)} for row in rows]
