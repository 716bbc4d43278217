"""What a comparison says of ranks, of its year and of the year before, is what its tables say, of all pairs."""

import doctest
import re
from itertools import combinations

import pytest

from rankings.pages.compared_crossing import say_crossing
from rankings.pages.comparison import sentence_of
from rankings.pages.draft import Draft
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Documents, Printer
from rankings.words import crossing
from rankings.words.headline import ordinal

pytestmark = pytest.mark.django_db


def test_the_examples_come_out():
    assert doctest.testmod(crossing).failed == 0


@pytest.mark.parametrize(
    "key", [(2021, 63, ""), (2022, 63, ""), (2023, 63, ""), (2024, 63, ""), (2024, 34, "constant")]
)
def test_only_pairs_whose_order_changed_are_told_and_each_rank_as_its_cell_has_it(catalogue, key):
    year, units, basis = key
    seen = catalogue.seen(basis)
    edition = seen.editions[year, units]
    before = seen.editions[edition.previous_year, units]
    drafts = [
        Draft(seen, lang, Lookup(seen.scores([edition, before], ["dti"])), Printer(lang), Documents(seen, lang))
        for lang in ("vi", "en")
    ]
    told = 0
    for pair in combinations(seen.provinces_of(units), 2):
        for draft in drafts:
            assert_headline_is_joint_as_its_cells(draft, pair, edition)
        rows = [[drafts[0].rows.of(each, province.slug) for province in pair] for each in (before, edition)]
        ranks = [[row.rank if row else None for row in each] for each in rows]
        changed = None not in (*ranks[0], *ranks[1]) and sign(ranks[0]) != sign(ranks[1])
        for draft in drafts:
            said = say_crossing(draft, pair, edition)
            assert bool(said) == changed
            if changed:
                assert all(str(rank) in said for rank in ranks[0])
                assert_joint_where_the_table_says_so(said, rows[0], draft.lang)
                assert str(before.year) in said
                assert ("‡" in said) == edition.comparability.marked
                told += 1
    assert told


def assert_headline_is_joint_as_its_cells(draft, pair, edition):
    rows = [draft.rows.of(edition, province.slug) for province in pair]
    if any(row is not None and row.rank is not None for row in rows):
        assert_joint_where_the_table_says_so(sentence_of(draft, pair, edition), rows, draft.lang)


def assert_joint_where_the_table_says_so(said, rows, lang):
    """Each rank is told as joint exactly where its cell has "="; one that both have is told once, as theirs."""
    told = [row for row in rows if row is not None and row.rank is not None]
    if len(told) == 2 and told[0].rank == told[1].rank:
        assert re.search(r"cùng \D*hạng \d" if lang == "vi" else r"both \D*\d", said), said
        return
    for row in told:
        rank = f"hạng {row.rank}" if lang == "vi" else ordinal(row.rank)
        before = re.findall(rf"(.{{5}}[ (]){rank}(?![0-9])", said)
        joint = Printer(lang).rank(row).shown.startswith("=")
        assert [each.endswith("đồng " if lang == "vi" else "joint ") for each in before] == [joint], said


def sign(ranks):
    return (ranks[0] > ranks[1]) - (ranks[0] < ranks[1])


@pytest.mark.parametrize(
    ("slugs", "params", "vi", "en"),
    [
        (("ha-noi", "vinh-phuc"), {"year": "2023"}, "Năm 2022 thì ngược lại: Vĩnh Phúc hạng 18, Hà Nội hạng 24.",
         "In 2022 it was the other way round: Vinh Phuc was 18th, Ha Noi 24th."),
        (("thanh-hoa", "yen-bai"), {"year": "2023"}, "Năm 2022 hai nơi còn cùng hạng 15.",
         "In 2022 both shared the rank, 15th."),
        (("da-nang", "ho-chi-minh"), {"year": "2024", "units": "63"},
         "Năm 2023 thì ngược lại‡: Đà Nẵng hạng 1, Hồ Chí Minh hạng 2.",
         "In 2023 it was the other way round‡: Da Nang was 1st, Ho Chi Minh City 2nd."),
    ],
)  # fmt: skip
def test_the_page_says_it_below_its_headline(compare, slugs, params, vi, en):
    assert vi in compare(*slugs, lang="vi", **params).head.sub
    assert en in compare(*slugs, lang="en", **params).head.sub


def test_nothing_is_said_of_more_than_two_or_of_a_hidden_change(compare, catalogue):
    assert "ngược lại" not in compare("da-nang", "ha-noi", "ho-chi-minh", year="2024", units="63").head.sub
    hidden = catalogue.seen(breaks="hide")
    edition = hidden.editions[2024, 63]
    draft = Draft(hidden, "vi", Lookup([]), Printer("vi"), Documents(hidden, "vi"))
    pair = tuple(hidden.provinces[63, slug] for slug in ("da-nang", "ho-chi-minh"))
    assert say_crossing(draft, pair, edition) == ""
