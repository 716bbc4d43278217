"""The open tables say what the release shows: row by row, in one order, with the basis and documents of each figure."""

import csv
from collections import Counter
from decimal import Decimal

import pytest

from rankings.dataset import long_tables
from rankings.dataset.rows import count_rows
from rankings.models import Figure, Score
from rankings.open_data.tables import TABLES
from rankings.releasing import bulk
from rankings.shape import RECONSTRUCTED
from tests.drill import communes

pytestmark = pytest.mark.django_db

PLAIN = (
    "score_basis", "score_rule", "rank", "rank_basis", "rank_rule", "computed_rank", "region_rank", "previous_rank",
    "rank_change", "change_basis",
)  # fmt: skip
TOLD = {None: "", True: "true", False: "false"}


def text(value):
    return "" if value is None else str(value)


def decimal(value):
    return Decimal(value) if value else None


def key(row):
    return int(row["year"]), int(row["units"]), row["indicator"], row["province"]


def assert_tells(row, stored, catalogue):
    """A row of a file against a stored result, read by the way that pages read it."""
    assert key(row) == (stored.year, stored.units, stored.indicator, stored.province)
    assert row["score"] == ("" if stored.score is None else f"{stored.score:f}")
    assert decimal(row["score_exact"]) == stored.exact
    assert row["score_places"] == ("" if stored.score is None else str(-stored.score.as_tuple().exponent))
    assert row["tied"] == TOLD[stored.tied]
    assert [row[name] for name in PLAIN] == [text(getattr(stored, name)) for name in PLAIN]
    assert row["flags"].split() == list(stored.flags)
    assert row["sources"].split() == [catalogue.sources[pk].key for pk in stored.sources]


def assert_tells_all(found, stored, catalogue):
    by_key = {(row.year, row.units, row.indicator, row.province): row for row in stored}
    assert len(found) == len(stored) == len(by_key)
    for row in found:
        assert_tells(row, by_key[key(row)], catalogue)


def test_scores_are_what_pages_show(rows, catalogue):
    assert_tells_all(rows("scores"), catalogue.scores(catalogue.editions.values()), catalogue)


def test_reconstructed_scores_are_what_pages_show_and_no_published_one_is_among_them(rows, catalogue):
    seen = catalogue.seen(basis="constant")
    made = [edition for edition in seen.editions.values() if edition.basis]
    found = rows("reconstructed")
    assert_tells_all(found, seen.scores(made), catalogue)
    bases = {row[name] for row in found for name in ("score_basis", "rank_basis")}
    assert bases == {RECONSTRUCTED}
    assert not [row for row in rows("scores") if RECONSTRUCTED in (row["score_basis"], row["rank_basis"])]


def test_known_figures_stand_in_the_file(rows):
    """Ministry of Information and Communications, DTI 2021; dti.gov.vn for 2022 (golden.csv)."""
    by_key = {key(row): row for row in rows("scores")}
    binh_phuoc = by_key[2021, 63, "dti", "binh-phuoc"]
    assert (binh_phuoc["rank"], binh_phuoc["rank_change"]) == ("9", "16")
    assert "method_break" in binh_phuoc["flags"].split()
    assert by_key[2021, 63, "economy", "binh-phuoc"]["rank_change"] == "23"
    assert by_key[2021, 63, "gov", "dak-nong"]["rank_change"] == "14"
    assert by_key[2022, 63, "dti", "da-nang"]["score"] == "0.8002"
    tied = [by_key[2022, 63, "dti", name] for name in ("thanh-hoa", "yen-bai")]
    assert {(row["rank"], row["tied"]) for row in tied} == {("15", "true")}


@pytest.mark.parametrize("basis", ["", "constant"])
def test_a_change_is_of_one_set_of_units_and_bears_the_mark_of_its_edition(rows, root, basis):
    """By the years and methods of the editions alone: those before on the same units, and what they were made by."""
    with (root / "fixtures" / "editions.csv").open(encoding="utf-8", newline="") as file:
        methods = {(int(row["year"]), int(row["units"])): row["method"] for row in csv.DictReader(file)}
    first = min(year for year, *_ in map(key, rows("reconstructed"))) if basis else 0
    for row in rows("reconstructed" if basis else "scores"):
        year, units, *_ = key(row)
        # A reconstructed table is made by the method of its year, and the first has none before it.
        of = 63 if basis else units
        before = methods.get((year - 1, of)) if year > first else None
        broken = before is not None and before != methods[year, of]
        assert not row["rank_change"] or before, key(row)
        assert ("method_break" in row["flags"].split()) == bool(row["rank_change"] and broken), key(row)
        if row["rank"] and row["previous_rank"]:
            assert int(row["rank_change"]) == int(row["previous_rank"]) - int(row["rank"])


def test_what_is_missing_is_empty_and_never_nought(rows):
    for name in ("scores", "reconstructed"):
        for row in rows(name):
            assert bool(row["score"]) == bool(row["score_basis"]) == bool(row["score_exact"])
            assert bool(row["rank"]) == bool(row["rank_basis"])
            assert bool(row["rank_change"]) == bool(row["change_basis"])
            assert row["score"] != "0"
            assert row["rank"] != "0"


def test_figures_are_those_of_the_documents_the_release_was_made_of(rows, root):
    """The program's own table of figures is what was loaded; nothing is lost or altered on the way through."""
    shared = ("year", "units", "province", "indicator", "measure", "value", "base_year", "source", "set_aside_vi")
    with (root / "fixtures" / "figures.csv").open(encoding="utf-8", newline="") as file:
        loaded = Counter(tuple(row[name] for name in shared) for row in csv.DictReader(file))
    assert Counter(tuple(row[name] for name in shared) for row in rows("figures")) == loaded


@pytest.mark.parametrize(
    ("table", "fixture", "pairs"),
    [
        (
            "weights",
            "composition",
            {"year": "year", "units": "units", "whole": "whole", "part": "part", "weight": "weight", "basis": "basis"},
        ),
        ("national", "national", {"year": "year", "level": "level", "value": "value", "source": "source"}),
        ("successions", "successions", {}),
        ("regions", "regions", {}),
        ("unit_sets", "unit_sets", {}),
        ("indicators", "indicators", {}),
        ("provinces", "provinces", {"units": "units", "code": "code", "name_vi": "name_vi"}),
        ("milestones", "milestones", {"text_vi": "text_vi"}),
        ("targets", "targets", {"value": "value", "text_en": "text_en"}),
    ],
)
def test_short_tables_are_those_that_were_loaded(rows, root, table, fixture, pairs):
    with (root / "fixtures" / f"{fixture}.csv").open(encoding="utf-8", newline="") as file:
        loaded = list(csv.DictReader(file))
    found = rows(table)
    assert len(found) == len(loaded)
    here = Counter(tuple(row[name] for name in pairs) for row in found)
    assert here == Counter(tuple(row[name] for name in pairs.values()) for row in loaded)


def test_rows_stand_in_the_order_of_the_other_tables(rows, catalogue):
    """By edition, indicator and unit, as editions, indicators and provinces list them."""
    editions = {(int(row["year"]), int(row["units"])): place for place, row in enumerate(rows("editions"))}
    indicators = {row["indicator"]: place for place, row in enumerate(rows("indicators"))}
    units = {(int(row["units"]), row["province"]): place for place, row in enumerate(rows("provinces"))}

    def place(row):
        year, size, indicator, unit = key(row)
        return editions[year, size], indicators[indicator], units[size, unit]

    for name in ("scores", "figures"):
        found = [place(row) for row in rows(name)]
        assert found == sorted(found)


def test_how_much_is_read_at_once_does_not_show(content, monkeypatch, django_assert_max_num_queries):
    whole = {name: content(f"{name}.csv") for name in ("scores", "figures")}
    with django_assert_max_num_queries(2 * 6):
        for name in whole:
            content(f"{name}.csv")
    monkeypatch.setattr(long_tables, "_ROWS", 70)
    assert {name: content(f"{name}.csv") for name in whole} == whole


def test_the_order_in_which_a_database_gives_rows_does_not_show(content, monkeypatch):
    """Several documents tell a figure of most cells of 2022."""
    found = []
    for order in ("pk", "-pk"):
        for model in (Figure, Score):
            monkeypatch.setattr(model._meta, "ordering", [order])
        found.append({name: content(f"{name}.csv") for name in ("scores", "figures")})
    assert found[0] == found[1]


def test_rows_are_counted_without_being_read(rows, catalogue):
    counts = {table.file: count_rows(catalogue, table) for table in TABLES.values()}
    assert (counts["scores.csv"], counts["figures.csv"]) == (Score.objects.count(), Figure.objects.count())
    assert all(counts[f"{name}.csv"] == len(rows(name)) for name in ("scores", "reconstructed", "national", "sources"))


def test_a_large_edition_is_read_a_few_indicators_at_a_time(tmp_path, monkeypatch):
    """Not more rows are held than one query brings, whatever the table has."""
    from rankings.catalogue import live_key, load_catalogue

    units, codes = 1_002, communes.indicators_of(4)
    communes.store_units(units)
    path = communes.write_table(tmp_path / "communes.csv", units, codes)
    table = bulk.check(communes.order(path, 2025, units, codes))
    try:
        bulk.publish_large(communes.order(path, 2025, units, codes), table)
    finally:
        table.cells.close()
    monkeypatch.setattr(long_tables, "_ROWS", 2_004)
    catalogue = load_catalogue(live_key())
    found = [row for row in long_tables.score_rows(catalogue) if row[1] == units]
    assert len(found) == units * len(codes)
    written = dict(line.rsplit(",", 1) for line in path.read_text(encoding="utf-8").splitlines()[1:])
    by_unit = {each.slug: each.code for each in catalogue.provinces_of(units)}
    assert all(f"{row[4]:f}" == written[f"{by_unit[row[3]]},{row[2]}"] for row in found)
    assert {row[-1] for row in found} == {catalogue.release.pk}


def test_every_rule_and_every_flag_is_explained_with_the_values_that_follow_it(rows):
    rules = {each["rule"]: each["arguments"].split() for each in rows("rules")}
    flags = {each["flag"] for each in rows("flags")}
    every = rows("scores") + rows("reconstructed")
    stored = [rule.split() for row in every for rule in (row["score_rule"], row["rank_rule"]) if rule]
    assert {code for code, *_ in stored} == set(rules)
    for code, *values in stored:
        assert len(values) == len(rules[code]), code
    assert {flag for row in every for flag in row["flags"].split()} <= flags


def test_a_rule_gives_its_figure_by_what_its_meaning_says(rows):
    worked = [
        (row, row[figure], row[f"{figure}_rule"].split())
        for row in rows("scores")
        for figure in ("score", "rank")
        if "change" in row[f"{figure}_rule"]
    ]
    assert Counter(code for _, _, (code, *_) in worked) == {"rank_and_change": 40, "score_change": 2}
    for row, figure, (code, year, base, change) in worked:
        # Up is a smaller rank and a larger score.
        up = 1 if (code == "rank_and_change") == (int(year) > int(row["year"])) else -1
        assert Decimal(figure) == Decimal(base) + up * Decimal(change), row
