"""The section on who is alike: its sentences say what its table says, and each is one step from a comparison."""

import re
from decimal import Decimal

import pytest

from rankings.pages.parts import Fig
from rankings.pages.why_peers import peers_section, peers_summary

pytestmark = pytest.mark.django_db
EDITIONS = [(2020, 63, ""), (2021, 63, ""), (2022, 63, ""), (2024, 63, ""), (2024, 34, ""), (2023, 34, "constant")]
_NUMBER = re.compile(r"\d+[.,]\d+[°*~]*")


def sections(draft, edition, code="dti"):
    for province in draft.catalogue.provinces_of(edition.units):
        yield province, peers_section(draft, province, edition, draft.catalogue.indicators[code])


def section_of(draft, edition, slug, code="dti"):
    return next(section for province, section in sections(draft, edition, code) if province.slug == slug)


def columns(table):
    """Each column's cells by its head, of those named."""
    return {head: [row.cells[place] for row in table.rows[1:]] for place, head in enumerate(table.heads[1:])}


def number(text):
    return Decimal(text.replace("\u2212", "-").replace(",", "."))


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("key", EDITIONS)
def test_every_measure_of_a_sentence_stands_in_the_table_with_its_signs(drafts, key, lang):
    draft, edition = drafts(key, lang)
    for province, section in sections(draft, edition):
        [table] = section.tables
        cells = [cell for row in table.rows for cell in row.cells if isinstance(cell, Fig)]
        told = {(cell.shown + cell.signs).lstrip("+\u2212") for cell in cells}
        for sentence in section.sentences:
            assert set(_NUMBER.findall(sentence)) <= told, (province.slug, sentence)


@pytest.mark.parametrize("key", EDITIONS)
def test_names_in_sentences_are_those_of_the_table_and_lead_to_comparisons(drafts, key):
    draft, edition = drafts(key, "en")
    for province, section in sections(draft, edition):
        [table] = section.tables
        assert (table.rows[0].head, table.rows[0].main) == (draft.name(province), True)
        names = [row.head.label for row in table.rows[1:]]
        assert len(names) == len(set(names))
        assert draft.name(province) not in names
        for row in table.rows[1:]:
            slugs = row.head.url.partition("?")[0].removeprefix("/en/compare/").strip("/").split("/")
            assert province.slug in slugs
            assert slugs == sorted(slugs)
            assert {draft.catalogue.provinces[edition.units, slug].name_en for slug in slugs} == {
                draft.name(province), row.head.label,
            }  # fmt: skip


@pytest.mark.parametrize("key", [key for key in EDITIONS if key[0] >= 2022])
def test_a_gap_is_that_of_the_scores_beside_it(drafts, key):
    draft, edition = drafts(key, "vi")
    for province, section in sections(draft, edition):
        own = draft.rows.of(edition, province.slug).score
        found = columns(section.tables[0])
        for score, gap in zip(found["Điểm"], found["Hơn kém"], strict=True):
            assert number(gap.shown) == number(score.shown) - own


def test_where_scores_are_not_known_of_all_it_says_so_and_names_the_rest(drafts):
    draft, edition = drafts((2021, 63, ""), "en")
    section = section_of(draft, edition, "dak-nong")

    assert section.sentences == [
        "Only 10 of the 63 scores of 2021 are known, so closeness in score and profile cannot be told.",
        "On 1 July 2025, Dak Nong, Binh Thuan and Lam Dong merged into the new Lam Dong.",
    ]
    assert section.tables[0].heads == ["Compare with", "Because of", "Rank", "People"]
    assert {reason for row in section.tables[0].rows[1:] for reason in row.cells[0].split(", ")} == {
        "region", "population", "merger",
    }  # fmt: skip


def test_the_method_of_the_distance_and_its_indices_are_told(drafts):
    draft, edition = drafts((2024, 63, ""))
    section = section_of(draft, edition, "binh-phuoc", "economy")

    assert section.notes[0] == "Hạng và điểm ở mục này là của DTI, không phải của kinh tế số."
    assert "4 chỉ số chính đã biết của cả 63 tỉnh, thành phố năm 2024" in section.notes[1]
    assert section.sentences[:2] == [
        "Năm 2024, điểm sát Bình Phước nhất là Hà Tĩnh, hơn 0,0012°*.",
        "Cơ cấu điểm giống nhất là Bà Rịa - Vũng Tàu, cách 1,56°* (0 là giống hệt).",
    ]


def test_a_release_without_stored_peers_says_so(drafts):
    draft, edition = drafts((2022, 63, ""), stored=False)
    province, indicator = draft.catalogue.provinces[63, "binh-phuoc"], draft.catalogue.indicators["dti"]

    assert section_of(draft, edition, "binh-phuoc").sentences == [
        "Bản phát hành này có trước phép tìm những tỉnh giống nhau."
    ]
    assert peers_summary(draft, province, edition, indicator) is None


def test_the_province_page_offers_those_that_are_alike_by_reason(show):
    kinds = {kind.label: [link.label for link in kind.items] for kind in show("binh-phuoc", year="2024").peers}

    assert list(kinds) == [
        "Nay cùng Bình Phước thuộc Đồng Nai", "Sát điểm", "Cơ cấu điểm giống nhất", "Cùng vùng, sát hạng",
        "Dân số gần nhất",
    ]  # fmt: skip
    assert kinds["Sát điểm"] == ["Hà Tĩnh", "Long An", "Bắc Giang"]
    assert kinds["Nay cùng Bình Phước thuộc Đồng Nai"] == ["Đồng Nai"]
    named = [name for names in kinds.values() for name in names]
    assert len(named) == len(set(named))


def test_where_scores_are_not_known_the_province_page_offers_those_next_in_rank(show):
    assert [kind.label for kind in show("binh-phuoc", year="2021").peers][:2] == ["Sát hạng", "Cùng vùng"]
