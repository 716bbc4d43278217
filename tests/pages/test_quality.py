"""The quality page: releases, corrections, conflicts, checks, and what is known."""

import csv
import re
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command

from rankings.catalogue import live_key, load_catalogue, numbered_key
from rankings.models import Figure, Source
from rankings.pages.known import KnownCell
from rankings.pages.page_tables import tables_of
from rankings.pages.quality import quality_page
from rankings.pages.releases import NEWEST, Released, newest_releases
from rankings.words.numbers import show_decimal
from tests.make_import_files import DATA
from tests.releasing.conftest import SOURCE
from tests.tables import (
    CORRECTION_FILE,
    NOTES,
    a_row,
    publish_correction,
    publish_primary,
    publish_rows,
    take_back,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(catalogue):
    return quality_page(catalogue, "vi")


def live_page(lang="vi"):
    """The page of what is live by now."""
    return quality_page(load_catalogue(live_key()), lang)


def decimal(shown):
    return Decimal(shown.replace(",", ".").replace("−", "-"))


def plain(text):
    return text.replace("\u00a0", " ")


class TestConflicts:
    def test_every_disagreement_is_listed_with_its_document(self, page):
        texts = " ".join(
            f"{conflict.place.label if conflict.place else ''}: {conflict.text}" for conflict in page.conflicts
        )
        for found in (
            "“0,326”",
            "“0,5791”",
            "“0,5763”",
            "Yên Bái, DTI, năm 2021",
            "Đắk Nông, DTI, năm 2020",
            "Quảng Ninh, Kinh tế số",
            "Hà Tĩnh",
            "Hải Phòng",
        ):
            assert found in texts
        assert all(conflict.sources for conflict in page.conflicts)

    def test_every_figure_that_is_kept_and_not_used_is_among_them(self, page):
        aside = Figure.objects.exclude(set_aside_en="").count()
        assert sum("không được dùng" in conflict.text for conflict in page.conflicts if conflict.place) == aside

    def test_a_disagreement_leads_to_the_figure_that_it_is_about(self, page):
        urls = {conflict.place.label: conflict.place.url for conflict in page.conflicts if conflict.place}
        assert urls["Yên Bái, DTI, năm 2021"] == "/so-lieu/2021/yen-bai/dti/"


class TestRecomputing:
    def test_only_what_is_no_circle_is_recomputed(self, page):
        rows = [(plain(row.year), row.name) for row in page.recompute.rows]
        assert rows[:9] == [
            ("2020 (63)", "Bắc Giang"), ("2020 (63)", "Bắc Ninh"), ("2020 (63)", "Quảng Ninh"),
            ("2020 (63)", "Quảng Trị"), ("2022 (63)", "Cần Thơ"), ("2022 (63)", "Đà Nẵng"),
            ("2022 (63)", "Hồ Chí Minh"), ("2022 (63)", "Quảng Ninh"), ("2022 (63)", "Thừa Thiên Huế"),
        ]  # fmt: skip
        assert {year for year, _ in rows[9:]} == {"2024 (34)"}

    def test_every_recomputed_total_agrees_to_a_ten_thousandth(self, page):
        for row in page.recompute.rows:
            assert abs(decimal(row.difference)) <= Decimal("0.0001"), row.name
            assert decimal(row.computed.shown) - decimal(row.published.shown) == decimal(row.difference)
            assert row.sources

    def test_each_edition_says_how_many_totals_agree_and_the_largest_difference(self, page):
        rows = [(plain(r.edition), r.published, r.checked, r.agree, r.largest) for r in page.recompute.editions]
        assert rows == [
            ("2020 (63)", "8/63", "4", "4/4", "0,00004"),
            ("2021 (63)", "8/63", "0", "—", "—"),
            ("2022 (63)", "63/63", "5", "5/5", "0,00006"),
            ("2023 (63)", "63/63", "0", "—", "—"),
            ("2024 (63)", "63/63", "0", "—", "—"),
            ("2024 (34)", "8/34", "6", "6/6", "0,00007"),
        ]

    def test_each_edition_says_why_the_other_totals_cannot_be_recomputed(self, page):
        whys = {plain(row.edition): row.why for row in page.recompute.editions}
        assert "Chưa thấy công bố điểm của đủ các phần" in whys["2023 (63)"]
        assert "Trọng số" in whys["2024 (63)"]
        assert "không sáp nhập" in whys["2024 (34)"]

    def test_a_total_that_does_not_follow_from_its_parts_is_counted_as_not_agreeing(self):
        # Synthetic: the total of Cần Thơ, all of whose parts are published, is one hundredth higher.
        publish_rows([a_row("can-tho", "score", "0.7024", "C9")], CORRECTION_FILE, NOTES["correction"])
        row = next(each for each in live_page().recompute.editions if plain(each.edition) == "2022 (63)")
        assert (row.checked, row.agree, row.largest) == ("5", "4/5", "0,01000")


class TestRanks:
    def test_published_ranks_are_counted_and_held_against_the_order_of_scores(self, page):
        rows = {plain(row.edition): (row.published, row.checked, row.agree) for row in page.ranks.rows}
        assert rows["2022 (63)"] == ("133", "112", "112/112")
        assert rows["2021 (63)"] == ("64", "0", "—")
        assert page.ranks.sentence == "So được 179 hạng công bố với thứ tự điểm: khớp cả."
        assert page.ranks.conflicts == []

    def test_a_published_rank_that_the_scores_do_not_make_is_listed_there_alone(self):
        # Synthetic: the table says 62 of Bắc Kạn, whose score is the lowest of 63.
        publish_rows([a_row("bac-kan", "rank", "62", "D67")], CORRECTION_FILE, NOTES["correction"])
        page = live_page()
        (found,) = page.ranks.conflicts
        assert found.place.label == "Bắc Kạn, DTI, năm 2022"
        assert found.text == "hạng công bố là 62, theo điểm là 63; trang này dùng hạng công bố"
        assert page.ranks.sentence.endswith("1 hạng không khớp.")
        assert not any("theo điểm" in conflict.text for conflict in page.conflicts)


class TestPrintedMeans:
    def test_one_that_is_not_used_is_told_with_the_mean_that_is_also_after_a_correction(self, page):
        said = "Trung bình các tỉnh năm 2022: “0,5791” không được dùng: khác với trung bình các điểm đã công bố; ở đây"
        assert f"{said} là 0,5787°*." in [conflict.text for conflict in page.conflicts]
        publish_primary()
        publish_correction()
        mean = load_catalogue(live_key()).editions[2022, 63].summaries["dti"].mean_shown
        assert mean != Decimal("0.5787")
        told = [conflict.text for conflict in live_page().conflicts]
        assert f"{said} là {show_decimal(mean, 'vi')}*." in told

    def test_no_note_on_a_figure_has_a_number_typed_in_that_is_worked_out_here(self, root):
        """It would stay when a correction changes the number: notes quote what documents print, and nothing else."""
        rows = [
            row
            for name in ("figures", "national")
            for row in csv.DictReader((root / f"fixtures/{name}.csv").read_text(encoding="utf-8").splitlines())
        ]
        printed = {row["value"] for row in rows if not row["set_aside_en"]}
        for row in rows:
            for note in (row["set_aside_en"], row["set_aside_vi"], row.get("note", "")):
                scores = {number.replace(",", ".") for number in re.findall(r"\b0[.,]\d+", note)}
                assert scores <= printed, note


class TestKnown:
    def test_scores_and_ranks_known_stand_by_index_and_edition(self, page):
        heads = [plain(head) for head, _ in page.known.heads]
        dti = dict(zip(heads, page.known.rows[0].cells, strict=True))
        assert (dti["2020 (63)"].scores, dti["2020 (63)"].ranks) == ("9", "33")
        assert (dti["2021 (63)"].scores, dti["2021 (63)"].ranks) == ("10", "34")
        assert (dti["2024 (34)"].scores, dti["2024 (34)"].ranks) == ("34", "34")
        assert [size for _, size in page.known.heads] == [*["n = 63"] * 5, "n = 34"]

    def test_an_edition_without_anything_of_an_index_says_why_the_cell_is_empty(self, page):
        cells = {row.code: row.cells for row in page.known.rows}
        assert cells["gov"][-1] == KnownCell(why="chưa thấy công bố")
        assert cells["awareness"][0] == KnownCell(why="kỳ này không có chỉ số này")
        assert all(bool(cell.why) != bool(cell.ranks) for row in page.known.rows for cell in row.cells)

    def test_what_rests_on_a_secondary_source_alone_is_counted(self, page, catalogue):
        rows = catalogue.scores([catalogue.editions[2022, 63]], ["dti"])
        secondary = sum("secondary_score" in row.flags for row in rows)
        assert page.known.secondary[2] == f"{secondary} trong 63 điểm"
        publish_primary()
        assert live_page().known.secondary[2] == "0 trong 63 điểm"

    def test_what_is_counted_of_the_known_scores_says_so_in_each_cell_and_is_no_row_of_a_file(self, client):
        """Under the caption of the others, "52/63" would read as 52 scores and 63 ranks."""
        for path in ("/du-lieu/", "/chat-luong/"):
            html = client.get(path).content.decode()
            (apart,) = re.findall(r'<tr class="divider">(.*?)</tr>', html.partition('id="known"')[2], re.DOTALL)
            said = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", apart)
            assert said[0] == "Trong số điểm DTI đã biết, chỉ có ở nguồn thứ cấp"
            assert all(re.fullmatch(r"\d+ trong \d+ điểm", cell) for cell in said[1:])
            told = client.get(f"{path}bang/known.json").json()
            assert len(told["rows"]) == html.partition('id="known"')[2].partition("</table>")[0].count("<tr class=") - 1
            assert any(said[0] in note and said[3] in note for note in told["notes"])


class TestCorrections:
    def test_the_first_release_corrects_nothing_and_says_so(self, page):
        assert page.corrections.rows == []
        assert page.corrections.note == "Chưa con số nào phải đính chính."

    def test_a_primary_table_that_agrees_corrects_nothing(self):
        publish_primary()
        assert live_page().corrections.rows == []

    @pytest.mark.parametrize(
        ("vi", "en"),
        [
            (
                "Nhập bảng DTI 2022 của 63 tỉnh, thành phố: Bảng DTI 2022.",
                "Table of DTI 2022 on 63 provinces imported: Bảng DTI 2022.",
            ),
            (
                "Nhập bảng DTI 2022 của 63 tỉnh, thành phố từ tệp dti-2022-sua.xlsx.",
                "Table of DTI 2022 on 63 provinces imported from the file dti-2022-sua.xlsx.",
            ),
        ],
    )
    def test_a_note_that_only_names_the_table_is_no_reason(self, vi, en):
        publish_rows([a_row("bac-kan", "score", "0.4070", "C67")], CORRECTION_FILE, {"vi": vi, "en": en})
        assert {row.why for row in live_page().corrections.rows} == {"Không ghi lý do."}
        assert {row.why for row in live_page("en").corrections.rows} == {"No reason given."}

    def test_a_note_that_says_more_is_the_reason(self):
        said = "Nhập bảng DTI 2022 của 63 tỉnh, thành phố: bộ sửa điểm Bắc Kạn."
        publish_rows([a_row("bac-kan", "score", "0.4070", "C67")], CORRECTION_FILE, {"vi": said, "en": "a"})
        assert {row.why for row in live_page().corrections.rows} == {said}

    def test_the_note_of_an_import_from_the_command_line_without_one_is_no_reason(self):
        publish_rows([a_row("da-nang", "score", "0.8003", "C5")], CORRECTION_FILE, NOTES["correction"])
        call_command(
            "import_scores", str(DATA / "good.xlsx"), "--year", "2022", "--units", "63",
            "--source", SOURCE["url"], stdout=StringIO(),
        )  # fmt: skip
        whys = {row.why for row in live_page().corrections.rows if row.release.label == "Bản 3"}
        assert whys == {"Không ghi lý do."}

    def test_ranks_that_only_move_with_others_are_no_corrections(self):
        # Synthetic: one score of an index on which no document prints ranks; others move one place.
        publish_rows(
            [a_row("bac-kan", "score", "1.0000", "C9", "economy_activity")], CORRECTION_FILE, NOTES["correction"]
        )
        rows = live_page().corrections.rows
        assert {row.place.label for row in rows} == {"Bắc Kạn"}

    def test_a_document_that_only_a_release_taken_back_cited_is_still_named(self, catalogue):
        publish_rows([a_row("bac-kan", "score", "0.4070", "C67")], CORRECTION_FILE, NOTES["correction"])
        take_back(catalogue.release)
        page = live_page()
        assert Source.objects.get(document="Bảng DTI 2022").pk not in load_catalogue(live_key()).sources
        row = next(row for row in page.corrections.rows if row.release.label == "Bản 2")
        titles = {source.id: source.title for source in page.sources}
        assert "Bảng DTI 2022" in {titles[ref.id] for ref in row.sources}


@pytest.mark.usefixtures("corrected")
class TestACorrection:
    def test_it_shows_old_and_new_value_with_reason_release_and_document(self):
        rows = live_page().corrections.rows
        found = [(row.place.label, plain(row.edition), row.measure, row.old, row.new) for row in rows]
        assert found == [
            ("Bắc Kạn", "2022 (63)", "DTI, điểm", "0,3941", "0,4070"),
            ("Bắc Kạn", "2022 (63)", "DTI, hạng", "63", "62"),
            ("Gia Lai", "2022 (63)", "DTI, hạng", "62", "63"),
        ]
        assert {row.why for row in rows} == {NOTES["correction"]["vi"]}
        assert {row.release.url for row in rows} == {"/chat-luong/ban-phat-hanh/3/"}
        assert rows[0].place.url == "/so-lieu/2022/bac-kan/dti/"
        assert all(row.sources for row in rows)

    def test_an_older_release_does_not_know_of_it(self):
        page = quality_page(load_catalogue(numbered_key(2)), "vi", "2")
        assert page.corrections.rows == []
        assert [row.number.label for row in page.releases.rows] == ["Bản 2", "Bản 1"]

    def test_the_page_takes_eight_queries_then(self, client, django_assert_num_queries):
        with django_assert_num_queries(8):
            client.get("/chat-luong/")

    def test_each_release_stands_with_kind_note_hash_and_the_editions_it_touched(self):
        rows = live_page().releases.rows
        assert [(row.number.label, row.kind) for row in rows] == [
            ("Bản 3", "Nhập bảng"),
            ("Bản 2", "Nhập bảng"),
            ("Bản 1", "Nạp số đã công bố"),
        ]
        assert [plain(row.editions) for row in rows[1:]] == ["2021 (63), 2022 (63)", "tất cả 6 kỳ"]
        second = numbered_key(2).content_hash
        assert (rows[1].hash, rows[1].short) == (second, second[:12])
        assert rows[1].note == NOTES["primary"]["vi"]


@pytest.mark.usefixtures("taken_back")
class TestAStepBack:
    def test_taking_a_correction_back_is_a_correction_too(self):
        rows = live_page("en").corrections.rows
        assert [(row.old, row.new) for row in rows if row.measure == "DTI, score"] == [
            ("0.4070", "0.3941"),
            ("0.3941", "0.4070"),
        ]
        assert [row.release.label for row in rows] == ["Release 4"] * 3 + ["Release 3"] * 3

    def test_it_stands_with_the_hash_of_what_it_restored(self):
        rows = live_page().releases.rows
        assert rows[0].kind == "Khôi phục"
        assert rows[0].hash == rows[2].hash == numbered_key(2).content_hash


def test_of_many_releases_the_newest_stand_here_with_a_way_to_all():
    moment = datetime(2026, 11, 25, tzinfo=UTC)
    many = [Released(n, "load", moment, "a", "a", f"{n:064}", {(2022, 63): n}) for n in range(1, NEWEST + 4)]
    table = newest_releases(many, "en", "")
    assert [row.number.label for row in table.rows] == [f"Release {n}" for n in range(NEWEST + 3, 3, -1)]
    assert table.more.url == "/en/quality/releases/"
    assert newest_releases(many[:NEWEST], "en", "").more is None


def test_both_languages_have_the_same_sections_rows_and_documents(catalogue, page):
    english = quality_page(catalogue, "en")
    for each in (page, english):
        assert [link.url for link in each.contents] == [f"#{name}" for name in each.headings]
        assert set(each.notes) == set(each.headings)
    assert list(page.headings) == list(english.headings)
    assert [source.url for source in page.sources] == [source.url for source in english.sources]
    assert len(page.conflicts) == len(english.conflicts)


def test_every_document_referred_to_stands_at_the_foot(page):
    listed = {source.id for source in page.sources}
    rows = [*page.conflicts, *page.recompute.rows, *page.corrections.rows, *page.ranks.conflicts]
    assert {ref.id for row in rows for ref in row.sources} == listed


def test_a_release_asked_for_is_kept_on_every_way_on(catalogue):
    page = quality_page(catalogue, "vi", "1")
    urls = [row.number.url for row in page.releases.rows] + [row.url for row in page.recompute.rows]
    urls += [conflict.place.url for conflict in page.conflicts if conflict.place]
    assert all("v=1" in url for url in urls)
    assert page.notices[0].links[0].url == "/chat-luong/"


def test_the_page_takes_six_queries(client, django_assert_num_queries):
    with django_assert_num_queries(6):
        client.get("/chat-luong/")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_conflict_of_the_page_of_figures_and_of_ranks_leaves_with_its_table(catalogue, lang):
    """No published rank goes against the order of scores: here one does."""
    page = quality_page(catalogue, lang)
    page = replace(page, ranks=replace(page.ranks, conflicts=[replace(page.conflicts[0], text="14 ≠ 15")]))
    (table,) = (each for each in tables_of(page, lang, "/chat-luong/") if each.id == "conflicts")
    told = [row.cells[0] for row in table.table.rows]
    assert told == [*(each.text for each in page.conflicts), "14 ≠ 15"]
