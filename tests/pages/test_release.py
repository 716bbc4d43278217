"""The page of a release: what it is, and what it shows otherwise than another."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rankings.catalogue import live_key, load_catalogue, numbered_key
from rankings.models import Figure, Import, Release
from rankings.pages.release import read_comparison, release_page
from rankings.pages.release_changes import review_of
from rankings.releasing import publishing
from rankings.selection import BadParameter
from tests.drill import figures as drill
from tests.tables import (
    CORRECTION_FILE,
    NOTES,
    PRIMARY_FILE,
    a_row,
    publish_rows,
    take_back,
)

pytestmark = pytest.mark.django_db


def show(number, lang="vi", **params):
    """The page of a release as what is live by now, or `v`, shows it."""
    catalogue = load_catalogue(numbered_key(int(params["v"])) if "v" in params else live_key())
    return release_page(catalogue, read_comparison(catalogue, number, params), lang)


def all_moves(number):
    """The rows of all pages of what a release shows otherwise."""
    first = show(number)
    pages = range(2, -(-first.changes.pager.total // 50) + 1)
    return [*first.changes.moves, *(row for page in pages for row in show(number, page=str(page)).changes.moves)]


def plain(text):
    return text.replace("\u00a0", " ")


def facts(page):
    return {fact.label: fact for fact in page.facts}


class TestOtherReleases:
    def test_the_first_release_says_how_much_it_holds_and_what_it_was_loaded_from(self, catalogue):
        page = show(1)
        documents = len(set(Figure.objects.values_list("source_id", flat=True)))
        count = f"{Figure.objects.count():,}".replace(",", ".")
        assert page.changes.sentences == [f"Bản đầu tiên: {count} con số của {documents} tài liệu, trong 6 kỳ."]
        file = Release.objects.get().source_file
        assert facts(page)["Tệp"].hash == file.sha256
        assert facts(page)["Mã băm nội dung (SHA-256)"].hash == catalogue.release.content_hash
        assert (page.form, page.downloads) == (None, [])

    def test_who_moved_without_a_figure_of_its_own_is_told_by_whom(self):
        # Synthetic: an index of which documents print no ranks.
        publish_rows(
            [a_row("bac-kan", "score", "1.0000", "C9", "economy_activity")], CORRECTION_FILE, NOTES["correction"]
        )
        rows = [row for row in all_moves(2) if row.indicator == "Hoạt động kinh tế số"]
        assert rows[0].place.label == "Bắc Kạn"
        assert {row.why for row in rows if row.places.shown == "▼ 1"} == {"Bắc Kạn vượt lên trên"}

    def test_an_edition_and_an_index_that_were_taken_back_keep_their_names(self, catalogue):
        first = catalogue.release
        row = drill.proposing.bring_in(drill.brought(), "Importer Person")
        publishing.publish(drill.draft_of(row), "Publisher Person", drill.NOTES, imported_by="Importer Person")
        take_back(first)
        for number, heading in ((2, "thêm kỳ"), (3, "bỏ kỳ")):
            assert any("Kỳ 2025" in said and heading in said for said in show(number).changes.sentences)
            rows = [row for row in all_moves(number) if row.indicator == "Chuyển đổi xanh"]
            assert len(rows) == 34
            assert all(row.place.url.endswith("v=2") for row in rows)
        assert show(2, show="figures").sources

    def test_the_decision_and_the_name_of_the_file_are_the_release_s_own(self):
        file = PRIMARY_FILE | {"decision": "123/QĐ-BTTTT"}
        release = publish_rows([a_row("bac-kan", "score", "0.3941", "C67")], file, NOTES["primary"])
        # Of the office: readers' pages may not even ask for it.
        Import.objects.create(
            state="published", year=2022, units=63, file=release.source_file, file_name="ten-khac.xlsx", source={},
            decision="9/QĐ-KHAC", created_by="a", created_at=release.published_at, changed_by="a",
            changed_at=release.published_at, proposed_by="b", approved_by="c", release=release,
        )  # fmt: skip
        with CaptureQueriesContext(connection) as asked:
            page = show(2)
        assert facts(page)["Quyết định số"].text == "123/QĐ-BTTTT"
        assert facts(page)["Tệp"].text == f"dti-2022.xlsx, {PRIMARY_FILE['size']} byte"
        assert not any("rankings_import" in query["sql"] for query in asked)

    def test_a_release_from_before_names_were_kept_says_the_size_alone(self):
        publish_rows([a_row("bac-kan", "score", "0.3941", "C67")], PRIMARY_FILE | {"name": ""}, NOTES["primary"])
        assert facts(show(2))["Tệp"].text == f"{PRIMARY_FILE['size']} byte"


@pytest.mark.usefixtures("corrected")
class TestAnImport:
    def test_an_import_stands_with_file_hash_and_document(self):
        page = show(2)
        assert (page.head.heading, page.head.lede) == ("Bản phát hành 2", NOTES["primary"]["vi"])
        assert facts(page)["Tệp"].text == f"dti-2022.xlsx, {PRIMARY_FILE['size']} byte"
        assert facts(page)["Tệp"].hash == PRIMARY_FILE["sha256"]
        assert facts(page)["Tài liệu của tệp"].titles == ["Bảng DTI 2022"]
        assert plain(facts(page)["Kỳ thay đổi"].text) == "2021 (63), 2022 (63)"

    def test_against_the_release_before_unless_another_is_asked_for(self):
        assert show(3).changes.heading == "So với bản phát hành 2"
        assert show(3, against="1").changes.heading == "So với bản phát hành 1"
        assert [option.selected for option in show(3).form.selects[0].groups[0].options] == [True, False]

    def test_numbers_that_differ_stand_by_the_size_of_the_move_with_their_cause(self):
        rows = show(3).changes.moves
        places = [abs(int(row.places.shown.strip("▲▼ "))) for row in rows if row.places.direction in ("up", "down")]
        assert places == sorted(places, reverse=True)
        row = next(row for row in rows if (row.place.label, row.indicator) == ("Bắc Kạn", "DTI"))
        assert (row.rank, row.places.words, row.score) == ("63 → 62", "tăng 1 bậc", "0,3941 → 0,4070")
        assert "DTI 2022!C67" in row.why

    def test_figures_of_documents_stand_with_cell_and_document_changed_ones_first(self):
        page = show(3, show="figures")
        assert [row.change for row in page.changes.figures[:3]] == ["sửa"] * 3
        first = page.changes.figures[0]
        assert {row.place.label for row in page.changes.figures[:3]} == {"Bắc Kạn", "Gia Lai"}
        assert first.cell.startswith("DTI 2022!")
        assert {source.title for source in page.sources} == {"Bảng DTI 2022"}

    def test_a_table_that_changes_no_number_shows_its_figures_at_once(self):
        page = show(2)
        assert page.changes.moves == []
        assert len(page.changes.figures) == 50
        assert {row.change for row in page.changes.figures} == {"thêm"}

    def test_how_an_imported_table_agrees_with_the_sources_it_replaces_is_told(self):
        assert any("Bảng gốc khớp với cả" in sentence for sentence in show(2).changes.sentences)

    def test_a_long_table_comes_in_pages(self):
        first, second = show(2), show(2, page="2")
        assert first.changes.pager.label == "Trang 1/3, 126 dòng"
        assert [link.url for link in second.changes.pager.links] == [
            "/chat-luong/ban-phat-hanh/2/",
            "/chat-luong/ban-phat-hanh/2/?page=3",
        ]
        assert not {row.cell for row in first.changes.figures} & {row.cell for row in second.changes.figures}
        assert len(show(2, page="3").changes.figures) == 26

    @pytest.mark.parametrize("page", ["0", "4", "-1", "x", "9" * 30])
    def test_a_page_that_is_not_there_is_refused(self, page):
        with pytest.raises(BadParameter):
            show(2, page=page)

    @pytest.mark.parametrize("against", ["0", "4", "-1", "x", "9" * 30])
    def test_a_release_that_is_not_there_cannot_be_held_against(self, against):
        with pytest.raises(BadParameter):
            show(2, against=against)

    def test_the_downloads_are_of_the_table_that_is_shown(self):
        assert show(3).downloads[0].url == "/api/v1/releases/3/moves/?format=csv"
        assert show(3, show="figures", against="1").downloads[0].url == (
            "/api/v1/releases/3/figures/?against=1&format=csv"
        )


@pytest.mark.usefixtures("taken_back")
class TestAStepBack:
    def test_a_revert_says_which_release_it_restored(self):
        assert show(4).head.sub == "Bản này khôi phục đúng những gì bản 2 hiển thị: cùng một mã băm nội dung."
        assert show(4, "en").head.sub == "It restored what release 2 showed: the content hash is the same."
        assert show(3).head.sub == ""

    def test_two_releases_of_one_content_are_the_same(self):
        page = show(4, against="2")
        assert page.changes.sentences == ["Bản 4 và bản 2 giống hệt nhau."]
        assert page.downloads == []

    def test_a_step_back_undoes_what_the_release_between_did(self):
        done = {(row.place.label, row.indicator): row.rank.split(" → ") for row in show(3).changes.moves}
        undone = {(row.place.label, row.indicator): row.rank.split(" → ") for row in show(4).changes.moves}
        assert undone == {cell: steps[::-1] for cell, steps in done.items()}

    def test_each_row_leads_to_the_figure_as_it_was_in_that_release(self):
        row = next(row for row in show(3).changes.moves if row.place.label == "Bắc Kạn")
        assert row.place.url.endswith("v=3")
        assert "v=" not in show(4).changes.moves[0].place.url


@pytest.mark.usefixtures("corrected")
class TestOlderReleases:
    def test_an_older_release_offers_none_that_came_later(self):
        options = show(2, v="2").form.selects[0].groups[0].options
        assert [option.value for option in options] == ["1"]
        with pytest.raises(BadParameter):
            show(2, v="2", against="3")

    def test_it_is_kept_on_every_way_on(self):
        page = show(2, "en", v="2")
        assert page.all.url == "/en/quality/releases/?v=2"
        assert all("v=2" in link.url for link in page.downloads)
        assert all("v=2" in row.place.url for row in page.changes.figures)
        assert page.notices[0].links[0].url == "/en/quality/releases/2/"


@pytest.mark.usefixtures("corrected")
def test_the_second_look_at_a_comparison_asks_the_database_little(django_assert_num_queries):
    show(3)
    # The pointer, all releases, what is public of the file, its documents.
    with django_assert_num_queries(4):
        show(3, show="figures", page="2")


@pytest.mark.usefixtures("corrected")
def test_comparing_two_releases_reads_both_of_them_once(client, django_assert_num_queries):
    load_catalogue.cache_clear()
    review_of.cache_clear()
    # Two whole releases are compared here, which no other page does; the answer is kept, as neither ever changes.
    with django_assert_num_queries(35):
        client.get("/chat-luong/ban-phat-hanh/2/")
    with django_assert_num_queries(1):
        client.get("/chat-luong/ban-phat-hanh/2/")
