"""The methodology page: what it says agrees with the figures it explains."""

from decimal import Decimal

import pytest

from rankings.pages.methodology import methodology_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(catalogue):
    return methodology_page(catalogue, "vi")


def decimal(shown):
    return Decimal(shown.replace(",", ".").replace("−", "-"))


def test_every_edition_stands_there_with_counts_and_sources(page):
    rows = [(row.year, row.units, row.known, row.mean.shown) for row in page.editions.rows]
    assert rows == [
        (2020, "63", "33/63", "0,3026"),
        (2021, "63", "34/63", "0,4014"),
        (2022, "63", "63/63", "0,5787"),
        (2023, "63", "63/63", "0,6783"),
        (2024, "63", "63/63", "0,6961"),
        (2024, "34", "34/34", "0,7005"),
    ]
    assert all(row.sources for row in page.editions.rows)


def test_changes_of_method_stand_between_their_editions(page):
    assert [row.year for row in page.editions.rows if row.break_before] == [2021, 2024]


def test_editions_of_one_structure_share_a_table(page):
    assert [tree.heading for tree in page.trees] == ["2020", "2021–2023", "2024"]


def test_weights_carry_their_basis_and_their_share(page):
    first, second, third = page.trees
    assert [(row.code, row.weight, row.share, row.basis) for row in first.rows[1:]] == [
        ("gov", "400", "40%", "đã công bố"),
        ("economy", "300", "30%", "đã công bố"),
        ("society", "300", "30%", "đã công bố"),
    ]
    parts = {row.code: row for row in second.rows[1:9]}
    assert (parts["gov_activity"].weight, parts["gov_activity"].share) == ("200", "20%")
    assert (parts["awareness"].weight, parts["awareness"].basis) == ("100", "tính ra")
    pillar = next(row for row in second.rows if row.code == "gov")
    assert (pillar.level, pillar.weight) == (1, "700")
    assert {row.weight for row in third.rows} == {"—"}
    assert {row.basis for row in third.rows[1:]} == {"chưa rõ"}


def test_shares_of_a_whole_add_up_to_all_of_it(page):
    for tree in page.trees[:2]:
        shares, totals = Decimal(0), []
        for row in [*tree.rows, None]:
            if row is None or row.level < 2:
                totals.append(shares)
                shares = Decimal(0)
            else:
                shares += decimal(row.share.removesuffix("%"))
        assert all(abs(total - 100) < 1 for total in totals[1:])


def test_the_second_division_by_pillar_is_announced_once_above_the_first_pillar(page, catalogue):
    said = [(tree.heading, row.code, row.before) for tree in page.trees for row in tree.rows if row.before]
    assert said == [
        (
            "2021–2023",
            "gov",
            "Cách chia thứ hai, theo trụ cột: 5 chỉ số tính vào nhiều trụ cột, nên điểm không cộng dồn.",
        )
    ]
    english = [row.before for tree in methodology_page(catalogue, "en").trees for row in tree.rows if row.before]
    assert english == [
        "Divided again, by pillar: 5 indices count in more than one, so the points of the pillars do not add up."
    ]


def test_counts_of_an_edition_are_said(page):
    assert page.trees[0].note.startswith("7 chỉ số chính, 108 chỉ số thành phần, 306 tiêu chí, 1.000 điểm tối đa.")


def test_sections_lead_on_to_what_checks_find_under_the_same_id_and_to_where_weights_are_set(page):
    ways = {section.id: section.more.url for section in page.sections if section.more}
    assert ways == {
        "other-weights": "/thu-trong-so/2023/",
        "recompute": "/chat-luong/#recompute",
        "conflicts": "/chat-luong/#conflicts",
    }


def test_a_release_asked_for_is_kept_on_the_way(catalogue):
    page = methodology_page(catalogue, "en", "1")
    assert [section.more.url for section in page.sections if section.more] == [
        "/en/what-if/2023/?v=1",
        "/en/quality/?v=1#recompute",
        "/en/quality/?v=1#conflicts",
    ]


def test_every_sign_is_explained(page):
    assert [mark.sign for mark in page.legend] == ["°", "*", "‡", "~"]


def test_the_contents_lead_to_the_sections(page):
    assert [link.url for link in page.contents] == [f"#{section.id}" for section in page.sections]
    assert len({section.id for section in page.sections}) == len(page.sections)


def test_both_languages_have_the_same_sections(catalogue, page):
    english = methodology_page(catalogue, "en")
    shape = [(section.id, len(section.paragraphs)) for section in page.sections]
    assert shape == [(section.id, len(section.paragraphs)) for section in english.sections]


class TestProse:
    """What the prose states of the figures is so."""

    def test_thanh_hoa_and_yen_bai_share_rank_15_of_2022_and_the_next_is_17(self, catalogue):
        rows = catalogue.scores([catalogue.editions[2022, 63]], ["dti"])
        ranks = sorted(row.rank for row in rows)
        assert sorted(row.province for row in rows if row.rank == 15) == ["thanh-hoa", "yen-bai"]
        assert ranks[ranks.index(15) : ranks.index(15) + 3] == [15, 15, 17]

    def test_eleven_provinces_did_not_merge(self, catalogue):
        alone = [p for p in catalogue.provinces_of(34) if len(catalogue.predecessors(p)) == 1]
        assert len(alone) == 11

    def test_dak_nongs_pillar_changes_of_2021_stand_without_ranks(self, catalogue):
        rows = catalogue.scores([catalogue.editions[2021, 63]], ["gov", "economy"])
        found = {row.indicator: (row.rank, row.rank_change) for row in rows if row.province == "dak-nong"}
        assert found == {"gov": (None, 14), "economy": (None, 5)}

    def test_most_scores_of_2022_to_2024_come_from_the_transcription(self, catalogue):
        for year in (2022, 2023, 2024):
            rows = catalogue.scores([catalogue.editions[year, 63]], ["dti"])
            secondary = sum("secondary_score" in row.flags for row in rows)
            assert secondary > len(rows) / 2


def test_the_page_takes_four_queries(client, django_assert_num_queries):
    with django_assert_num_queries(4):
        client.get("/phuong-phap/")
