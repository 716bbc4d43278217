"""The section on what would lift a province: its sentences say what its table says, of all provinces and years."""

import re
from decimal import Decimal

import pytest

from rankings.compute.ranking import rank_scores
from rankings.pages.why_steps import steps_section, steps_summary

pytestmark = pytest.mark.django_db
COMPLETE = [(2022, 63, ""), (2023, 63, ""), (2024, 63, ""), (2024, 34, ""), (2022, 34, "constant")]
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?[°*~]*")


def sections(draft, edition, code="dti"):
    for province in draft.catalogue.provinces_of(edition.units):
        yield province, steps_section(draft, province, edition, draft.catalogue.indicators[code])


def section_of(draft, edition, slug, code="dti"):
    return next(section for province, section in sections(draft, edition, code) if province.slug == slug)


def told(table):
    """Each number of the table with the signs that its row has, the ranks of the heads without."""
    heads = {number for head in table.heads[1:] for number in _NUMBER.findall(head)}
    cells = {
        number.rstrip("°*~") + (row.head.signs if "+" in cell.shown else cell.signs)
        for row in table.rows
        for cell in row.cells
        for number in _NUMBER.findall(cell.shown)
    }
    return heads | cells


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("key", COMPLETE)
def test_every_number_of_a_sentence_stands_in_the_table_with_its_signs(drafts, key, lang):
    draft, edition = drafts(key, lang)
    quarter = {"1", str(edition.n // 4)}
    for code in ("dti", "gov", "society", "infrastructure"):
        if code not in edition.summaries:
            continue
        for province, section in sections(draft, edition, code):
            if section.tables:
                [table] = section.tables
                for sentence in section.sentences:
                    numbers = set(_NUMBER.findall(sentence))
                    assert numbers <= told(table) | quarter, (province.slug, code, sentence)


@pytest.mark.parametrize("key", COMPLETE)
def test_the_points_that_are_printed_lead_to_the_rank_above_them(drafts, key):
    draft, edition = drafts(key, "en")
    exact = {row.province: row.exact for row in draft.rows.table(edition)}
    for province, section in sections(draft, edition):
        others = [score for slug, score in exact.items() if slug != province.slug]
        for table in section.tables:
            places, _, total, *_ = table.rows
            rank = rank_scores([exact[province.slug], *others])[0]
            for head, up, gain in zip(table.heads[1:], places.cells, total.cells, strict=True):
                reached = rank_scores([exact[province.slug] + Decimal(gain.shown), *others])[0]
                assert str(reached) == re.match(r"\d+", head)[0]
                assert up.shown.split()[0] == str(rank - reached)


def test_all_but_the_leader_have_a_table_and_all_say_how_they_stand_to_the_best_quarter(drafts):
    for key in COMPLETE:
        draft, edition = drafts(key)
        for province, section in sections(draft, edition):
            first = draft.rows.of(edition, province.slug).rank == 1
            assert bool(section.tables) != first
            assert first == (section.sentences == [f"{draft.name(province)} đang đứng đầu."])
            assert first or sum("một phần tư đầu" in sentence for sentence in section.sentences) == 1


def test_where_not_all_scores_are_known_it_says_so(drafts):
    for year, known in ((2020, 33), (2021, 10)):
        draft, edition = drafts((year, 63, ""), "en")
        told_of = {tuple(section.sentences) for _, section in sections(draft, edition)}
        assert len(told_of) == 1
        assert (
            f" of the 63 scores of {year} are known, so the points it would take cannot be worked out."
            in told_of.pop()[0]
        )
        assert edition.summaries["dti"].scores_known <= known


def test_what_one_index_alone_would_take_is_told_where_weights_are_known(drafts):
    draft, edition = drafts((2022, 63, ""))
    section = section_of(draft, edition, "binh-phuoc")

    assert section.sentences == [
        "Muốn lên hạng 11, Bình Phước cần thêm 0,0001°* điểm, nếu các tỉnh khác giữ nguyên.",
        "Bình Phước đã ở trong một phần tư đầu (hạng 1–15).",
        (
            "Nếu chỉ một chỉ số tăng, hạng 11 cần ít nhất 0,0003°* ở bốn chỉ số nền tảng còn lại (gộp), "
            "nhiều nhất 0,0010°* ở hạ tầng số."
        ),
    ]
    assert [row.head.shown for row in section.tables[0].rows[3:]] == [
        "Chỉ riêng hạ tầng số",
        "Chỉ riêng hoạt động chính quyền số",
        "Chỉ riêng hoạt động kinh tế số",
        "Chỉ riêng hoạt động xã hội số",
        "Chỉ riêng bốn chỉ số nền tảng còn lại (gộp)",
    ]
    assert any("suy ra từ các điểm đã công bố" in note for note in section.notes)


def test_of_one_index_alone_those_that_take_the_same_as_shown_are_named_together(drafts):
    draft, edition = drafts((2023, 63, ""))
    said = section_of(draft, edition, "binh-thuan", "gov").sentences[-1]
    assert said == "Nếu chỉ một chỉ số tăng, hạng 49 cần 0,0001°* ở bất kỳ chỉ số nào."
    found = [each for code in ("dti", "gov") for each in sections(draft, edition, code)]
    for province, section in found:
        least_and_most = re.search(r"ít nhất (\S+) ở (.*), nhiều nhất (\S+) ở ([^;]*)[;.]", section.sentences[-1])
        if least_and_most:
            least, few, most, many = least_and_most.groups()
            needs = {
                row.head.shown.removeprefix("Chỉ riêng "): row.cells[0].shown for row in section.tables[0].rows[3:]
            }
            numbers = {name: need.lstrip("+") for name, need in needs.items() if need != "không đủ"}
            for amount, names, end in ((least, few, min), (most, many, max)):
                shown = end(numbers.values(), key=lambda text: Decimal(text.replace(",", ".")))
                assert amount.rstrip("°*~") == shown, province.slug
                told = set(re.split(r", | hoặc ", names))
                assert told == {name for name, need in numbers.items() if need == shown}, province.slug


def test_those_whose_eight_indices_are_known_are_told_each_of_them(drafts):
    draft, edition = drafts((2022, 63, ""), "en")
    parts = {
        province.slug: len(table.rows) - 3 for province, section in sections(draft, edition) for table in section.tables
    }

    # And Đà Nẵng, which leads.
    assert sorted(slug for slug, count in parts.items() if count == 8) == [
        "can-tho", "ho-chi-minh", "quang-ninh", "thua-thien-hue",
    ]  # fmt: skip
    assert set(parts.values()) == {5, 8}


def test_without_published_weights_it_says_why_no_index_is_told(drafts):
    draft, edition = drafts((2024, 34, ""))
    section = section_of(draft, edition, "dong-nai")

    assert section.sentences[-1] == "Trọng số của năm này chưa công bố nên không tính được cho từng chỉ số."
    assert len(section.tables[0].rows) == 3


def test_reconstructed_steps_bear_the_sign_of_what_is_reconstructed(drafts):
    draft, edition = drafts((2023, 34, "constant"))
    section = section_of(draft, edition, "lam-dong")

    assert all(row.head.signs == "°~" for row in section.tables[0].rows[2:])
    assert "0,0051°~" in section.sentences[0]


def test_a_release_without_stored_steps_says_so_and_has_no_summary(drafts):
    draft, edition = drafts((2022, 63, ""), stored=False)
    province = draft.catalogue.provinces[63, "binh-phuoc"]
    indicator = draft.catalogue.indicators["dti"]

    assert section_of(draft, edition, "binh-phuoc").sentences == [
        "Bản phát hành này có trước phép tính số điểm cần thêm."
    ]
    assert steps_summary(draft, province, edition, indicator) is None


@pytest.mark.parametrize(("lang", "old"), [("vi", "có trước phép"), ("en", "from before")])
def test_a_release_with_stored_steps_never_says_that_it_is_from_before_them(drafts, catalogue, lang, old):
    seen = set()
    for basis in ("", "constant"):
        for year, units in [key for key, each in catalogue.seen(basis).editions.items() if each.basis == basis]:
            draft, edition = drafts((year, units, basis), lang)
            for indicator in draft.catalogue.indicators_with_data(edition):
                province = draft.catalogue.provinces_of(units)[-1]
                section = steps_section(draft, province, edition, indicator)
                assert section.sentences, (edition.key, indicator.code)
                assert not any(old in sentence for sentence in section.sentences)
                seen.add((edition.key, basis, indicator.kind))
    assert {(key, basis) for key, basis, kind in seen if kind == "group"} == {
        ((2022, 63), ""), ((2023, 63), ""), ((2022, 34), "constant"), ((2023, 34), "constant"),
    }  # fmt: skip


@pytest.mark.parametrize("stored", [True, False])
def test_indices_that_are_told_together_have_a_reason_of_their_own(drafts, stored):
    draft, edition = drafts((2022, 63, ""), stored=stored)
    [said] = section_of(draft, edition, "binh-phuoc", "foundation_rest").sentences

    assert ("không phải một chỉ số riêng" in said) == stored


def test_the_summary_leads_to_the_section_of_the_same_edition(drafts):
    draft, edition = drafts((2022, 63, ""), "en")
    province = draft.catalogue.provinces[63, "dak-nong"]
    summary = steps_summary(draft, province, edition, draft.catalogue.indicators["dti"])

    assert len(summary.sentences) == 2
    assert summary.link.url == "/en/provinces/dak-nong/why/?year=2022#steps"
