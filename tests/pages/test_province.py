"""The page of a province on the published figures."""

import csv
from io import StringIO

import pytest
from django.core.management import call_command

from rankings.models import SourceFile
from rankings.pages import province_charts
from rankings.pages.province_notices import eyebrow_of
from tests.make_import_files import DATA
from tests.tables import PRIMARY_FILE, publish_primary

pytestmark = pytest.mark.django_db

HEADLINES = [
    (
        "binh-phuoc", "vi", "2021",
        ("Năm 2021, Bình Phước xếp hạng 9/63, tăng 16 bậc‡ so với năm 2020; "
        "chính quyền số tăng 16 bậc‡, kinh tế số tăng 23 bậc‡."),
    ),
    (
        "binh-phuoc", "en", "2021",
        ("In 2021, Binh Phuoc ranked 9th of 63, up 16 places‡ on 2020; "
        "digital government up 16 places‡, digital economy up 23 places‡."),
    ),
    (
        "dak-nong", "vi", "2021",
        ("Năm 2021, Đắk Nông xếp hạng 41/63, tăng 13 bậc‡ so với năm 2020; "
        "chính quyền số tăng 14 bậc‡, kinh tế số tăng 5 bậc‡."),
    ),
    (
        "binh-phuoc", "vi", "2020",
        "Năm 2020, Bình Phước xếp hạng 25/63; chính quyền số hạng 24, kinh tế số đồng hạng 37, xã hội số hạng 15.",
    ),
    (
        "thanh-hoa", "vi", "2022",
        ("Năm 2022, Thanh Hóa xếp đồng hạng 15/63, giảm 3 bậc so với năm 2021; "
        "chính quyền số giảm 4 bậc, kinh tế số tăng 8 bậc, xã hội số giảm 1 bậc."),
    ),
    (
        "an-giang", "en", "2021",
        "The rank of An Giang among the 63 provinces in 2021 has not been seen published.",
    ),
    (
        "da-nang", "vi", "2024",
        ("Năm 2024, Đà Nẵng xếp hạng 17/34; hạ tầng số hạng 18°*, hoạt động chính quyền số hạng 7°*, "
        "hoạt động kinh tế số hạng 6°*, hoạt động xã hội số hạng 12°*."),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "lang", "year", "sentence"), HEADLINES)
def test_the_headline_says_what_was_published_and_no_more(show, slug, lang, year, sentence):
    assert show(slug, lang, year=year).head.lede == sentence


def test_in_2022_binh_phuoc_is_twelfth(show):
    assert show("binh-phuoc", year="2022").head.lede.startswith("Năm 2022, Bình Phước xếp hạng 12/63, giảm 3 bậc")


def test_known_ranks_and_a_changed_method_stand_beside_the_headline(show):
    assert "Mới biết 34/63" in show("binh-phuoc", year="2021").head.sub
    assert "(‡)" in show("binh-phuoc", year="2021").head.sub
    assert "°" in show("binh-phuoc", year="2024").head.sub
    assert show("da-nang").head.sub == "Thứ hạng các chỉ số mang dấu °*: nguồn thứ cấp, suy ra."
    assert "mang dấu" not in show("binh-phuoc", year="2021").head.sub


def test_figures_in_sentences_carry_their_marks(show):
    ranks, scores = show("binh-phuoc").charts[:2]
    assert "đến hạng 12°* năm 2024" in ranks.sentence
    assert scores.sentence.startswith("Từ 0,6385° điểm năm 2022 đến 0,7617° năm 2024")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_page_of_both_unit_sets_builds_and_each_figure_leads_to_its_source(catalogue, show, lang):
    for units, slug in catalogue.provinces:
        page = show(slug, lang, units=str(units))
        known = {source.number for source in page.sources}
        signs = {mark.sign for mark in page.legend}
        assert page.head.lede, slug
        assert page.charts, slug
        for row in page.history.rows + [row for member in page.members for row in member.history.rows]:
            assert row.rank.why or row.sources, (slug, row.year)
            assert {ref.number for ref in row.sources} <= known
            assert set(row.rank.signs + row.score.signs + row.change.signs) <= signs
        for row in page.indicators.rows:
            assert row.rank.why or row.sources, (slug, row.key)
            assert {ref.number for ref in row.sources} <= known
            assert row.bar is None or 0 <= row.bar <= 100
        assert [figure.key for figure in page.figures] == ["dti", "gov", "economy", "society"]


@pytest.mark.parametrize("year", ["2020", "2021", "2022", "2023"])
def test_every_page_of_every_year_builds(catalogue, show, monkeypatch, year):
    # What is drawn is tested above; here it would only take time.
    monkeypatch.setattr(province_charts, "make_chart", lambda info, **_: info)
    for province in catalogue.provinces_of(63):
        page = show(province.slug, year=year)
        assert page.figures[0].of == "/63"
        assert [row.current for row in page.history.rows].count(True) == 1


def test_no_change_runs_across_the_unit_sets(catalogue, show):
    for province in catalogue.provinces_of(34):
        page = show(province.slug)
        assert {row.change.direction for row in (*page.figures, *page.indicators.rows)} == {"unknown"}, province.slug
        assert [row.change.direction for row in page.history.rows] == ["first"]


def test_the_first_edition_of_a_unit_set_says_so_in_the_history_where_its_rank_is_known(show):
    for page, year in ((show("binh-phuoc"), 2020), (show("ha-noi"), 2024)):
        (first,) = [row for row in page.history.rows if row.change.direction == "first"]
        assert (first.year, first.change.shown) == (year, "kỳ đầu")
        assert first.change.words == "chưa có kỳ trước với cùng các tỉnh"
    assert show("ha-noi", "en").history.rows[0].change.shown == "first year"
    unknown = show("bac-lieu").history.rows[-1]
    assert (unknown.year, unknown.rank.shown, unknown.change.shown) == (2020, "—", "—")


def test_a_score_among_the_34_stands_beside_their_own_mean(show):
    said = show("da-nang").charts[1].sentence
    assert "trung bình 34 tỉnh, thành phố năm 2024 là 0,7005°*" in said
    assert "trung bình 63 tỉnh, thành phố năm 2024 là 0,6961" in show("da-nang", units="63").charts[1].sentence


def test_a_shared_rank_is_called_joint_as_its_figure_says_even_where_others_are_unknown(show):
    page = show("thanh-hoa", year="2021")
    assert page.head.lede.startswith("Năm 2021, Thanh Hóa xếp đồng hạng 12/63,")
    assert page.head.sub.startswith("Mới biết 34/63 thứ hạng năm 2021.")


def test_the_ranks_behind_a_change_worked_out_here_are_marked_too(show):
    assert show("binh-phuoc", year="2024").head.sub.endswith(
        "Thứ hạng này, thứ hạng năm 2023 và thứ hạng các chỉ số mang dấu °*: nguồn thứ cấp, suy ra."
    )


def test_a_year_of_a_former_self_leads_to_it(client):
    answer = client.get("/tinh/hue/?year=2021")
    assert answer.status_code == 400
    assert 'href="/tinh/thua-thien-hue/?year=2021"' in answer.content.decode()
    english = client.get("/en/provinces/hue/?year=2021").content.decode()
    assert 'href="/en/provinces/thua-thien-hue/?year=2021"' in english


def test_da_nang_never_fell_sixteen_places(show):
    for params in ({}, {"units": "63"}, *({"year": str(year)} for year in range(2020, 2025))):
        page = show("da-nang", **params)
        histories = [page.history, *(member.history for member in page.members if member.name == "Đà Nẵng")]
        changes = [row.change.shown for history in histories for row in history.rows]
        changes += [row.change.shown for row in (*page.figures, *page.indicators.rows)]
        assert "▼ 16" not in changes
        assert "16 bậc" not in page.head.lede


def test_published_changes_stand_without_their_ranks(show):
    figures = {figure.key: figure for figure in show("dak-nong", year="2021").figures}
    assert (figures["gov"].rank.shown, figures["gov"].change.shown) == ("—", "▲ 14")
    assert (figures["economy"].rank.shown, figures["economy"].change.words) == ("—", "tăng 5 bậc")
    assert figures["gov"].rank.why


def test_gaps_stay_gaps_in_the_history(show):
    ranks = [(row.year, row.rank.shown) for row in show("an-giang", year="2021").history.rows]
    assert ranks == [(2024, "60"), (2023, "=59"), (2022, "54"), (2021, "—"), (2020, "—")]


def test_breaks_of_method_stand_between_the_years_they_part(show):
    breaks = {row.year: row.break_before for row in show("binh-phuoc").history.rows if row.break_before}
    assert breaks == {
        2024: "Đổi phương pháp: Quyết định 405/QĐ-BKHCN thay Quyết định 922/QĐ-BTTTT",
        2021: "Đổi phương pháp: Quyết định 922/QĐ-BTTTT thay Quyết định 1726/QĐ-BTTTT",
    }


def test_a_former_province_says_what_it_became_and_its_successor_leads_back(show):
    former = show("binh-phuoc").notices[0]
    assert (former.kind, former.title) == ("former", "Nay thuộc Đồng Nai")
    assert [link.url for link in former.links] == ["/tinh/dong-nai/"]
    present = show("dong-nai").notices[0]
    assert "/tinh/binh-phuoc/" in [link.url for link in present.links]


def test_a_name_in_both_sets_has_its_other_self_one_step_away(show):
    constant = "/tinh/da-nang/?basis=constant"
    assert [link.url for link in show("da-nang").units.items] == [
        "/tinh/da-nang/?units=63&year=2024",
        "/tinh/da-nang/",
        constant,
    ]
    assert [link.url for link in show("da-nang", year="2021").units.items] == [
        "/tinh/da-nang/?year=2021",
        "/tinh/da-nang/",
        f"{constant}&year=2022",
    ]
    assert show("binh-phuoc").units is None


def test_a_merged_province_shows_its_former_members_histories(show):
    page = show("lam-dong")
    assert [member.name for member in page.members] == ["Bình Thuận", "Đắk Nông", "Lâm Đồng"]
    dak_nong = page.members[1].history.rows
    assert [row.rank.shown for row in dak_nong] == ["55", "57", "49", "41", "54"]
    assert page.charts[0].title == "Thứ hạng trước sáp nhập"


def test_the_scores_of_a_province_that_did_not_merge_run_on_and_its_ranks_do_not(show):
    page = show("ha-noi")
    titles = [chart.title for chart in page.charts]
    assert titles[:2] == ["Thứ hạng trong 63 tỉnh, thành phố", "Điểm qua các năm"]
    assert "đến 0,8241 năm 2024" in page.charts[1].sentence
    assert "dựng lại" not in page.charts[1].sentence
    assert [row.year for row in page.history.rows] == [2024]


def test_an_edition_without_pillars_shows_its_activity_indices(show):
    page = show("binh-phuoc")
    assert [figure.label for figure in page.figures] == [
        "DTI", "Hoạt động chính quyền số", "Hoạt động kinh tế số", "Hoạt động xã hội số",
    ]  # fmt: skip
    assert page.figures_note == "Năm 2024 chưa có điểm trụ cột của từng tỉnh; đây là các chỉ số hoạt động."
    assert show("binh-phuoc", year="2023").figures_note == ""


def test_the_heading_of_the_indices_names_pillars_only_where_some_are_shown(show):
    assert show("lam-dong").indicators.title == "Các chỉ số chính, 2024"
    assert show("binh-phuoc", year="2022").indicators.title == "Trụ cột và chỉ số chính, 2022"


def test_neighbours_stand_around_the_rank_and_in_the_region(show):
    by_rank, region = show("binh-phuoc", year="2022").neighbours
    assert [row.place for row in by_rank.rows] == ["10", "11", "12", "13", "14"]
    assert [row.current for row in by_rank.rows] == [False, False, True, False, False]
    assert region.title == "Đông Nam Bộ"
    assert region.note == "Hạng 2/6 trong vùng"


def test_a_region_with_unknown_ranks_has_no_order(show):
    region = show("binh-phuoc", year="2021").neighbours[-1]
    assert region.note == "Mới biết hạng của 3/6 nên chưa rõ thứ tự trong vùng"
    assert [row.place for row in region.rows].count("—") == 3


def test_without_a_rank_there_are_no_neighbours_in_rank(show):
    assert [panel.id for panel in show("an-giang", year="2021").neighbours] == ["near-region"]


def test_milestones_and_targets_stand_on_the_timeline_with_their_source(show):
    moments = show("binh-phuoc", year="2021").timeline
    assert [(moment.when, moment.kind_label) for moment in moments] == [
        ("9/2022", "Sự kiện"), ("2025", "Mục tiêu"), ("2025", "Mục tiêu"),
    ]  # fmt: skip
    assert "hơn 5.000 đại biểu" in moments[0].text
    assert all(moment.sources for moment in moments)
    assert [moment.when for moment in show("dak-nong", "en").timeline] == ["August 2022", "2030"]


def test_worked_out_figures_say_their_rule(show):
    notes = show("binh-phuoc", year="2021").indicators.notes
    assert "* Chính quyền số (hạng): hạng 24 của năm 2020 và thay đổi đã công bố giữa hai năm (tăng 16 bậc‡)" in notes
    assert any("trọng số" in note for note in show("binh-phuoc", year="2022").indicators.notes)
    assert any("không sáp nhập" in note for note in show("ha-noi").indicators.notes)


def test_what_was_not_seen_is_named(show):
    assert "Chưa thấy công bố: nhận thức số" in show("binh-phuoc", year="2023").indicators.caption


@pytest.mark.parametrize(
    ("slug", "year", "found"),
    [
        (
            "yen-bai",
            "2021",
            "“tăng 17 bậc‡” không được dùng: mâu thuẫn với hai thứ hạng (hạng 40 năm 2020, hạng 27 năm 2021)",
        ),
        ("hai-phong", "2023", "nguồn ghi tăng 11 bậc, còn hai thứ hạng 20 và 10 cho tăng 10 bậc"),
        ("dak-nong", "2020", "“điểm 0,3026” không được dùng"),
    ],
)
def test_a_disagreement_of_sources_is_told_with_what_was_found(show, slug, year, found):
    (notice,) = [notice for notice in show(slug, year=year).notices if notice.title == "Các nguồn không khớp"]
    assert found in notice.text
    assert notice.links


def test_a_page_without_disagreement_has_no_such_notice(show):
    assert [notice.kind for notice in show("binh-phuoc", year="2021").notices] == ["former"]


def test_the_mean_and_the_best_stand_beside_the_score(show):
    row = show("binh-phuoc", year="2022").indicators.rows[0]
    assert (row.mean.shown, row.mean.signs) == ("0,5787", "°*")
    assert (row.best.shown, row.best_name) == ("0,8002", "Đà Nẵng")


def test_a_release_asked_for_is_kept_in_every_address(show):
    page = show("da-nang", v="1")
    urls = [link.url for link in (*page.years.items, *page.units.items)]
    urls += [row.url for panel in page.neighbours for row in panel.rows] + [row.url for row in page.indicators.rows]
    assert all("v=1" in url for url in urls)


def test_imported_figures_lead_to_their_file_sheet_and_cells(client):
    call_command(
        "import_scores", str(DATA / "good.xlsx"), "--year", "2022", "--units", "63",
        "--source", "https://dti.gov.vn/xep-hang-2022-chi-tiet", stdout=StringIO(),
    )  # fmt: skip
    for path in ("/tinh/da-nang/?year=2022", "/so-sanh/da-nang/hai-phong/?year=2022"):
        html = client.get(path).content.decode()
        assert "good.xlsx, trang tính “DTI 2022”, ô " in html
        assert "C5" in html


def test_a_file_is_called_as_its_release_calls_it_and_never_as_another_upload_of_the_same_bytes(client):
    SourceFile.objects.create(**PRIMARY_FILE | {"name": "bi-mat.xlsx"})
    publish_primary()
    for path in ("/tinh/da-nang/?year=2022", "/so-sanh/da-nang/hai-phong/?year=2022"):
        html = client.get(path).content.decode()
        assert "dti-2022.xlsx, trang tính “DTI 2022”, ô " in html
        assert "bi-mat" not in html


def test_a_page_takes_seven_queries_and_one_more_where_sources_disagree(client, django_assert_num_queries):
    # The pointer, the release with its names and its editions, what is reconstructed, scores, findings, cells.
    with django_assert_num_queries(7):
        client.get("/tinh/da-nang/")
    # The release is at hand by now: the pointer, scores, findings, cells, figures behind the disagreement.
    with django_assert_num_queries(5):
        client.get("/tinh/yen-bai/?year=2021")


def test_the_indices_are_one_drawn_table_whose_image_has_the_same_figures(show):
    page = show("binh-phuoc", year="2022")
    chart = page.indicators.chart
    assert page.charts[-1] is chart
    assert chart.title == "Bình Phước so với trung bình và cao nhất, DTI 2022"
    assert chart.files.png == "/tinh/binh-phuoc/bieu-do/parts.png?year=2022"
    drawn = {row.head for row in chart.table.rows}
    assert drawn == {row.name for row in page.indicators.rows if row.bar is not None}
    assert page.indicators.rows[0].best_at == 80


def test_missing_years_are_explained_beside_their_charts(show):
    ranks, scores = show("an-giang", units="63").histories
    assert ranks.note == "Để trống 2020 và 2021: chưa thấy tài liệu nào công bố hạng của An Giang."
    assert "công bố điểm của An Giang" in scores.note
    assert "các tỉnh trước sáp nhập" in show("dong-nai").histories[-1].note
    assert show("bac-ninh", units="63").histories[0].note == ""


def test_a_province_says_its_size_with_the_source_of_the_catalogue(show, root):
    assert show("dong-nai").size.startswith("4.427.700 dân, 12.737,2 km² (Cục Thống kê, bảng E02.01, 2024, cộng")
    assert "cộng" not in show("ha-noi").size
    assert show("binh-phuoc", "en").size.startswith("1,062,300 people, 6,873.6 km²")
    sources = (root / "fixtures/unit_sets.csv").read_text()
    assert sources.count("E02.01 (2024)") == 2


def test_peers_are_next_in_rank_of_one_region_or_of_one_new_province_where_scores_are_not_known(show):
    near, region, kin = show("binh-phuoc", year="2021").peers
    assert [link.label for link in near.items] == ["Quảng Ninh", "Thái Nguyên", "Bắc Giang", "Nam Định"]
    assert near.items[0].url == "/so-sanh/binh-phuoc/quang-ninh/?year=2021"
    assert "Bình Dương" in [link.label for link in region.items]
    assert [link.label for link in kin.items] == ["Đồng Nai"]


@pytest.mark.parametrize("year", ["2020", "2021", "2022", "2023", "2024"])
def test_a_province_is_called_what_it_was_in_the_year_that_is_ranked(show, year):
    """Thừa Thiên Huế was a province until the end of 2024, the last year that is ranked on the 63."""
    assert show("thua-thien-hue", year=year, units="63").head.eyebrow.startswith("Tỉnh (từ 1/1/2025 là thành phố) · ")
    assert show("thua-thien-hue", "en", year=year, units="63").head.eyebrow.startswith(
        "Province (a city since 1 January 2025) · "
    )


def test_every_unit_is_of_the_kind_that_its_law_says_for_the_year(catalogue, drafts, root):
    """Against the file of what each was and when; one of today's units is in 2024 what it began as."""
    with (root / "fixtures/province_types.csv").open(encoding="utf-8") as file:
        laws = list(csv.DictReader(file))
    for units in (63, 34):
        draft, edition = drafts((2024, units, ""), "en", stored=False)
        for province in catalogue.provinces_of(units):
            own = [law for law in laws if (law["units"], law["code"]) == (str(units), province.code)]
            then = next(law for law in own if not law["valid_to"] or law["valid_to"] >= "2024-12-31")
            said = eyebrow_of(draft, province, edition)
            assert said.startswith(then["type"].capitalize()), province.slug
            assert ("since" in said) == (own[-1]["type"] != then["type"]), province.slug
