"""Split gaps on pages: each number of a sentence stands in the table, whose rows add up to the published gap."""

import re
from decimal import Decimal
from itertools import combinations

import pytest

from rankings.pages.compared_parts import parts_of, parts_of_gap
from rankings.pages.draft import Draft
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Documents, Printer
from rankings.pages.why_parts import parts_section, parts_summary

pytestmark = pytest.mark.django_db
#: The five of which all eight main indices of 2022 are known, the three pillars of 2020, and others.
SOME = (
    "da-nang", "thua-thien-hue", "bac-ninh", "lang-son", "can-tho", "bac-giang", "quang-ninh", "soc-trang", "quang-tri",
    "binh-phuoc", "dak-nong", "an-giang", "bac-lieu", "thanh-hoa", "yen-bai", "vinh-phuc", "cao-bang",
)  # fmt: skip
#: (year, units, basis) of editions whose gaps can be split, and of the others.
SPLIT = [(2022, 63, ""), (2023, 63, ""), (2022, 34, "constant"), (2023, 34, "constant")]
UNSPLIT = [(2024, 63, ""), (2024, 34, ""), (2024, 34, "constant")]
_SCORE = re.compile(r"[+\u2212]?\d[.,]\d{4}[°*~]*")


@pytest.fixture
def drafts(catalogue):
    """A function from an edition and a language to a draft with its rows and those of the edition before."""

    def make(key, lang, **seen):
        year, units, basis = key
        view = catalogue.seen(basis, **seen)
        edition = view.editions[year, units]
        before = view.editions.get((edition.previous_year or 0, units))
        rows = Lookup(view.scores([edition, *([before] if before else [])]))
        return Draft(view, lang, rows, Printer(lang), Documents(view, lang)), edition

    return make


def pairs(draft, edition):
    """Pairs of some provinces in the order of their slugs, as addresses have them."""
    known = [p for p in draft.catalogue.provinces_of(edition.units) if edition.units == 34 or p.slug in SOME]
    found = sorted(known, key=lambda province: province.slug)
    return list(combinations(found[::3] if edition.units == 34 else found, 2))


def cells_add_up(chart):
    """The last row is the whole, all others make it up, digit by digit as they are shown."""
    *parts, whole = [row.cells[-1].figure for row in chart.table.rows]
    read = [Decimal(each.shown.replace(",", ".").replace("\u2212", "-")) for each in (*parts, whole)]
    assert sum(read[:-1]) == read[-1]
    assert read == [each.value for each in (*parts, whole)]


def sentence_tells_the_table(sentence, chart):
    """Each figure of a sentence stands in the table, with the same signs; the size of a gap without plus or minus."""
    cells = {str(cell) for row in chart.table.rows for cell in row.cells}
    bare = {cell.lstrip("+\u2212") for cell in cells}
    figures = _SCORE.findall(sentence)
    assert figures
    for figure in figures:
        assert figure in cells or figure in bare
    assert not re.search(r"\s\s|None|\(\)|\.\.", sentence)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("key", SPLIT, ids=str)
def test_the_sentence_of_every_pair_tells_its_table(drafts, key, lang):
    draft, edition = drafts(key, lang)
    for pair in pairs(draft, edition):
        chart = parts_of_gap(draft, pair, edition).chart
        scores = [draft.rows.of(edition, each.slug).score for each in pair]
        whole = chart.table.rows[-1].cells

        cells_add_up(chart)
        sentence_tells_the_table(chart.sentence, chart)
        assert whole[-1].figure.value == max(scores) - min(scores)
        assert whole[0].rstrip("*") == "1000"


def test_the_one_ahead_stands_first_in_sentence_and_table_in_its_own_colour(drafts):
    draft, edition = drafts((2022, 63, ""), "vi")
    pair = [draft.catalogue.provinces[63, slug] for slug in ("can-tho", "da-nang")]
    chart = parts_of_gap(draft, tuple(pair), edition).chart

    assert chart.table.head[2:4] == ("Đà Nẵng", "Cần Thơ")
    assert chart.sentence.startswith("Đà Nẵng hơn Cần Thơ ")
    assert chart.info.roles == ("link", "brand")
    assert chart.alone.startswith("Cần Thơ và Đà Nẵng: ")


def test_parts_that_make_the_gap_stand_on_top_and_rounding_below_them(drafts):
    draft, edition = drafts((2022, 63, ""), "vi")
    pair = [draft.catalogue.provinces[63, slug] for slug in ("binh-phuoc", "dak-nong")]
    rows = [(row.head, row.cells[-1]) for row in parts_of_gap(draft, tuple(pair), edition).chart.table.rows]

    assert rows == [
        ("Hoạt động chính quyền số", "+0,0565°*"),
        ("Bốn chỉ số nền tảng còn lại (gộp)", "+0,0320°*"),
        ("Hoạt động xã hội số", "+0,0175°*"),
        ("Hạ tầng số", "+0,0087°*"),
        ("Hoạt động kinh tế số", "−0,0027°*"),
        ("Làm tròn", "−0,0001°*"),
        ("DTI", "+0,1119°*"),
    ]


def test_eight_parts_of_five_provinces_and_pillars_of_2020_are_a_test_of_the_weights(drafts):
    eight, _ = drafts((2022, 63, ""), "en")
    three, edition = drafts((2020, 63, ""), "en")
    pair = [eight.catalogue.provinces[63, slug] for slug in ("da-nang", "thua-thien-hue")]
    chart = parts_of_gap(eight, tuple(pair), eight.catalogue.editions[2022, 63]).chart
    assert sum(row.cells[0] == "100*" for row in chart.table.rows) == 5
    assert "tests the weights" in chart.note

    pair = [three.catalogue.provinces[63, slug] for slug in ("bac-giang", "bac-ninh")]
    chart = parts_of_gap(three, tuple(pair), edition).chart
    assert [row.cells[0] for row in chart.table.rows if row.cells[0] != "—"][:3].count("300") == 2
    assert "tests the weights" in chart.note
    cells_add_up(chart)


def test_a_remainder_is_named_as_such_beside_the_chart(drafts):
    draft, edition = drafts((2023, 63, ""), "vi")
    pair = [draft.catalogue.provinces[63, slug] for slug in ("da-nang", "thua-thien-hue")]
    note = parts_of_gap(draft, tuple(pair), edition).chart.note

    assert note.startswith("Chưa thấy đủ điểm riêng về nhận thức số, thể chế số, nhân lực số")
    assert "do cách tính" in note


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("key", UNSPLIT, ids=str)
def test_without_weights_no_pair_is_split_and_each_says_why(drafts, key, lang):
    draft, edition = drafts(key, lang)
    for pair in pairs(draft, edition):
        parts = parts_of_gap(draft, pair, edition)
        assert parts.chart is None
        assert "2024" in parts.said
        assert {"vi": "trọng số", "en": "weights"}[lang] in parts.said


@pytest.mark.parametrize("year", [2020, 2021])
def test_of_early_years_what_is_not_known_is_named(drafts, year):
    draft, edition = drafts((year, 63, ""), "vi")
    for pair in pairs(draft, edition):
        parts = parts_of_gap(draft, pair, edition)
        unscored = [draft.name(p) for p in pair if draft.rows.of(edition, p.slug).score is None]
        if parts.chart is None:
            assert all(name in parts.said for name in unscored)
            assert str(year) in parts.said
        else:
            assert not unscored


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("key", SPLIT, ids=str)
def test_of_three_each_column_makes_up_its_total_and_the_sentence_tells_the_widest_row(drafts, key, lang):
    draft, edition = drafts(key, lang)
    provinces = sorted({province.slug for pair in pairs(draft, edition) for province in pair})
    for slugs in zip(provinces, provinces[3:], provinces[5:], strict=False):
        three = tuple(draft.catalogue.provinces[edition.units, slug] for slug in slugs)
        parts = parts_of(draft, three, edition)
        read = [[figure(cell) for cell in row.cells[1:]] for row in parts.table.rows]

        assert [sum(column) for column in zip(*read[:-1], strict=True)] == read[-1]
        assert read[-1] == [draft.rows.of(edition, slug).score for slug in slugs]
        spans = {row.head: max(cells) - min(cells) for row, cells in zip(parts.table.rows, read, strict=True)}
        widest = max(list(spans)[: len(read) - 1], key=lambda name: spans[name])
        cells = next(row.cells for row in parts.table.rows if row.head == widest)
        assert set(_SCORE.findall(parts.said)) <= set(cells)
        assert widest == parts.table.rows[0].head


def figure(cell):
    """The number of a cell with its signs."""
    return Decimal(cell.rstrip("°*~").replace(",", ".").replace("\u2212", "-"))


def test_three_without_weights_are_told_why_not(drafts):
    draft, edition = drafts((2024, 63, ""), "vi")
    three = tuple(draft.catalogue.provinces[63, slug] for slug in ("an-giang", "bac-lieu", "da-nang"))

    assert parts_of(draft, three, edition).table is None
    assert "trọng số năm 2024" in parts_of(draft, three, edition).said


def test_a_reconstructed_gap_bears_its_sign_and_no_other_basis(drafts):
    draft, edition = drafts((2023, 34, "constant"), "vi")
    pair = [draft.catalogue.provinces[34, slug] for slug in ("da-nang", "hue")]
    chart = parts_of_gap(draft, tuple(pair), edition).chart

    assert all("~" in row.cells[-1] and "*" not in row.cells[-1] for row in chart.table.rows)
    assert "c-hatching" in chart.svg
    assert chart.alone.endswith("DTI 2023 (dựng lại ~)")
    assert "~" in chart.sentence


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("code", ["dti", "gov", "society"])
@pytest.mark.parametrize("key", [(2023, 63, ""), (2023, 34, "constant")], ids=str)
def test_the_change_of_every_province_is_told_as_its_table_has_it(drafts, key, code, lang):
    draft, edition = drafts(key, lang)
    before = draft.catalogue.editions[2022, edition.units]
    for province in draft.catalogue.provinces_of(edition.units):
        section = parts_section(draft, province, edition, draft.catalogue.indicators[code])
        (chart,) = section.charts
        now, then = (draft.rows.of(each, province.slug, code).score for each in (edition, before))

        cells_add_up(chart)
        assert chart.table.rows[-1].cells[-1].figure.value == now - then
        for sentence in (*section.sentences, chart.sentence):
            sentence_tells_the_table(sentence, chart)
        assert chart.table.head[2:4] == ("2022", "2023")
        summary = parts_summary(draft, province, edition, draft.catalogue.indicators[code])
        assert summary.sentences == [chart.sentence]
        assert summary.link.url.endswith("#parts")


def test_the_story_of_vinh_phuc_in_2023(drafts):
    draft, edition = drafts((2023, 63, ""), "vi")
    province = draft.catalogue.provinces[63, "vinh-phuc"]
    section = parts_section(draft, province, edition, draft.catalogue.indicators["dti"])

    (said,) = section.sentences
    assert said == (
        "Từ năm 2022 đến năm 2023, điểm DTI của Vĩnh Phúc tăng từ 0,6341° lên 0,6598°: "
        "trong 5 phần, tăng ở 3, giảm ở 2."
    )
    assert section.charts[0].sentence.startswith("Điểm DTI tăng 0,0257°*: nhiều nhất ở bốn chỉ số nền tảng còn lại")


@pytest.mark.parametrize(
    ("key", "code", "seen", "said"),
    [
        ((2020, 63, ""), "dti", {}, "chưa có kỳ trước"),
        ((2021, 63, ""), "dti", {}, "hai phương pháp"),
        ((2024, 63, ""), "dti", {}, "hai phương pháp"),
        ((2024, 63, ""), "dti", {"breaks": "hide"}, "hai phương pháp"),
        ((2024, 34, ""), "dti", {}, "chưa có kỳ trước"),
        ((2022, 34, "constant"), "dti", {}, "chưa có kỳ trước"),
        ((2023, 63, ""), "infrastructure", {}, "chỉ số thành phần"),
    ],
    ids=str,
)
def test_a_change_that_cannot_be_split_says_why_and_the_province_page_leaves_it_out(drafts, key, code, seen, said):
    draft, edition = drafts(key, "vi", **seen)
    indicator = draft.catalogue.indicators[code]
    for province in draft.catalogue.provinces_of(edition.units)[::9]:
        section = parts_section(draft, province, edition, indicator)
        assert not section.charts
        assert said in section.sentences[0]
        assert parts_summary(draft, province, edition, indicator) is None


def test_most_changes_of_2022_lack_a_score_of_the_year_before(drafts):
    draft, edition = drafts((2022, 63, ""), "en")
    province = draft.catalogue.provinces[63, "binh-phuoc"]
    (said,) = parts_section(draft, province, edition, draft.catalogue.indicators["dti"]).sentences

    assert said == (
        "The change of score cannot be split: the score of Binh Phuoc on the DTI has not been seen for 2021."
    )
