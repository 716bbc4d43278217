"""The brief on a province: one sheet's worth of what its page says, and what would lift it."""

import re
from decimal import Decimal

import pytest

from rankings.compute.ranking import rank_scores
from rankings.pages.brief import brief_page
from rankings.pages.province_choice import read_choice_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def brief(catalogue):
    """The brief on a province: `brief("binh-phuoc", "vi", year="2021")`."""

    def page(slug, lang="vi", **params):
        choice = read_choice_of(catalogue, slug, params)
        return brief_page(catalogue, choice, lang, lambda path: f"https://dxindex.example{path}")

    return page


def number(text):
    return Decimal(text.replace(",", "."))


def said(steps):
    """The rows of a table of steps by their label."""
    return {row.label.shown: [cell.shown for cell in row.cells] for row in steps.rows}


def test_the_story_of_binh_phuoc_in_2021_is_on_the_sheet(brief):
    page = brief("binh-phuoc", year="2021")

    assert page.head.heading == "Bình Phước, DTI 2021"
    assert page.head.lede.startswith("Năm 2021, Bình Phước xếp hạng 9/63, tăng 16 bậc‡ so với năm 2020")
    assert "là một phần của Đồng Nai" in page.became
    assert [(figure.rank.shown, figure.change.shown) for figure in page.figures][:3] == [
        ("9", "▲ 16"), ("8", "▲ 16"), ("14", "▲ 23"),
    ]  # fmt: skip
    assert [target.text for target in page.targets] == [
        "Kinh tế số chiếm 20% tổng sản phẩm trên địa bàn",
        "100% hộ gia đình sử dụng phương tiện kết nối thông minh",
    ]


def test_where_not_all_scores_are_known_no_points_are_told_but_neighbours_are(brief):
    page = brief("binh-phuoc", "en", year="2021")

    assert page.steps.rows == []
    assert page.steps.notes == [
        "Only 10 of the 63 scores of 2021 are known, so the points it would take cannot be worked out."
    ]
    assert [row.place for row in page.near.rows] == ["7", "8", "9", "10", "11"]


def test_points_to_the_next_ranks_give_those_ranks_when_put_back(brief, catalogue):
    steps = brief("binh-phuoc", year="2022").steps
    rows = catalogue.scores([catalogue.editions[2022, 63]], indicators=["dti"])
    own = next(row.exact for row in rows if row.province == "binh-phuoc")
    others = [row.exact for row in rows if row.province != "binh-phuoc"]

    assert steps.heads == ["Để đạt hạng", "11", "9", "7", "2"]
    assert said(steps)["Cần thêm tổng điểm"] == ["+0,0001", "+0,0055", "+0,0351", "+0,0778"]
    for head, gain in zip(steps.heads[1:], said(steps)["Cần thêm tổng điểm"], strict=True):
        assert rank_scores([own + number(gain), *others])[0] == int(head)
        assert rank_scores([own + number(gain) - Decimal("0.0001"), *others])[0] > int(head)


@pytest.mark.parametrize("slug", ["bac-ninh", "phu-tho", "son-la"])
def test_the_step_to_the_next_above_is_one_figure_in_table_and_sentence(brief, slug):
    steps = brief(slug, "en").steps
    first = said(steps)["More points in all"][0].removeprefix("+")

    assert f"ahead by {first}°*." in steps.notes[-1] or f"ahead by {first}*." in steps.notes[-1]
    assert "unrounded" in steps.notes[0]


def test_each_step_is_the_same_on_the_sheets_of_both_neighbours(brief):
    lower, upper = brief("bac-ninh", "en").steps.notes[-1], brief("lang-son", "en").steps.notes[-1]

    assert re.findall(r"ahead by (\S+)\. ", lower) == re.findall(r"behind by (\S+)\.$", upper)


def test_one_index_alone_must_rise_by_its_share_of_the_weights_or_cannot_do_it(brief):
    rows = said(brief("binh-phuoc", year="2022").steps)

    # A tenth of 1000 points, a fifth, 15 %, and four tenths.
    assert rows["Hạ tầng số"] == ["+0,0010", "+0,0550", "không đủ", "không đủ"]
    assert rows["Hoạt động chính quyền số"][:2] == ["+0,0005", "+0,0275"]
    assert rows["Hoạt động kinh tế số"][:2] == ["+0,0007", "+0,0367"]
    assert rows["Bốn chỉ số nền tảng còn lại (gộp)"][:2] == ["+0,0003", "+0,0138"]


def test_where_weights_are_not_published_points_are_told_in_total_alone(brief):
    steps = brief("da-nang").steps

    assert list(said(steps)) == ["Điểm cần có", "Cần thêm tổng điểm"]
    assert any("Trọng số" in note for note in steps.notes)
    (without,) = [note for note in brief("lam-dong").steps.notes if "Trọng số" in note]
    assert without.endswith(" Dưới trung bình nhiều nhất: hoạt động kinh tế số, \u22120,0740°*.")


def test_whoever_leads_hears_who_is_next(brief):
    steps = brief("ha-noi", "en").steps

    assert steps.rows == []
    assert steps.notes[0] == "Ha Noi is in the lead."
    assert steps.notes[1].startswith("Just below: Hue, behind by 0.0290")


def test_indices_stand_by_the_third_of_the_field_with_their_distance_to_the_mean(brief):
    indices = brief("dak-nong", "en", year="2022").indices

    assert indices.rule == "Strong: ranks 1–21, weak: ranks 43–63 (the first and the last third of 63)."
    found = {third.label: [(row.name, row.rank.shown) for row in third.rows] for third in indices.thirds}
    assert found == {
        "In between": [("Digital infrastructure", "30"), ("Digital economy activity", "31")],
        "Weak": [("Digital society activity", "50"), ("Digital government activity", "55")],
    }
    weakest = indices.thirds[-1].rows[-1].against
    assert (weakest.shown, weakest.signs) == ("−0.1582", "°*")


def test_of_many_indices_those_known_by_rank_alone_are_run_in(brief):
    indices = brief("ha-tinh", "en", year="2023").indices

    assert [third.run_in for third in indices.thirds] == [
        "Digital awareness =1, Digital human resources 6",
        "Information security 26, Digital institutions 32",
        "",
    ]
    assert [len(third.rows) for third in indices.thirds] == [0, 3, 1]


def test_without_any_index_the_years_stand_in_its_place(brief):
    page = brief("ba-ria-vung-tau", year="2020")

    assert page.indices.thirds == []
    assert [row.year for row in page.history.rows] == [2024, 2023, 2022, 2021, 2020]


def test_a_merged_province_shows_its_members_ranks_and_its_own_score(brief):
    page = brief("da-nang")

    assert [picture.title for picture in page.pictures] == ["Thứ hạng trước sáp nhập", "Điểm qua các năm"]
    assert "Quảng Nam" in page.pictures[0].svg
    assert "gồm Đà Nẵng và Quảng Nam" in page.became


def test_the_code_is_of_the_page_in_that_year_whatever_release_the_sheet_is_of(brief):
    address = "https://dxindex.example/en/provinces/da-nang/?units=63&year=2021"
    code = brief("da-nang", "en", year="2021", v="1").code

    assert code.address == address
    assert "".join(code.parts) == address.removeprefix("https://")
    # What it holds, module by module, is looked at in a browser: tests/browser/test_brief.py.
    assert code.svg.count("<path") == 1
    assert "style=" not in code.svg


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("slug", "year"), [("binh-phuoc", "2021"), ("ba-ria-vung-tau", "2020"), ("da-nang", "2024")])
def test_every_sign_of_the_sheet_is_explained_on_it(client, lang, slug, year):
    path = {"vi": f"/tinh/{slug}/tom-tat/", "en": f"/en/provinces/{slug}/brief/"}[lang]
    sheet = client.get(f"{path}?year={year}").content.decode().split('<article class="brief">')[1]
    shown, _, explained = sheet.partition("<footer>")

    for sign in "°*‡~":
        assert (sign in shown) == (f"<b>{sign}</b>" in explained), sign


def test_signs_on_the_sheet_are_explained_on_it_and_its_documents_named(brief):
    page = brief("binh-phuoc", year="2022")

    assert [mark.sign for mark in page.legend] == ["°", "*", "‡"]
    assert any(source.secondary for source in page.sources)
    assert page.others == "và 7 tài liệu khác, ghi ở địa chỉ bên"


def test_the_address_keeps_the_release(client):
    html = client.get("/tinh/binh-phuoc/tom-tat/?year=2021&v=1").content.decode()

    assert "/tinh/binh-phuoc/tom-tat/?v=1&amp;year=2022" in html
    assert 'href="/tinh/binh-phuoc/?v=1&amp;year=2021"' in html


def test_a_year_that_is_not_there_is_refused_with_those_that_are(client):
    answer = client.get("/tinh/dong-nai/tom-tat/?year=1999")

    assert answer.status_code == 400
    assert "2024" in answer.content.decode()


def test_the_page_of_a_province_leads_to_its_brief_in_that_year(show):
    assert show("binh-phuoc", year="2021").brief.url == "/tinh/binh-phuoc/tom-tat/?year=2021"
    assert show("da-nang", "en").brief.url == "/en/provinces/da-nang/brief/"


def test_a_release_from_before_steps_were_stored_says_so_and_keeps_the_rest(brief, catalogue, monkeypatch):
    monkeypatch.setattr(type(catalogue), "findings", lambda *_: {})
    page = brief("binh-phuoc", "en", year="2022")

    assert page.steps.rows == []
    assert page.steps.notes == ["This release is from before the points it would take were worked out."]
    assert page.near.rows
    assert page.indices.thirds
