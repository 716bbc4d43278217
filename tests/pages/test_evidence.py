"""The page on one figure: how it was got, down to document, file, sheet and cell."""

import re
from datetime import UTC, datetime
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command

from rankings.catalogue import live_key, load_catalogue, numbered_key
from rankings.lineage import Lineage, Printed, Step
from rankings.loaded import load_rows
from rankings.models import Release, Source, SourceFile
from rankings.pages.evidence_page import figure_page
from rankings.pages.figure_address import figure_url
from tests.make_import_files import DATA
from tests.releasing.conftest import SOURCE
from tests.tables import (
    CORRECTION_FILE,
    NOTES,
    PRIMARY_FILE,
    a_row,
    publish_rows,
)

pytestmark = pytest.mark.django_db


def show(year, slug, code="dti", lang="vi", units=63, v=""):
    """The page of a cell as what is live by now, or release `v`, shows it."""
    catalogue = load_catalogue(numbered_key(int(v)) if v else live_key())
    edition = catalogue.editions[year, units]
    return figure_page(catalogue, edition, catalogue.provinces[units, slug], catalogue.indicators[code], lang, v)


def facts(page):
    return {fact.label: fact for fact in page.facts}


class TestHowItWasGot:
    def test_the_sentence_says_score_rank_and_change(self):
        assert show(2021, "binh-phuoc").head.lede == "Hạng 9/63, tăng 16 bậc‡ so với năm 2020."
        assert show(2022, "da-nang", lang="en").head.lede == "Score 0.8002, rank 1 of 63, no change on 2021."

    def test_a_published_figure_says_in_how_many_documents_it_stands(self):
        page = show(2021, "binh-phuoc")
        assert facts(page)["Hạng"].how == "Đã công bố, thấy trong 4 tài liệu."
        assert len(facts(page)["Hạng"].sources) == 4

    def test_documents_that_print_another_figure_are_not_counted_as_giving_it(self):
        source = SOURCE | {"key": "old-table", "url": "https://dti.gov.vn/old", "document": "Bảng cũ"}
        old = a_row("binh-phuoc", "score", "0.6385", "C18") | {"source": "old-table"}
        publish_rows([old], PRIMARY_FILE, NOTES["primary"], source)
        publish_rows([a_row("binh-phuoc", "score", "0.6350", "C18")], CORRECTION_FILE, NOTES["correction"])
        page = show(2022, "binh-phuoc")
        others = len([row for row in page.documents.rows if row.use == "khác, không dùng" and row.figure[:4] == "điểm"])
        score = facts(page)["Điểm"]
        assert (score.fig.shown, score.how) == (
            "0,6350",
            f"Đã công bố, thấy trong 1 tài liệu; {others} tài liệu ghi khác.",
        )
        assert len(score.sources) == 1
        documents = [(row.document.title, row.use) for row in page.documents.rows]
        # The ministry's come first, and of them the one that is shown, whichever was stored first.
        assert documents[:2] == [(SOURCE["document"], "dùng ở đây"), ("Bảng cũ", "khác, không dùng")]

    def test_a_published_change_that_the_ranks_make_says_so(self):
        how = facts(show(2021, "binh-phuoc"))["Tăng giảm"].how
        assert how.endswith("đúng bằng hiệu hai thứ hạng (hạng năm 2020 trừ hạng năm 2021: 25 − 9 = 16).")

    def test_a_change_that_a_document_states_without_the_ranks_says_so(self):
        page = show(2021, "dak-nong", "gov")
        assert facts(page)["Tăng giảm"].change.shown == "▲ 14"
        assert "không nêu đủ hai thứ hạng" in facts(page)["Tăng giảm"].how

    def test_a_score_known_from_a_secondary_source_alone_says_so(self):
        assert "nguồn thứ cấp" in facts(show(2023, "dak-nong"))["Điểm"].how

    def test_a_published_rank_is_held_against_the_order_of_scores(self):
        assert facts(show(2022, "da-nang"))["Hạng"].how.endswith("thứ tự điểm cho cùng hạng.")

    def test_what_is_missing_says_why(self):
        page = show(2020, "dak-nong")
        assert (facts(page)["Điểm"].fig.shown, facts(page)["Điểm"].how) == ("—", "chưa thấy công bố điểm")

    def test_a_score_by_weights_names_its_parts_with_points_and_the_unrounded_digits(self):
        page = show(2022, "binh-phuoc", "gov")
        assert facts(page)["Điểm"].how.endswith("chưa làm tròn là 0,725135714286.")
        rows = [row for row in page.inputs.rows if row.purpose == "điểm"]
        assert [(row.label, row.weight) for row in rows] == [
            ("Hạ tầng số, điểm 2022", "100"),
            ("Hoạt động chính quyền số, điểm 2022", "200"),
            ("Bốn chỉ số nền tảng còn lại (gộp), điểm 2022", "400"),
        ]
        assert rows[0].url == "/so-lieu/2022/binh-phuoc/infrastructure/"

    def test_the_parts_that_are_named_give_the_score(self, catalogue):
        page = show(2022, "da-nang", "economy", lang="en")
        rows = [row for row in page.inputs.rows if row.weight]
        points = [int(row.weight) for row in rows]
        exact = catalogue.scores([catalogue.editions[2022, 63]], ["economy"], [catalogue.provinces[63, "da-nang"]])[
            0
        ].exact
        total = sum(float(row.value.shown) * weight for row, weight in zip(rows, points, strict=True))
        assert total / sum(points) == pytest.approx(float(exact), abs=0.00005)

    def test_a_remainder_takes_the_other_parts_off_the_total(self):
        rows = [row for row in show(2022, "binh-phuoc", "foundation_rest").inputs.rows if row.purpose == "điểm"]
        weights = {row.label: row.weight for row in rows}
        assert weights["DTI, điểm 2022"] == "1.000"
        assert weights["Hoạt động chính quyền số, điểm 2022"] == "− 200"
        assert sum(int(re.sub(r"\D", "", weight)) for weight in weights.values()) == 1000 + 600

    def test_a_rank_by_the_order_of_scores_leads_to_the_whole_table(self):
        row = next(row for row in show(2023, "gia-lai", "infrastructure").inputs.rows if row.purpose == "hạng")
        assert row.url == "/xep-hang/2023/?indicator=infrastructure"
        assert row.value.shown == "63/63"

    def test_a_rank_carried_by_a_published_change_names_both_and_the_document(self):
        page = show(2021, "binh-phuoc", "gov")
        rows = [row for row in page.inputs.rows if row.purpose == "hạng"]
        assert [(row.label, row.value.shown) for row in rows] == [
            ("Chính quyền số, hạng 2020", "24"),
            ("Chính quyền số, tăng giảm 2021", "tăng 16 bậc"),
        ]
        assert rows[1].value.signs == "‡"
        assert rows[1].sources

    def test_the_mean_of_former_provinces_names_each_of_them(self):
        page = show(2024, "dong-nai", "infrastructure", units=34)
        rows = [row for row in page.inputs.rows if row.purpose == "điểm"]
        assert [row.label for row in rows] == ["Bình Phước: Hạ tầng số, điểm 2024", "Đồng Nai: Hạ tầng số, điểm 2024"]
        assert rows[0].url == "/so-lieu/2024/binh-phuoc/infrastructure/"
        assert rows[1].url == "/so-lieu/2024/dong-nai/infrastructure/?units=63"

    def test_every_figure_of_every_edition_has_a_page_whose_inputs_lead_on(self, client, catalogue):
        """One province of each kind on all indices of all its editions."""
        for units, slug in ((63, "quang-ninh"), (63, "kon-tum"), (34, "ho-chi-minh"), (34, "hue")):
            for edition in catalogue.editions_of(units):
                for code in edition.summaries:
                    url = figure_url(catalogue, "en", (*edition.key, slug, code))
                    assert client.get(url).status_code == 200
                    for row in show(edition.year, slug, code, units=units).inputs.rows:
                        assert client.get(row.url.partition("#")[0] or url).status_code == 200


class TestDocuments:
    def test_each_document_stands_with_its_own_figure_and_whether_it_is_used(self):
        page = show(2020, "dak-nong")
        uses = {row.figure: row.use for row in page.documents.rows}
        assert uses["hạng 54"] == "dùng ở đây"
        assert uses["điểm 0,3026"].startswith("không dùng: số này là giá trị trung bình cả nước")

    def test_a_figure_that_agrees_after_rounding_says_so(self):
        # Synthetic second figure of the same cell, with fewer places.
        publish_rows([a_row("da-nang", "score", "0.80", "C5")], CORRECTION_FILE, NOTES["correction"])
        uses = [row.use for row in show(2022, "da-nang").documents.rows if row.figure == "điểm 0,80"]
        assert uses in (["dùng ở đây"], ["khớp sau khi làm tròn"])

    def test_a_change_on_another_year_than_the_one_before_names_it(self):
        figures = {row.figure: row.use for row in show(2023, "dien-bien").documents.rows}
        assert figures["tăng 13 bậc so với năm 2021"] == "dùng để suy ra"

    def test_a_loaded_figure_leads_to_the_archive_it_came_in(self):
        file = Release.objects.get(pk=1).source_file
        documents = show(2020, "kon-tum").documents
        row = documents.rows[0]
        assert re.fullmatch(r"figures\.csv trong fixtures\.zip, dòng \d+", row.place)
        assert row.hash == file.sha256
        assert row.release.url == "/chat-luong/ban-phat-hanh/1/"
        assert documents.note.startswith("figures.csv là bảng tập hợp từ các tài liệu này")

    @pytest.mark.parametrize(("slug", "code"), [("binh-phuoc", "dti"), ("dak-nong", "gov"), ("da-nang", "dti")])
    def test_the_row_that_is_named_holds_the_figure_and_its_document(self, root, slug, code):
        lines = (root / "fixtures" / "figures.csv").read_text(encoding="utf-8").splitlines()
        rows = show(2021, slug, code, lang="en").documents.rows
        assert rows
        for row in rows:
            named = lines[int(row.place.rpartition("row ")[2]) - 1].split(",")
            assert named[:4] == ["2021", "63", slug, code]
            assert row.figure.split()[-1] in named[5] or named[5] in row.figure
            urls = {source.url for source in Source.objects.filter(key=named[7])}
            assert urls == {row.document.url}

    def test_other_files_than_the_programs_own_give_no_rows(self):
        cell = (2021, 63, "binh-phuoc", "dti")
        assert load_rows(["a" * 64], cell) == {}
        assert load_rows([], cell) == {}

    def test_a_file_from_the_command_line_is_found_again_by_its_name_and_cell(self):
        call_command(
            "import_scores", str(DATA / "good.xlsx"), "--year", "2022", "--units", "63",
            "--source", "https://dti.gov.vn/xep-hang-2022-chi-tiet", stdout=StringIO(),
        )  # fmt: skip
        row = next(row for row in show(2022, "da-nang").documents.rows if "good.xlsx" in row.place)
        assert row.place == "good.xlsx, trang tính “DTI 2022”, ô C5"
        assert row.hash == SourceFile.objects.get(name="good.xlsx").sha256

    def test_a_file_is_called_as_its_release_calls_it_and_never_as_another_upload_of_the_same_bytes(self):
        SourceFile.objects.create(**PRIMARY_FILE | {"name": "bi-mat.xlsx"})
        publish_rows([a_row("bac-kan", "score", "0.3941", "C67")], PRIMARY_FILE, NOTES["primary"])
        documents = show(2022, "bac-kan").documents
        assert [row.place for row in documents.rows if row.hash == PRIMARY_FILE["sha256"]] == [
            "dti-2022.xlsx, trang tính “DTI 2022”, ô C67"
        ]
        assert [file.name for file in documents.files if file.hash == PRIMARY_FILE["sha256"]] == ["dti-2022.xlsx"]

    def test_a_file_keeps_the_name_of_the_release_that_first_imported_it(self):
        rows = [a_row("bac-kan", "score", "0.3941", "C67")]
        publish_rows(rows, PRIMARY_FILE, NOTES["primary"])
        publish_rows(
            [*rows, a_row("bac-kan", "rank", "63", "D67")], PRIMARY_FILE | {"name": "x.xlsx"}, NOTES["primary"]
        )
        for version in ("2", "3"):
            (place,) = {
                row.place[:15] for row in show(2022, "bac-kan", v=version).documents.rows if "ô C67" in row.place
            }
            assert place == "dti-2022.xlsx, "

    def test_a_file_of_which_no_release_kept_a_name_is_told_by_sheet_cell_and_hash(self):
        publish_rows([a_row("bac-kan", "score", "0.3941", "C67")], PRIMARY_FILE | {"name": ""}, NOTES["primary"])
        documents = show(2022, "bac-kan").documents
        row = next(row for row in documents.rows if row.hash == PRIMARY_FILE["sha256"])
        assert row.place == "trang tính “DTI 2022”, ô C67"
        file = next(file for file in documents.files if file.hash == PRIMARY_FILE["sha256"])
        assert (file.name, file.size) == ("", f"{PRIMARY_FILE['size']} byte")

    def test_a_figure_that_no_document_prints_says_so(self):
        page = show(2022, "binh-phuoc", "foundation_rest")
        assert page.documents.rows == []
        assert "suy ra" in page.documents.empty

    def test_every_document_stands_at_the_foot(self):
        page = show(2021, "binh-phuoc")
        listed = {source.id for source in page.sources}
        rows = [*page.facts, *page.inputs.rows, *page.documents.rows]
        assert {ref.id for row in rows for ref in row.sources} == listed


class TestHistory:
    def test_a_figure_that_never_changed_has_no_history(self):
        assert show(2022, "bac-kan").history is None


@pytest.mark.usefixtures("corrected")
class TestAfterACorrection:
    def test_an_imported_figure_leads_to_file_hash_sheet_cell_and_the_release_that_brought_it(self):
        row = next(row for row in show(2022, "da-nang").documents.rows if row.place.startswith("dti-2022"))
        assert row.place == "dti-2022-sua.xlsx, trang tính “DTI 2022”, ô C5"
        assert row.hash == CORRECTION_FILE["sha256"]
        assert row.release.label == "Bản 3"

    def test_a_release_asked_for_shows_the_figure_as_it_was(self):
        page = show(2022, "bac-kan", v="2")
        assert facts(page)["Điểm"].fig.shown == "0,3941"
        assert page.history is None
        assert all("v=2" in link.url for link in page.ways)
        assert page.notices[0].links[0].url == "/so-lieu/2022/bac-kan/dti/"

    def test_the_page_takes_one_query_more_where_a_figure_stood_in_a_file(self, client, django_assert_num_queries):
        with django_assert_num_queries(8):
            client.get("/so-lieu/2022/da-nang/dti/")


@pytest.mark.usefixtures("taken_back")
class TestAfterAStepBack:
    def test_what_a_release_taken_back_brought_first_keeps_its_release(self):
        row = next(row for row in show(2022, "da-nang").documents.rows if row.place.startswith("dti-2022"))
        assert (row.place, row.release.label) == ("dti-2022.xlsx, trang tính “DTI 2022”, ô C5", "Bản 2")
        files = {file.name: file for file in show(2022, "da-nang").documents.files}
        assert files["dti-2022.xlsx"].hash == PRIMARY_FILE["sha256"]
        assert files["dti-2022.xlsx"].size == f"{PRIMARY_FILE['size']} byte"

    def test_what_earlier_releases_showed_stands_newest_first_with_the_reason(self):
        rows = show(2022, "bac-kan").history.rows
        assert [(row.release.label, row.score, row.rank) for row in rows] == [
            ("Bản 4", "0,3941", "63"),
            ("Bản 3", "0,4070", "62"),
            ("Bản 1", "0,3941", "63"),
        ]
        assert rows[1].note == NOTES["correction"]["vi"]


def test_a_figure_of_which_only_the_basis_changed_has_no_history(catalogue):
    edition = catalogue.editions[2022, 63]
    computed = next(row for row in catalogue.scores([edition], ["gov_activity"]) if row.rank_basis == "computed")
    rank = a_row(computed.province, "rank", str(computed.rank), "D9", "gov_activity")
    publish_rows([rank], CORRECTION_FILE, NOTES["correction"])
    page = show(2022, computed.province, "gov_activity")
    assert facts(page)["Hạng"].how.startswith("Đã công bố")
    assert page.history is None


def test_a_figure_that_a_later_release_sets_aside_keeps_the_release_that_brought_it():
    moment = datetime(2026, 11, 25, tzinfo=UTC)
    steps = [Step(number, moment, "", "", number, "", "") for number in (1, 2)]
    figure = Printed("score", 0, Decimal("0.3026"), 4, 7, "", "", "", "", "", "")
    aside = figure._replace(set_aside_vi="Số của cả nước", set_aside_en="The national figure")
    lineage = Lineage(steps, {1: [figure], 2: [aside]}, {})
    assert lineage.first(aside) == steps[0]
    assert lineage.first(figure._replace(cell="C5")) is None


class TestConflicts:
    def test_a_disagreement_stands_on_the_page_of_its_figure(self):
        (found,) = show(2021, "yen-bai").conflicts
        assert "“tăng 17 bậc‡” không được dùng" in found.text
        assert found.sources

    def test_a_change_published_for_the_year_after_is_told_where_it_contradicts_the_rank(self):
        (found,) = show(2022, "hai-phong", "society").conflicts
        assert "Xã hội số, năm 2023" in found.text

    def test_a_figure_without_one_has_none(self):
        assert show(2022, "da-nang").conflicts == []


def test_the_address_names_the_unit_set_only_where_it_must(catalogue):
    assert figure_url(catalogue, "vi", (2022, 63, "da-nang", "dti")) == "/so-lieu/2022/da-nang/dti/"
    assert figure_url(catalogue, "vi", (2024, 34, "da-nang", "dti")) == "/so-lieu/2024/da-nang/dti/"
    assert figure_url(catalogue, "en", (2024, 63, "da-nang", "dti")) == "/en/figures/2024/da-nang/dti/?units=63"
    assert figure_url(catalogue, "en", (2024, 63, "binh-phuoc", "gov"), "1") == "/en/figures/2024/binh-phuoc/gov/?v=1"


def test_the_tables_of_a_province_and_of_a_pair_lead_to_the_figures(client):
    html = client.get("/tinh/binh-phuoc/?year=2021").content.decode()
    assert 'href="/so-lieu/2021/binh-phuoc/dti/"' in html
    html = client.get("/en/compare/binh-phuoc/dak-nong/?year=2022").content.decode()
    for slug in ("binh-phuoc", "dak-nong"):
        assert f'href="/en/figures/2022/{slug}/gov_activity/"' in html


def test_a_release_asked_for_is_kept_on_the_way_to_a_figure(client):
    html = client.get("/tinh/binh-phuoc/?year=2021&v=1").content.decode()
    assert 'href="/so-lieu/2021/binh-phuoc/dti/?v=1"' in html


def test_the_page_takes_seven_queries_of_figures_that_were_loaded(client, django_assert_num_queries):
    with django_assert_num_queries(7):
        client.get("/so-lieu/2022/da-nang/dti/")
