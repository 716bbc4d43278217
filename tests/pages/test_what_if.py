"""Other weights: the page ranks as the pure function does, says what came out, and never calls it official."""

import random
import re
from decimal import Decimal
from fractions import Fraction

import pytest

from rankings.pages.page_tables import tables_of
from rankings.pages.selecting import View
from rankings.pages.what_if import what_if_page
from rankings.selection import BadParameter
from tests import reference

pytestmark = pytest.mark.django_db
PARTS = ("infrastructure", "gov_activity", "economy_activity", "society_activity", "foundation_rest")
OWN = (100, 200, 150, 150, 400)


@pytest.fixture
def try_weights(catalogue):
    """A function: weights in the order of PARTS to the page."""

    def page(*weights, year=2023, units=63, basis="", lang="en"):
        seen = catalogue.seen(basis)
        view = View("what_if", seen.editions[year, units], seen.indicators["dti"])
        return what_if_page(seen, view, dict(zip(PARTS, map(str, weights), strict=False)), lang)

    return page


def exact_means(catalogue, year, weights):
    edition = catalogue.editions[year, 63]
    scores = {(row.province, row.indicator): Fraction(row.exact) for row in catalogue.scores([edition], PARTS)}
    return {
        place.slug: sum(scores[place.slug, part] * weight for part, weight in zip(PARTS, weights, strict=True))
        / sum(weights)
        for place in catalogue.provinces_of(63)
    }


@pytest.mark.parametrize("year", [2022, 2023])
@pytest.mark.parametrize(
    "weights",
    [OWN, (1, 2, 3, 4, 5), (0, 0, 1, 0, 0), (1000, 0, 0, 1000, 0), (7, 7, 7, 7, 7), (1, 1000, 1, 1000, 1)],
)
def test_ranks_and_scores_are_those_of_the_exact_means(try_weights, catalogue, year, weights):
    means = exact_means(catalogue, year, weights)
    ranks = dict(zip(means, reference.rank(list(means.values())), strict=True))
    page = try_weights(*weights, year=year)
    shared = list(ranks.values())
    for row in page.trial.rows:
        rank = ranks[row.slug]
        assert row.rank == (f"={rank}" if shared.count(rank) > 1 else str(rank))
        assert abs(Fraction(Decimal(row.score)) - means[row.slug]) <= Fraction(1, 20_000)
    assert [ranks[row.slug] for row in page.trial.rows] == sorted(shared)


@pytest.mark.parametrize(("year", "units", "basis"), [(2022, 63, ""), (2023, 63, ""), (2022, 34, "constant")])
def test_with_the_own_weights_nothing_moves(try_weights, year, units, basis):
    page = try_weights(year=year, units=units, basis=basis)
    assert {row.change.direction for row in page.trial.rows} == {"same"}
    assert [row.rank for row in page.trial.rows] == [row.official.shown for row in page.trial.rows]
    assert page.form.whose == "These are the edition’s own weights."
    assert page.trial.outcome.startswith("No province changes rank against ")


def test_an_outcome_tells_what_the_table_shows(try_weights):
    chance = random.Random(2023)
    for _ in range(20):
        page = try_weights(*(chance.randrange(0, 1001) for _ in PARTS))
        rows = page.trial.rows
        moves = {row.name: int(row.stands) - int(row.rank.removeprefix("=")) for row in rows}
        moved = sum(move != 0 for move in moves.values())
        assert page.trial.outcome.startswith(f"{moved} of 63 " if moved else "No province")
        assert rows[0].name in page.trial.outcome
        for said, far in (("climb", max(moves.values())), ("fall", -min(moves.values()))):
            place = "place" if far == 1 else "places"
            assert (f"Biggest {said}: " in page.trial.outcome) == (far > 0)
            assert far == 0 or f", {far} {place}." in page.trial.outcome
        for row in rows:
            assert (
                row.change.shown
                == {1: f"▲ {abs(moves[row.name])}", 0: "=", -1: f"▼ {abs(moves[row.name])}"}[
                    (moves[row.name] > 0) - (moves[row.name] < 0)
                ]
            )


def test_all_weights_of_nothing_rank_nobody(try_weights):
    page = try_weights(0, 0, 0, 0, 0, lang="vi")
    assert {(row.rank, row.score, row.change.shown) for row in page.trial.rows} == {("—", "—", "—")}
    assert page.trial.outcome == "Mọi trọng số đều bằng 0 nên không xếp hạng được."
    assert {field.share for field in page.form.fields} == {"—"}
    assert page.form.sum == "0"
    assert [row.at for row in page.trial.rows] == list(range(63))


def test_the_form_has_the_weights_of_the_address_and_says_whose_they_are(try_weights):
    page = try_weights(150, 0, lang="vi")
    assert [(field.code, field.value, field.own, field.share) for field in page.form.fields] == [
        ("infrastructure", 150, 100, "17,6%"),
        ("gov_activity", 0, 200, "0%"),
        ("economy_activity", 150, 150, "17,6%"),
        ("society_activity", 150, 150, "17,6%"),
        ("foundation_rest", 400, 400, "47,1%"),
    ]
    assert page.form.sum == "850"
    assert page.form.whose == "Đang dùng trọng số do người xem đặt."
    assert page.form.reset_url == "/thu-trong-so/2023/"
    (other,) = [link for link in page.selection.years.items if link.label == "2022"]
    assert other.url == "/thu-trong-so/2022/?gov_activity=0&infrastructure=150"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_says_that_it_is_not_official_and_that_the_weights_are_worked_out(try_weights, lang):
    (notice,) = try_weights(lang=lang).notices
    assert notice.title == {"vi": "Không phải xếp hạng chính thức", "en": "Not an official ranking"}[lang]
    assert {"vi": "suy ra", "en": "worked out"}[lang] in notice.text


@pytest.mark.parametrize("weight", ["1001", "-1", "1.5", "abc", "10000", "٣", " 5", "1e3"])
def test_what_is_no_weight_is_refused(try_weights, weight):
    with pytest.raises(BadParameter) as refused:
        try_weights(weight)
    assert refused.value.name == "infrastructure"


def test_a_weight_of_what_is_known_only_with_others_is_refused(catalogue):
    view = View("what_if", catalogue.editions[2023, 63], catalogue.indicators["dti"])
    with pytest.raises(BadParameter) as refused:
        what_if_page(catalogue, view, {"awareness": "100"}, "vi")
    assert refused.value.name == "awareness"


@pytest.mark.parametrize(("year", "units"), [(2020, 63), (2021, 63), (2024, 63), (2024, 34)])
def test_an_edition_that_cannot_be_weighed_says_why_and_leads_to_those_that_can(try_weights, year, units):
    page = try_weights(year=year, units=units)
    (notice,) = page.notices
    assert "cannot be tried" in notice.text
    assert "because" in notice.text
    assert [link.url for link in notice.links] == ["/en/what-if/2022/", "/en/what-if/2023/"]
    assert (page.form, page.trial, page.selection.years) == (None, None, None)


def test_every_province_stands_with_the_range_of_its_rank(try_weights):
    rows = {row.slug: row for row in try_weights(year=2022, lang="vi").trial.rows}
    assert (rows["binh-phuoc"].official.shown, rows["binh-phuoc"].range) == ("12", "9–16")
    assert all(row.range for row in rows.values())


def test_the_page_takes_two_queries(try_weights, django_assert_num_queries):
    # The choice of bases looks once whether the release has reconstructed tables.
    try_weights()
    with django_assert_num_queries(2):
        try_weights(1, 2, 3, 4, 5)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_ranking_that_is_taken_along_says_which_weights_made_it_and_which_are_the_edition_s_own(try_weights, lang):
    page = try_weights(300, lang=lang)
    (table,) = tables_of(page, lang, "/thu-trong-so/2023/?infrastructure=300")
    assert page.form.fields[0].value == 300 != page.form.fields[0].own
    for each in page.form.fields:
        (note,) = (note for note in table.table.notes if f": {each.label} " in note)
        assert re.findall(r"\d+", note.partition(f": {each.label} ")[2]) == [str(each.value), str(each.own)]
