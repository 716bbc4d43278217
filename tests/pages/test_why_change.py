"""The section on a change of rank: whatever its sentences say stands in its table, of all provinces and years."""

import re
from dataclasses import replace

import pytest

from rankings.compute.explaining import METHOD_BREAK
from rankings.pages.draft import Draft
from rankings.pages.lookup import Lookup
from rankings.pages.parts import Change, Documents, Fig, Printer
from rankings.pages.why import question_of
from rankings.pages.why_change import KINDS, answer_of, change_section, change_summary
from rankings.words.answer import say_answer
from rankings.words.numbers import MISSING

pytestmark = pytest.mark.django_db
#: Editions with one before them: (year, units, basis).
EDITIONS = [
    (2021, 63, ""),
    (2022, 63, ""),
    (2023, 63, ""),
    (2024, 63, ""),
    (2023, 34, "constant"),
    (2024, 34, "constant"),
]
FIRST = [(2020, 63, ""), (2024, 34, ""), (2022, 34, "constant")]
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
#: In a sentence that tells why something cannot be computed numbers stand for how much is known.
_UNTOLD = {"vi": "Không tính được", "en": "cannot be computed"}


@pytest.fixture
def drafts(catalogue):
    """A function from an edition and a language to a draft with all its rows, those of the edition before, and all
    that is stored."""

    def make(key, lang, **seen):
        year, units, basis = key
        view = catalogue.seen(basis, **seen)
        edition = view.editions[year, units]
        before = view.editions.get((edition.previous_year or 0, units))
        rows = Lookup(view.scores([edition, *([before] if before else [])]))
        findings = view.findings(edition, KINDS)
        return Draft(view, lang, rows, Printer(lang), Documents(view, lang), findings=findings), edition

    return make


def sections(draft, edition, code):
    indicator = draft.catalogue.indicators[code]
    for province in draft.catalogue.provinces_of(edition.units):
        yield province, change_section(draft, province, edition, indicator)


def cells(section):
    """The figures of the one table, row by row, signs with them."""
    [table] = section.tables
    return [[shown(cell) for cell in row.cells] for row in table.rows]


def shown(cell):
    if isinstance(cell, Change):
        return cell.shown + cell.signs
    return cell if isinstance(cell, str) else cell.shown + cell.signs


def numbers_of(text):
    return _NUMBER.findall(text)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("key", EDITIONS)
def test_every_number_of_a_sentence_stands_in_the_table_or_counts_the_names(drafts, key, lang):
    draft, edition = drafts(key, lang)
    for code in ("dti", "gov", "infrastructure"):
        if code not in edition.summaries:
            continue
        for province, section in sections(draft, edition, code):
            if not section.tables:
                assert len(section.sentences) == 1
                continue
            lede = question_of(draft, province, edition, draft.catalogue.indicators[code]).lede
            years = {str(edition.year), str(edition.previous_year)}
            counted = {str(len(kind.items)) for kind in section.names} | {str(edition.n)}
            known = known_both(draft, edition, code)
            counted |= {str(known - 1), str(edition.n - known)}
            in_table = {number for row in cells(section) for cell in row for number in numbers_of(cell)}
            in_table |= {cell.lstrip("=").rstrip("°*~‡") for row in cells(section) for cell in row[1:]}
            for sentence in [lede, *section.sentences]:
                if _UNTOLD[lang] not in sentence:
                    assert set(numbers_of(sentence)) <= years | counted | in_table, (province.slug, sentence)


def known_both(draft, edition, code):
    """How many provinces have a rank in both editions."""
    before = draft.catalogue.editions[edition.previous_year, edition.units]
    ranked = [{row.province for row in draft.rows.table(each, code) if row.rank} for each in (before, edition)]
    return len(ranked[0] & ranked[1])


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("key", [(2023, 63, ""), (2023, 34, "constant")])
@pytest.mark.parametrize("code", ["dti", "economy", "gov_activity"])
def test_the_sentences_tell_the_rows_of_the_table_in_their_order_and_the_parts_sum(drafts, key, lang, code):
    draft, edition = drafts(key, lang)
    for province, section in sections(draft, edition, code):
        old, own, others, now = cells(section)
        parts, crossed, *consists = section.sentences
        assert numbers_of(parts) == [*places(own[0]), *numbers_of(own[1]), *places(others[0])], province.slug
        assert (
            signed(own[0]) + signed(others[0])
            == signed(now[0])
            == int(old[1].strip("=°*~")) - int(now[1].strip("=°*~"))
        )
        assert signed(own[0]) == int(old[1].strip("=°*~")) - int(own[1].strip("°*~"))
        assert sorted(numbers_of(crossed)) == sorted(str(len(kind.items)) for kind in section.names)
        for sentence in consists:
            down, up, by = map(int, numbers_of(sentence))
            assert down == up + by == -signed(others[0])
            assert (up, by) == (signed(own[0]), len(section.names[0].items))


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("key", EDITIONS)
def test_the_head_tells_the_ranks_of_the_table_and_who_crossed_by_the_names(drafts, key, lang):
    draft, edition = drafts(key, lang)
    for code in ("dti", "economy", "infrastructure"):
        for province, section in sections(draft, edition, code) if code in edition.summaries else ():
            indicator = draft.catalogue.indicators[code]
            answer = answer_of(draft, province, edition, indicator)
            if answer is None:
                continue
            rows = cells(section)
            place, stayed = (province.slug, code), answer.change == 0
            lede = question_of(draft, province, edition, indicator).lede
            was, stands = rows[0][1], rows[-1][1]
            both = "=" if was.startswith("=") and stands.startswith("=") else ""
            expected = [both + stands.lstrip("=")] if stayed else [was, stands]
            assert [rank.replace("‡", "") for rank in said_ranks(lede, lang)] == expected, (place, lede)
            names = [len(kind.items) for kind in section.names]
            if answer.passed is not None and not stayed:
                assert sorted(filter(None, (answer.passed, answer.passed_by))) == sorted(names)
                assert all(re.search(rf"(?<![\d.,]){count}(?![\d.,])", lede) for count in names), (place, lede)


def said_ranks(sentence, lang):
    """The ranks of a sentence as a table prints them, "=15°" for a joint one."""
    found = {
        "vi": re.findall(r"(đồng )?hạng (\d+[°*~‡]*)", sentence),
        "en": re.findall(r"(joint )?(\d+)(?:st|nd|rd|th)([°*~‡]*)", sentence),
    }[lang]
    return [("=" if joint else "") + "".join(rank) for joint, *rank in found]


def test_a_rank_that_stayed_is_joint_if_it_was_and_is(drafts):
    draft, edition = drafts((2023, 63, ""), "vi")
    head = question_of(draft, draft.catalogue.provinces[63, "phu-yen"], edition, draft.catalogue.indicators["dti"])
    assert head.heading == "Vì sao Phú Yên vẫn ở hạng 59 năm 2023?"
    assert head.lede == "Điểm tăng 0,0903°* nhưng vẫn ở hạng 59°*/63, nay đồng hạng."
    draft, edition = drafts((2022, 63, ""), "en")
    for slug in ("thanh-hoa", "vinh-phuc"):
        head = question_of(draft, draft.catalogue.provinces[63, slug], edition, draft.catalogue.indicators["dti"])
        assert head.lede.startswith("From joint 12th to ")


def places(change):
    return numbers_of(change)


def signed(change):
    """The places of a printed change: plus is up."""
    sizes = numbers_of(change)
    return 0 if not sizes else int(sizes[0]) * (1 if "▲" in change else -1)


@pytest.mark.parametrize("key", EDITIONS)
def test_directions_are_told_by_the_right_words(drafts, key):
    words = {
        "vi": ((" lên hạng", " lên đồng"), (" xuống hạng", " xuống đồng")),
        "en": (("It passed", " up "), (" passed it", " down ")),
    }
    for lang, sides in words.items():
        draft, edition = drafts(key, lang)
        for province, section in sections(draft, edition, "dti"):
            change = cells(section)[-1][0] if section.tables else MISSING
            answer = answer_of(draft, province, edition, draft.catalogue.indicators["dti"])
            if signed(change) and answer:
                right, wrong = sides if signed(change) > 0 else reversed(sides)
                rank = say_answer(replace(answer, gain=None), lang)
                assert any(word in rank for word in right)
                assert not any(word in rank for word in wrong)


@pytest.mark.parametrize("key", [(2021, 63, ""), (2024, 63, ""), (2024, 34, "constant")])
def test_across_a_change_of_method_every_change_has_its_sign_and_no_part_is_told(drafts, key):
    draft, edition = drafts(key, "vi")
    for province, section in sections(draft, edition, "dti"):
        assert draft.finding("change", province)["dti"]["reasons"][-1:] != []
        rows = cells(section) if section.tables else [[MISSING]]
        assert [row[:2] for row in rows[1:-1]] in ([], [["", ""]])
        assert rows[-1][0] in (MISSING, "") or "‡" in rows[-1][0]
        assert all(row[2].endswith("‡") for row in rows[1:-1])
        assert any("không ai chấm một năm theo cả hai" in sentence for sentence in section.sentences)
        assert all(link.note.endswith("‡") for kind in section.names for link in kind.items)
        assert all("‡" in kind.label for kind in section.names)
        for sentence in section.sentences:
            assert " bậc" not in re.sub(r"\d+ bậc‡~?", "", sentence.replace("bao nhiêu bậc", ""))


@pytest.mark.parametrize("key", FIRST)
def test_a_first_edition_says_that_there_is_nothing_before_it(drafts, key):
    for lang in ("vi", "en"):
        draft, edition = drafts(key, lang)
        for province, section in sections(draft, edition, "dti"):
            assert (len(section.sentences), section.tables, section.names) == (1, (), ())
            assert str(edition.year) in section.sentences[0]
            summary = change_summary(draft, province, edition, draft.catalogue.indicators["dti"])
            assert (summary.link if summary else None) == (section.links[0] if section.links else None)
            assert section.links[0].url.endswith("#change")
            assert "2023" in section.links[0].label


def test_a_table_that_begins_with_the_year_leads_to_those_that_do_not(drafts, client):
    draft, edition = drafts((2024, 34, ""), "vi")
    province = draft.catalogue.provinces[34, "da-nang"]
    section = change_section(draft, province, edition, draft.catalogue.indicators["infrastructure"])
    assert [(link.label, link.url) for link in section.links] == [
        (
            "Xem năm 2023, dựng lại ~, tính được",
            "/tinh/da-nang/vi-sao/?basis=constant&indicator=infrastructure&year=2023#change",
        ),
        ("Xem ở bảng 34 tỉnh, dựng lại", "/tinh/da-nang/vi-sao/?basis=constant&indicator=infrastructure#change"),
        ("Xem ở bảng 63 tỉnh, công bố", "/tinh/da-nang/vi-sao/?indicator=infrastructure&units=63&year=2024#change"),
    ]
    for link in section.links:
        page = client.get(link.url).content.decode()
        assert "giảm" in page
        assert 'id="change"' in page


def test_hidden_breaks_leave_a_sentence_that_says_so(drafts):
    draft, edition = drafts((2024, 63, ""), "vi", breaks="hide")
    for province, section in sections(draft, edition, "dti"):
        assert section.sentences == ["Thay đổi từ 2023 sang 2024 đang được ẩn vì hai năm chấm theo hai phương pháp."]
        assert (section.tables, section.names) == ((), ())
        assert change_summary(draft, province, edition, draft.catalogue.indicators["dti"]) is None


def test_a_release_from_before_says_that_it_is(drafts):
    draft, edition = drafts((2023, 63, ""), "vi")
    old = replace(draft, findings={})
    for _, section in sections(old, edition, "dti"):
        assert section.sentences == ["Bản phát hành này có trước các phép phân tích."]


def province_in(summary, name):
    """Whether the link promises names: it has the province's own."""
    return name in summary.link.label


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("key", EDITIONS)
def test_the_short_answer_is_short_and_says_what_the_whole_one_says(drafts, key, lang):
    draft, edition = drafts(key, lang)
    for province, section in sections(draft, edition, "dti"):
        summary = change_summary(draft, province, edition, draft.catalogue.indicators["dti"])
        assert 1 <= len(summary.sentences) <= 2
        assert set(summary.sentences) <= set(section.sentences)
        assert summary.link.url.endswith("#change")
        assert (province_in(summary, draft.name(province))) == bool(section.names)
        assert sum(map(len, summary.sentences)) <= 340


def test_every_name_leads_to_a_comparison_in_the_same_year_and_bears_its_ranks(drafts, client):
    draft, edition = drafts((2023, 63, ""), "vi")
    province = draft.catalogue.provinces[63, "vinh-phuc"]
    section = change_section(draft, province, edition, draft.catalogue.indicators["dti"])
    [passed_by] = section.names
    assert (passed_by.label, len(passed_by.items)) == ("Đã vượt Vĩnh Phúc: 26", 26)
    first = passed_by.items[0]
    assert (first.label, first.note) == ("Hà Nội", "24 → 6")
    assert first.url == "/so-sanh/ha-noi/vinh-phuc/?year=2023"
    assert client.get(first.url).status_code == 200
    assert [client.get(link.url).status_code for link in section.links] == [200] * 3


def test_vinh_phuc_is_told_as_it_was(drafts):
    draft, edition = drafts((2023, 63, ""), "vi")
    province = draft.catalogue.provinces[63, "vinh-phuc"]
    section = change_section(draft, province, edition, draft.catalogue.indicators["dti"])
    assert section.sentences == [
        "Nếu các tỉnh khác giữ nguyên điểm thì Vĩnh Phúc lẽ ra tăng 10 bậc, lên hạng 8°*; nhưng các tỉnh khác có điểm \
mới, kéo xuống 36 bậc.",
        "Có 26 tỉnh, thành phố vượt Vĩnh Phúc; Vĩnh Phúc không vượt nơi nào.",
        "36 bậc kéo xuống ấy là 10 bậc lẽ ra tăng được và 26 nơi vượt lên.",
    ]
    lede = question_of(draft, province, edition, draft.catalogue.indicators["dti"]).lede
    assert lede == "Điểm tăng 0,0257°* nhưng 26 tỉnh, thành phố vượt lên: từ hạng 18 xuống hạng 44°*/63."
    assert METHOD_BREAK not in str(section)
    assert isinstance(section.tables[0].rows[1].cells[1], Fig)
